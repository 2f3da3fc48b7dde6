import { type ProseDoc, type ProseInline, proseLines } from '../../report/text/prose'
import { figuresOf } from '../../report/report'
import { inlinesOf, starterProse } from '../../report/text/starter'
import { hasText } from '../../report/template/tables'
import type { Place, Section, Template } from '../../report/template/template'
import { parse, written } from '../../report/values/parse'
import { closingOf } from '../parts/closingOf'
import { standsBelow } from '../parts/furniture'
import { withoutGap } from '../pieces/listNumber'
import { paragraphs } from '../pdfText/paragraphs'
import type { Pasted } from '../model/piece'
import { leftOutNotes } from '../model/leftOutNotes'
import type { LeftOver, Reading, ReadingNote } from '../model/reading'
import { folded, withoutNumber } from '../tables/wording'
import { type ClausePattern, clausesOf, patternOf, valuesIn } from './clausePattern'

/** Greatest length of a line that is compared with the headings. */
const LONGEST_HEADING = 40
const LIST_NUMBER = /^(?:\d{1,2}[.．、]|[一二三四五六七八九十]{1,3}是[，,]?)\s*/u

/** Headings of a form without tables, folded and without numbers, with their section. */
function headingsOf({ sections }: Template): ReadonlyMap<string, { place: Place; chapter: boolean }> {
  const headings = new Map<string, { place: Place; chapter: boolean }>()
  for (const { heading, chapter, place, level } of sections) {
    if (level === 0) continue
    headings.set(withoutNumber(folded(heading)), { place, chapter: false })
    // text under a chapter's heading without the section's own belongs to the chapter's first section
    if (chapter !== undefined) headings.set(withoutNumber(folded(chapter)), { place, chapter: true })
  }
  return headings
}

/** The lines by the section whose heading they stand under, those before the first under ''; and the headings found. */
function sorted(lines: readonly string[], template: Template) {
  const headings = headingsOf(template)
  const under = new Map<Place, string[]>()
  const found = new Map<Place, string>()
  let here: Place = ''
  for (const line of lines) {
    const heading = line.length > LONGEST_HEADING ? undefined : headings.get(withoutNumber(folded(line)))
    if (heading === undefined) {
      const own = under.get(here)
      if (own) own.push(line)
      else under.set(here, [line])
    } else {
      here = heading.place
      if (!heading.chapter) found.set(here, line)
    }
  }
  return { under, found }
}

const textLines = ({ pieces }: Pasted): string[] =>
  pieces.flatMap((piece) => {
    const texts = piece.kind === 'line' ? [piece.text] : piece.rows.map((row) => row.join(' '))
    return texts.map((text) => text.trim()).filter((text) => text !== '')
  })

/** Number of a form's headings in a document, which shows whether the document has that form. */
export const headingsFound = (pasted: Pasted, template: Template): number =>
  sorted(textLines(pasted), template).found.size

/**
 * The values read so far. If a document states a figure twice with different values, the first is kept and the second
 * stays words.
 */
class Values {
  readonly read: Record<Place, string> = {}
  private readonly template: Template
  constructor(template: Template) {
    this.template = template
  }

  /**
   * Adds the values of a clause; false, and nothing added, where one is no value of its figure's kind or differs from
   * an earlier one.
   */
  take(figures: readonly Place[], typed: readonly string[], ofTitle = false): boolean {
    const { unit, year } = this.template
    // text also names other years and bodies: the report's own are taken from its title
    const isNew = (place: Place): boolean =>
      this.read[place] === undefined && (place === unit || place === year)
    if (!ofTitle && figures.some(isNew)) return false
    const next = new Map<Place, string>()
    for (const [i, place] of figures.entries()) {
      const figure = figuresOf(this.template).get(place)
      const entry = figure && parse(figure, typed[i] ?? '', Number(this.read[this.template.year]) || null)
      if (entry?.kind !== 'value') return false
      const value = written(entry)
      if ((next.get(place) ?? this.read[place] ?? value) !== value) return false
      next.set(place, value)
    }
    for (const [place, value] of next) this.read[place] = value
    return true
  }
}

/**
 * A paragraph with figures in the clauses that are the form's. Everything else stays words, also what looks like
 * `{place}`.
 */
