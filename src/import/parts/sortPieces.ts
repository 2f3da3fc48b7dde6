import { hasText } from '../../report/template/tables'
import type { Place, Template } from '../../report/template/template'
import type { FormTable } from '../tables/formLabels'
import { standsAbove, standsBelow } from './furniture'
import { headingsAmong } from './headingLines'
import { nameOf, shortNameOf } from '../tables/nameOf'
import type { Piece } from '../model/piece'
import type { LeftOver } from '../model/reading'
import { type PastedRow, rowsOfGrid } from '../tables/rowsOf'
import { MOST_LINES, titleEnding } from './titleLines'
import { type FoundTitle, namesUnit } from './titleOf'
import { standsUnderTitle } from './underTitle'
import { fits, folded } from '../tables/wording'

/** The lines and tables of a document, by the section that they belong to. */
export interface Sorted {
  title: FoundTitle | null
  lines: Map<Place, string[]>
  headings: Map<Place, string>
  tables: { form: FormTable; rows: PastedRow[] }[]
  /** Text before the title and below the last section, and tables that are not the form's. */
  leftOver: LeftOver[]
}

/**
 * Cells at the beginning of a table that are searched for labels: a list of ten thousand rows is no table of the form.
 */
const MOST_WORDS = 400
/** Number of the form's labels by which a table is recognised. */
const ENOUGH = 3
/** The same under the table's own heading, one of them a row's name: in plain text merged rows split a table. */
const ENOUGH_THERE = 2

/**
 * The form's table that a pasted one is, null for none.
 * @param here the section that it stands in
 */
function tableOf(
  rows: readonly (readonly string[])[],
  forms: readonly FormTable[],
  here: Place | null,
): FormTable | null {
  const words = [...new Set(rows.flat().slice(0, MOST_WORDS))].filter((word) => folded(word).length > 1)
  let best: { form: FormTable; hits: number } | null = null
  for (const form of forms) {
    const names = [...new Set([...form.labels.keys(), ...form.rows.map(({ known }) => known)])]
    const hits = words.filter((word) =>
      [folded(word), nameOf(word)].some(
        (said) => said.length > 1 && names.some((one) => said === one || fits(said, one) >= 0.8),
      ),
    )
    const ofRow = hits.some((word) => form.rows.some(({ known }) => known === nameOf(word)))
    const enough = form.section === here && ofRow ? ENOUGH_THERE : ENOUGH
    if (hits.length >= enough && hits.length > (best?.hits ?? 0)) best = { form, hits: hits.length }
  }
  return best?.form ?? null
}

const filled = (row: readonly string[]): string[] => row.filter((cell) => cell !== '')
/**
 * The text of a row with a single filled cell, a heading or paragraph in a table that lays out the page; as a list,
 * empty for other rows.
 */
const aloneIn = (row: readonly string[]): string[] => (filled(row).length === 1 ? filled(row) : [])

const namesIn = ({ labels }: FormTable): Set<string> => new Set([...labels.values()].map(shortNameOf))

/** Sorts the pieces of a document by its title, its headings and the labels of its tables; a table a step. */
export function* sortingSteps(
  pieces: readonly Piece[],
  template: Template,
  forms: readonly FormTable[],
): Generator<undefined, Sorted> {
  const preamble = template.sections.find((section) => section.level === 0 && hasText(section))?.place
  const sorted: Sorted = { title: null, lines: new Map(), headings: new Map(), tables: [], leftOver: [] }
  const last = template.sections.findLast(({ level }) => level === 1)?.place
  const said = pieces.flatMap((piece) => (piece.kind === 'line' ? [piece.text] : piece.rows.flatMap(aloneIn)))
  const headings = headingsAmong(said, template.sections, forms)
  let here: Place | null = null
  let over = false
  let before = ''

  function leave(text: string): void {
    // before the first section and below the last one text has no section, although the preamble may have begun
    const part = over || sorted.headings.size === 0 ? null : here
    sorted.leftOver.push({ section: part, text })
  }
  function line(text: string): void {
    const section = headings.get(text)
    if (section !== undefined) {
      here = section
      if (!sorted.headings.has(section)) sorted.headings.set(section, text)
      return
    }
    const first = sorted.headings.size === 0
    const above = sorted.title ? [] : sorted.leftOver.slice(-MOST_LINES).map((one) => one.text)
    const found = first ? titleEnding(above, text) : null
    if (found) {
      const { title, lines } = found
      if (sorted.title && sorted.title.unit !== '') return
      sorted.leftOver.splice(sorted.leftOver.length - lines, lines)
      const own = lines > 0 ? (sorted.leftOver.at(-1)?.text ?? '') : before
      const unit = title.unit || (namesUnit(own) ? own : '')
      if (unit === own && sorted.leftOver.at(-1)?.text === own) sorted.leftOver.pop()
      sorted.title = { ...title, unit }
      here = preamble ?? null
      return
    }
    over ||= here === last && standsBelow(text)
    const begun = here !== null && sorted.lines.has(here)
    const pages = first && (standsAbove(text) || (!begun && standsUnderTitle(text)))
    if (here === null || over || pages) leave(text)
    else {
      const lines = sorted.lines.get(here)
      if (lines) lines.push(text)
      else sorted.lines.set(here, [text])
    }
  }

  for (const piece of pieces) {
    if (piece.kind === 'line') {
      line(piece.text)
      before = piece.text
      continue
    }
    yield
    const form = tableOf(piece.rows, forms, here)
    if (form) sorted.tables.push({ form, rows: rowsOfGrid(piece.rows, namesIn(form)) })
    else
      for (const row of piece.rows) {
        const [alone] = aloneIn(row)
        if (alone !== undefined) line(alone)
        else if (filled(row).length > 0) leave(filled(row).join(' '))
      }
  }
  return sorted
}
