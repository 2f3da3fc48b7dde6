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

/** To the 分: 万元 with six decimals, 元 with two. Both are kept in the same steps. */
const IN_WAN_YUAN: DecimalForm = { places: 6, shown: 0 }
const IN_YUAN: DecimalForm = { ...IN_WAN_YUAN, typed: 2 }
const money = ({ unit }: Figure): DecimalForm => (unit === '元' ? IN_YUAN : IN_WAN_YUAN)
/** So many steps of a money figure's amount make one of its unit. */
export const MONEY_STEPS = 1_000_000
const score = (shown: 0 | 1 | 2): DecimalForm => ({ places: 2, shown })
const rate = (shown: 0 | 1 | 2): DecimalForm => ({
  ...score(shown),
  most: { amount: 100_00, sentence: '超过了 100%，比率在 0 到 100 之间。' },
})

/**
 * Reads what was typed into a figure. Total: every text is a blank, a value or a wrong entry with its sentence.
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

/** An amount in the figure's smallest step as the report writes it, without the unit. */
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

/** A figure as its own input or cell holds it: the value as the report writes it, with its note; a wrong entry as typed. */
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