function withFigures(line: string, patterns: readonly ClausePattern[], values: Values): ProseInline[] {
  const inlines: ProseInline[] = []
  const add = (inline: ProseInline): void => {
    const last = inlines.at(-1)
    if (last?.type === 'text' && inline.type === 'text') last.text += inline.text
    else inlines.push({ ...inline })
  }
  for (const clause of clausesOf(line)) {
    const pattern = patterns.find((one) => {
      const typed = valuesIn(one, clause)
      return typed !== null && values.take(one.figures, typed)
    })
    for (const inline of pattern ? inlinesOf(pattern.clause) : [{ type: 'text', text: clause } as const])
      add(inline)
  }
  return inlines
}

/**
 * A section's text: the form's own, lists included, if every paragraph is the form's; else the paragraphs as they are.
 */
function proseOf(lines: readonly ProseInline[][], { starter }: Section): ProseDoc {
  const form = starterProse(starter)
  const own: ProseDoc = {
    type: 'doc',
    content: lines.map((content) => ({ type: 'paragraph', content })),
  }
  const bare = (doc: ProseDoc): string[] =>
    proseLines(doc).map(({ inlines }) =>
      folded(
        inlines
          .map((one) => (one.type === 'text' ? one.text : `{${one.attrs.place}}`))
          .join('')
          .replace(LIST_NUMBER, ''),
      ),
    )
  return bare(form).join('\n') === bare(own).join('\n') ? form : own
}

/**
 * Reads a published report whose form has sentences only: its sections, and the values in those clauses that are worded
 * as in the form. Other clauses stay as they are.
 */
export function readSentences(pasted: Pasted, template: Template): Reading {
  const { under, found } = sorted(textLines(pasted), template)
  const figures = figuresOf(template)
  const values = new Values(template)
  const leftOver: LeftOver[] = []
  const notes: ReadingNote[] = []
  const title = patternOf(template.reportTitle, figures)
  for (const line of under.get('') ?? []) {
    const said = title && values.read[template.year] === undefined ? valuesIn(title, line) : null
    if (!title || !said || !values.take(title.figures, said, true))
      leftOver.push({ section: null, text: line })
  }
  const titled = values.read[template.unit] !== undefined

  const last = template.sections.findLast(hasText)?.place ?? ''
  const ends = under.get(last) ?? []
  const below = ends.findIndex(standsBelow)
  if (below >= 0) leftOver.push(...ends.splice(below).map((text): LeftOver => ({ section: null, text })))
  const closing = closingOf(ends, values.read[template.unit] ?? '')
  const signed = closing.date !== '' && values.take([template.closing.date], [closing.date])
  if (signed) {
    const named = closing.signature !== '' && values.take([template.closing.signature], [closing.signature])
    under.set(last, [...closing.lines, ...(named || closing.signature === '' ? [] : [closing.signature])])
  }
  const whole = pasted.plain ? paragraphs(Object.fromEntries(under)) : Object.fromEntries(under)
  const texts: Record<Place, readonly string[]> = {}
  const proses: Record<Place, ProseDoc> = {}
  for (const section of template.sections) {
    const lines = (whole[section.place] ?? []).map(withoutGap)
    if (!hasText(section)) continue
    if (lines.length === 0) {
      notes.push({
        kind: 'missing',
        section: section.place,
        sentence: `没有找到“${section.heading}”这一部分${found.has(section.place) ? '的文字' : ''}，草稿里是表样的原句。`,
      })
      continue
    }
    const patterns = starterLines(section).flatMap((line) =>
      clausesOf(line).flatMap((clause) => patternOf(clause, figures) ?? []),
    )
    const read = lines.map((line) => withFigures(line, patterns, values))
    texts[section.place] = lines
    proses[section.place] = proseOf(read, section)
  }
  const beside = leftOutNotes(pasted.left)
  notes.push(...beside.notes)
  leftOver.push(...beside.leftOver)
  return {
    values: values.read,
    unitFrom: titled ? 'title' : null,
    texts,
    proses,
    headings: Object.fromEntries(found),
    notes,
    leftOver,
  }
}

const starterLines = ({ starter }: Section): string[] =>
  starter.flatMap((block) => (typeof block === 'string' ? [block] : block.items.flat()))
