import type { ProseBlock, ProseDoc, ProseInline, ProseItem, ProseParagraph } from '../report/text/prose'
import { starterProse } from '../report/text/starter'
import type { ParagraphChange } from './model'

type Line = Pick<ParagraphChange, 'line' | 'behind' | 'inlines'>

const paragraph = (inlines: readonly ProseInline[]): ProseParagraph =>
  inlines.length > 0 ? { type: 'paragraph', content: [...inlines] } : { type: 'paragraph' }

/** The number of a list's item as it is typed. */
const MARKER = /^(?:\d{1,3}[.．、]|[一二三四五六七八九十]{1,3}是)\s*/u

/** A paragraph without its number, which the list gives it. */
function withoutMarker({ content = [] }: ProseParagraph): ProseParagraph {
  const [first, ...rest] = content
  if (first?.type !== 'text') return paragraph(content)
  const text = first.text.replace(MARKER, '')
  return paragraph(text === '' ? rest : [{ ...first, text }, ...rest])
}

/**
 * The paragraphs of an item; one that begins with a number, where it is not the first, begins another item. A number that was
 * typed in a paragraph that is `added` is the list's.
 */
function itemsOf(
  item: ProseItem,
  paragraphs: readonly ProseParagraph[],
  added: ReadonlySet<ProseParagraph>,
): ProseItem[] {
  const items: ProseItem[] = []
  for (const [i, one] of paragraphs.entries()) {
    const [first] = one.content ?? []
    const last = items.at(-1)
    if (last && !(i > 0 && first?.type === 'text' && MARKER.test(first.text)))
      items[items.length - 1] = { ...last, content: [...last.content, one] }
    else items.push({ ...item, content: [last || added.has(one) ? withoutMarker(one) : one] })
  }
  return items
}

/** A text with some of its lines rewritten, removed or added. Lines are counted as `proseLines` counts them. */
export function editedText(text: ProseDoc, changes: readonly Line[]): ProseDoc {
  const replaced = new Map(
    changes.flatMap((one) => (one.line === null ? [] : [[one.line, one.inlines] as const])),
  )
  const added = new Map<number, ProseParagraph[]>()
  for (const { line, behind, inlines } of changes)
    if (line === null && inlines) added.set(behind, [...(added.get(behind) ?? []), paragraph(inlines)])
  const more = new Set([...added.values()].flat())
  let at = 0
  /** A paragraph as it becomes, with what is added after it. */
  const next = (one: ProseParagraph): ProseParagraph[] => {
    const inlines = replaced.get(at)
    const behind = added.get(at) ?? []
    at += 1
    if (inlines === undefined) return [one, ...behind]
    return inlines === null ? behind : [paragraph(inlines), ...behind]
  }
  const content = text.content.flatMap((block): ProseBlock[] => {
    if (block.type === 'paragraph') return next(block)
    const items = block.content.flatMap((item) => itemsOf(item, item.content.flatMap(next), more))
    return items.length > 0 ? [{ ...block, content: items }] : []
  })
  const all = [...(added.get(-1) ?? []), ...content]
  return all.length > 0 ? { ...text, content: all } : starterProse([])
}
