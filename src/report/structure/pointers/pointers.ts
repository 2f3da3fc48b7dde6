import type { Draft, DraftSection } from '../../draft/draft'
import type { Place, Section } from '../../template/template'
import type { ProseBlock, ProseDoc, ProseInline, ProseParagraph } from '../../text/prose'
import { numberOf } from '../numbering'
import { annexPointerNow, annexPointers } from './annexPointers'

/*
 * Sentences point to headings by their numbers: 见第二部分, 本报告（三）. When headings are renumbered the sentence follows, where it is
 * certain which one it means.
 */

const CHINESE = '[一二三四五六七八九十]{1,3}'
/** 如第二部分所述, 见第二部分（三）, 本报告（三）: a number in brackets alone is one of a list unless such a word leads to it. */
const POINTER = new RegExp(
  `(?<=本报告|本年报|本文|(?<!意)见|如|同|前述|上述|上文|下文)(?<part>第${CHINESE}部分)?(?<item>（${CHINESE}）)?`,
  'gu',
)

/** What becomes of the pointers of a report's texts. */
export interface Pointers {
  /** The texts in which a number changes, by section. */
  texts: ReadonlyMap<Place, ProseDoc>
  /** As they stood, and as they stand now. */
  changed: readonly { from: string; to: string }[]
  /** Those of which one cannot be certain, or whose section is gone; with the words around them. */
  unsure: readonly string[]
}

type Sections = readonly Section[]

const partOf = ({ heading }: Section): string =>
  `第${numberOf(heading)
    .replace(/、\s*$/u, '')
    .trim()}部分`

/** The section of level 1 that another stands under, or is. */
function chapterOf(sections: Sections, place: Place): Section | undefined {
  const at = sections.findIndex((one) => one.place === place)
  return sections.slice(0, at + 1).findLast(({ level }) => level === 1)
}

/** The sections that a pointer may mean: by a chapter's number, an item's, or both. */
function meant(sections: Sections, part: string, item: string): Section[] {
  const chapters = part === '' ? [] : sections.filter((one) => one.level === 1 && partOf(one) === part)
  if (item === '') return chapters
  return sections.filter(
    (one) =>
      one.level === 2 &&
      numberOf(one.heading).trim() === item &&
      (part === '' || chapters.some(({ place }) => chapterOf(sections, one.place)?.place === place)),
  )
}

/** A pointer to a section among those there are now. */
function pointerTo(sections: Sections, { place }: Section, part: string, item: string): string | null {
  const now = sections.find((one) => one.place === place)
  if (!now) return null
  const chapter = part === '' ? undefined : chapterOf(sections, place)
  if ((item !== '' && now.level !== 2) || (item === '' && now.level !== 1)) return null
  if (part !== '' && !chapter) return null
  return `${chapter ? partOf(chapter) : ''}${item === '' ? '' : numberOf(now.heading).trim()}`
}

const AROUND = 12
const clauseAround = (text: string, from: number, to: number): string => {
  const before = text.slice(Math.max(0, from - AROUND), from).split(/[，。；：]/u)
  const [behind = ''] = text.slice(to, to + AROUND).split(/[，。；：]/u)
  return `${before.at(-1) ?? ''}${text.slice(from, to)}${behind}`
}

/** The pointers in the texts of a draft, when its form's sections become others. */
export function pointersIn({ sections: texts }: Draft, before: Sections, after: Sections): Pointers {
  const changed: { from: string; to: string }[] = []
  const unsure: string[] = []
  /** With the numbers of attachments as they are now. */
  function withAnnexes(text: string): string {
    let [done, at] = ['', 0]
    for (const pointer of annexPointers(text)) {
      const { from, to, words } = pointer
      const now = annexPointerNow(pointer, before, after)
      if (now === null) unsure.push(clauseAround(text, from, to))
      else if (now !== words) changed.push({ from: words, to: now })
      done += text.slice(at, from) + (now ?? words)
      at = to
    }
    return done + text.slice(at)
  }
  const withParts = (text: string): string =>
    text.replace(POINTER, (pointer: string, ...rest: unknown[]) => {
      if (pointer === '') return pointer
      const groups = rest.at(-1) as { part?: string; item?: string }
      const at = Number(rest.find((one) => typeof one === 'number'))
      const [part, item] = [groups.part ?? '', groups.item ?? '']
      const targets = meant(before, part, item)
      const now = targets.map((target) => pointerTo(after, target, part, item))
      const [only] = now
      // the same number as before, whichever is meant
      if (now.every((one) => one === pointer)) return pointer
      if (targets.length !== 1 || only === undefined || only === null) {
        unsure.push(clauseAround(text, at, at + pointer.length))
        return pointer
      }
      changed.push({ from: pointer, to: only })
      return only
    })
  const result = new Map<Place, ProseDoc>()
  for (const { place } of after) {
    const text = texts[place]?.text
    const now = text && withWords(text, (words) => withParts(withAnnexes(words)))
    if (text && now && now !== text) result.set(place, now)
  }
  return { texts: result, changed, unsure }
}

/** The draft with the pointers of its texts after headings were renumbered. */
export function withPointers(draft: Draft, before: Sections, after: Sections): Draft {
  const { texts } = pointersIn(draft, before, after)
  if (texts.size === 0) return draft
  const sections: Record<Place, DraftSection> = { ...draft.sections }
  for (const [place, text] of texts) {
    const section = sections[place]
    if (section) sections[place] = { ...section, text }
  }
  return { ...draft, sections }
}

/** A text with other words; the same object where none change. */
function withWords(text: ProseDoc, say: (words: string) => string): ProseDoc {
  let changes = false
  const inline = (one: ProseInline): ProseInline => {
    if (one.type !== 'text') return one
    const words = say(one.text)
    if (words === one.text) return one
    changes = true
    return { ...one, text: words }
  }
  const paragraph = (one: ProseParagraph): ProseParagraph =>
    one.content ? { ...one, content: one.content.map(inline) } : one
  const block = (one: ProseBlock): ProseBlock =>
    one.type === 'paragraph'
      ? paragraph(one)
      : {
          ...one,
          content: one.content.map((item) => ({ ...item, content: item.content.map(paragraph) })),
        }
  const content = text.content.map(block)
  return changes ? { ...text, content } : text
}
