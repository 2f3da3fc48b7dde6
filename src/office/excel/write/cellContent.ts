import { entryAt, figureAt, type Report } from '../../../report/report'
import type { Figure, Place } from '../../../report/template/template'
import { decimalForm } from '../../../report/values/kinds/decimalForm'
import { written } from '../../../report/values/parse'
import type { Entry } from '../../../report/values/typed/entry'

/** What stands in the cell of a figure. */
export type CellContent = { kind: 'blank' } | { kind: 'number' | 'text'; value: string }

/** The most UTF-16 units that a cell of Excel holds. */
const MOST = 32_767
/** What XML cannot hold; line ends and tabs it can. */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex -- they are what is left out
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

/** A text as a cell can hold it. */
export const cellText = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .slice(0, MOST)
    // not cut through a character
    .replace(/[\uD800-\uDBFF]$/u, '')

/** True for what is counted or measured, which stands in a cell as a number. */
export function isNumeric({ kind }: Figure): boolean {
  switch (kind) {
    case 'count':
    case 'money':
    case 'measure':
    case 'rate':
    case 'change':
    case 'score':
    case 'year':
    case 'month':
      return true
    case 'monthDay':
    case 'date':
    case 'text':
    case 'choice':
      return false
  }
}

/** A value with a note, a wrong entry and everything that is no number stand in the cell as text. */
function contentOf(figure: Figure, entry: Entry): CellContent {
  if (entry.kind === 'value' && isNumeric(figure) && entry.note === undefined)
    return { kind: 'number', value: entry.shown }
  const value = cellText(written(entry))
  return value === '' ? { kind: 'blank' } : { kind: 'text', value }
}

/** What stands in the cell of a figure of a report. */
export const contentAt = (report: Report, place: Place): CellContent =>
  contentOf(figureAt(report.template, place), entryAt(report, place))

/** A number in this many characters or fewer is shown whole by Excel's own format. */
const SHOWN_WHOLE = 10

const format = (least: number, most: number): string =>
  least === 0 && most === 0 ? '0' : `0.${'0'.repeat(least)}${'#'.repeat(most - least)}`

/**
 * The number format in which a cell shows a value as the report prints it, and any other value of the figure too. Excel has
 * no format for `12` and `12.5` alike but its own, which rounds a long number.
 */
export function numberFormat(figure: Figure, content: CellContent): string {
  switch (figure.kind) {
    case 'count':
    case 'year':
    case 'month':
      return '0'
    case 'money':
    case 'measure':
    case 'rate':
    case 'change':
    case 'score': {
      const { shown, places, typed = places } = decimalForm(figure)
      if (shown > 0) return format(shown, typed)
      if (content.kind !== 'number' || content.value.length <= SHOWN_WHOLE) return 'General'
      const decimals = content.value.split('.')[1]?.length ?? 0
      return format(decimals, decimals)
    }
    case 'monthDay':
    case 'date':
    case 'text':
    case 'choice':
      return '@'
  }
}
