import { runToEnd } from '../report/runToEnd'
import { hasText } from '../report/template/tables'
import type { Place, Section, Template } from '../report/template/template'
import { figuresOf } from '../report/report'
import { bodiesIn } from '../report/text/bodies'
import { parse, written } from '../report/values/parse'
import { closingOf } from './parts/closingOf'
import { type FormTable, formTable } from './tables/formLabels'
import { labelNotes, strayWords } from './tables/labelNotes'
import { leftOutNotes } from './model/leftOutNotes'
import { withoutGap } from './pieces/listNumber'
import { paragraphs } from './pdfText/paragraphs'
import type { Pasted } from './model/piece'
import type { LeftOver, Reading, ReadingNote } from './model/reading'
import { emptyReading, readTable, type TableReading } from './tables/readTable'
import { rowsOfLines } from './tables/rowsOf'
import { sortingSteps } from './parts/sortPieces'
import { folded } from './tables/wording'

/**
 * Reads a published report whose form has tables: sections, tables and their numbers. What has no place in the form is
 * in `leftOver`. In steps, for a document may have any number of tables.
 */
export function* reportSteps(
  { pieces, left: notRead, plain }: Pasted,
  template: Template,
): Generator<undefined, Reading> {
  const forms = template.sections.flatMap(({ place, heading, table }) =>
    table ? [formTable(place, heading.replace(/^.、/u, ''), table)] : [],
  )
  const sorted = yield* sortingSteps(pieces, template, forms)
  yield
  const notes: ReadingNote[] = []
  const values: Record<Place, string> = {}
  const texts: Record<Place, readonly string[]> = {}
  const leftOver = [...sorted.leftOver]

  if (sorted.title) {
    if (sorted.title.unit !== '') values[template.unit] = sorted.title.unit
    values[template.year] = sorted.title.year
  }
  for (const form of forms) {
    const reading = emptyReading()
    for (const table of sorted.tables) if (table.form === form) readTable(table.rows, form, reading)
    const lines = sorted.lines.get(form.section) ?? []
    const beside = reading.rows.size === 0 ? readLines(lines, form, reading) : lines
    notes.push(...labelNotes(form, reading), ...tableNotes(form, reading))
    const left = [...beside, ...reading.leftOver, ...strayWords(form, reading)]
    leftOver.push(...left.map((text): LeftOver => ({ section: form.section, text })))
    for (const [figure, typed] of reading.values) values[figure] = settled(figure, typed, template, notes)
  }
  for (const section of template.sections) {
    if (!hasText(section)) continue
    const lines = sorted.lines.get(section.place)
    if (lines?.length) texts[section.place] = lines.map(withoutGap)
  }
  const ends = template.sections.findLast(hasText)?.place ?? ''
  const closing = closingOf(texts[ends] ?? [], values[template.unit] ?? '')
  if (closing.date !== '') {
    texts[ends] = closing.lines
    values[template.closing.date] = closing.date
    if (closing.signature !== '') values[template.closing.signature] = closing.signature
  }
  const titled = values[template.unit] !== undefined
  const [leading = ''] = bodiesIn(closing.signature)
  if (!titled && leading !== '') values[template.unit] = leading
  for (const section of template.sections) notes.push(...headingNotes(section, sorted.headings, texts))
  const beside = leftOutNotes(notRead)
  notes.push(...beside.notes)
  leftOver.push(...beside.leftOver)
  const isLabel = (text: string): boolean => forms.some(({ labels }) => labels.has(folded(text)))
  return {
    values,
    unitFrom: titled ? 'title' : closing.signature === '' ? null : 'signature',
    texts: plain ? paragraphs(texts) : texts,
    headings: Object.fromEntries(sorted.headings),
    notes,
    leftOver: leftOver.filter(({ text }) => !isLabel(text)),
  }
}

/** What {@link reportSteps} reads, at once. */
export const readReport = (pasted: Pasted, template: Template): Reading =>
  runToEnd(reportSteps(pasted, template))

/** A line with one of these marks is no row of a table. */
const SENTENCE = /[。！？]/u

/**
 * Reads a table that is lines of text in the document. Returns the lines that are not its rows: all of them where no
 * row was found.
 */
function readLines(lines: readonly string[], form: FormTable, reading: TableReading): readonly string[] {
  const rows = rowsOfLines(lines.filter((line) => !SENTENCE.test(line)))
  const tried = emptyReading()
  readTable(rows, form, tried)
  if (tried.rows.size === 0) return lines
  readTable(rows, form, reading)
  return lines.filter((line) => SENTENCE.test(line))
}

/** A cell's value as the form writes it; text that is no number stays as it is and gets a note (C13). */
function settled(figure: Place, typed: string, template: Template, notes: ReadingNote[]): string {
  const known = figuresOf(template).get(figure)
  if (!known) return typed
  const entry = parse(known, typed, null)
  if (entry.kind === 'wrong')
    notes.push({ kind: 'cell', section: known.section, sentence: `${known.label}：${entry.sentence}` })
  return written(entry)
}

function tableNotes(form: FormTable, reading: TableReading): ReadingNote[] {
  const { section, name } = form
  if (reading.rows.size === 0)
    return [
      {
        kind: 'missing',
        section,
        sentence: `没有找到“${name}”表，表内 ${form.rows.reduce((sum, { cells }) => sum + cells.length, 0)} 格留空。`,
      },
    ]
  const missing = form.rows.filter(({ label }) => !reading.rows.has(label)).map(({ label }) => `“${label}”`)
  const notes = reading.sentences.map((sentence): ReadingNote => ({ kind: 'cell', section, sentence }))
  if (missing.length)
    notes.push({
      kind: 'missing',
      section,
      sentence: `“${name}”表没有 ${missing.length} 行的数字，留空：${missing.join('、')}。`,
    })
  return notes
}

function headingNotes(
  { place, heading, level, table }: Section,
  headings: ReadonlyMap<Place, string>,
  texts: Readonly<Record<Place, readonly string[]>>,
): ReadingNote[] {
  if (level !== 1) return []
  const found = headings.get(place)
  if (found === undefined)
    return table ? [] : [{ kind: 'missing', section: place, sentence: `没有找到“${heading}”这一部分。` }]
  const notes: ReadingNote[] = []
  if (folded(found) !== folded(heading))
    notes.push({ kind: 'label', section: place, sentence: `标题“${found}”与格式不同，格式是“${heading}”。` })
  if (!table && !texts[place])
    notes.push({ kind: 'missing', section: place, sentence: `“${heading}”下面没有文字。` })
  return notes
}
