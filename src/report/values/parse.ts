import type { Figure } from '../template/template'
import { parseChoice } from './kinds/choice'
import { parseCount } from './kinds/count'
import { parseDecimal, showDecimal } from './kinds/decimal'
import { decimalForm } from './kinds/decimalForm'
import { BLANK, type Entry } from './typed/entry'
import { parseDate, showDate } from './kinds/date'
import { parseMonth } from './kinds/month'
import { parseMonthDay, showMonthDay } from './kinds/monthDay'
import { visible } from './typed/narrow'
import { partNote, withNote } from './typed/note'
import { parseWords } from './kinds/words'
import { parseYear } from './kinds/year'

/** 3个小时 and 3小时: what is measured is said with and without 个. */
const spoken = (units: readonly string[]): string[] => [
  ...units,
  ...units.flatMap((unit) => (unit === '' ? [] : unit.startsWith('个') ? unit.slice(1) : `个${unit}`)),
]

/**
 * Parses what was typed into a figure. Never throws: every text gives a blank, a value or a wrong entry.
 * @param year the report's year, null while it is not known
 */
export function parse(figure: Figure, typed: string, year: number | null): Entry {
  if (visible(typed) === '') return BLANK
  if (!figure.cell) return parseKind(figure, typed, year)
  const parted = partNote(typed)
  const entry = withNote(parseKind(figure, parted.typed, year), parted.note)
  return entry.kind === 'wrong' ? { ...entry, typed } : entry
}

function parseKind(figure: Figure, typed: string, year: number | null): Entry {
  const units = [figure.unit, ...(figure.otherUnits ?? [])]
  switch (figure.kind) {
    case 'count':
      return parseCount(typed, units)
    case 'money':
    case 'rate':
    case 'score':
      return parseDecimal(typed, units, decimalForm(figure))
    case 'measure':
    case 'change':
      return parseDecimal(typed, spoken(units), decimalForm(figure))
    case 'year':
      return parseYear(typed)
    case 'month':
      return parseMonth(typed)
    case 'monthDay':
      return parseMonthDay(typed, figure.style, year)
    case 'date':
      return parseDate(typed, year)
    case 'text':
      return parseWords(typed, {
        followers: units,
        body: figure.body,
        decree: figure.decree !== undefined,
      })
    case 'choice':
      return parseChoice(typed, figure.options)
  }
}

/** An amount (in the figure's smallest step) as the report prints it, without the unit. */
export function showAmount(figure: Figure, amount: number): string {
  switch (figure.kind) {
    case 'money':
    case 'measure':
    case 'rate':
    case 'change':
    case 'score':
      return showDecimal(amount, decimalForm(figure))
    case 'monthDay':
      return showMonthDay(amount, figure.style)
    case 'date':
      return showDate(amount)
    case 'count':
    case 'year':
    case 'month':
    case 'text':
    case 'choice':
      return String(amount)
  }
}

/**
 * An entry as the figure's own input or cell shows it: the value as printed, with its note; a wrong entry as typed; ''
 * for a blank.
 */
export function written(entry: Entry): string {
  switch (entry.kind) {
    case 'blank':
      return ''
    case 'value':
      return entry.note ? `${entry.shown}（${entry.note}）` : entry.shown
    case 'wrong':
      return entry.typed
  }
}
