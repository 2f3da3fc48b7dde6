import type { Figure } from '../template/template'
import { parseChoice } from './kinds/choice'
import { parseCount } from './kinds/count'
import { type DecimalForm, parseDecimal, showDecimal } from './kinds/decimal'
import { BLANK, type Entry } from './typed/entry'
import { parseDate, showDate } from './kinds/date'
import { parseMonthDay, showMonthDay } from './kinds/monthDay'
import { visible } from './typed/narrow'
import { partNote, withNote } from './typed/note'
import { parseWords } from './kinds/words'
import { parseYear } from './kinds/year'

/** Exact to the 分: six decimals in 万元, two in 元. Both are stored in millionths. */
const IN_WAN_YUAN: DecimalForm = { places: 6, shown: 0 }
const IN_YUAN: DecimalForm = { ...IN_WAN_YUAN, typed: 2 }
const money = ({ unit }: Figure): DecimalForm => (unit === '元' ? IN_YUAN : IN_WAN_YUAN)
/** Steps of a money figure's amount in one of its unit. */
export const MONEY_STEPS = 1_000_000
const score = (shown: 0 | 1 | 2): DecimalForm => ({ places: 2, shown })
const rate = (shown: 0 | 1 | 2): DecimalForm => ({
  ...score(shown),
  most: { amount: 100_00, sentence: '超过了 100%，比率在 0 到 100 之间。' },
})

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
      return parseDecimal(typed, units, money(figure))
    case 'rate':
      return parseDecimal(typed, units, rate(figure.decimals))
    case 'score':
      return parseDecimal(typed, units, score(figure.decimals))
    case 'year':
      return parseYear(typed)
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
      return showDecimal(amount, money(figure))
    case 'rate':
      return showDecimal(amount, rate(figure.decimals))
    case 'score':
      return showDecimal(amount, score(figure.decimals))
    case 'monthDay':
      return showMonthDay(amount, figure.style)
    case 'date':
      return showDate(amount)
    case 'count':
    case 'year':
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
