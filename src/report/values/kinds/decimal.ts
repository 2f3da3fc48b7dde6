import { type Entry, value, wrong } from '../typed/entry'
import { readNumber } from '../typed/number'
import { quoted } from '../typed/quoted'

/** Decimals that are kept, as a sentence calls them. */
const PLACES = { 2: '两', 6: '六' } as const

/** How a kind of decimal number is kept and written. */
export interface DecimalForm {
  /** Decimals that are kept: the amount is an integer of that step. */
  places: 2 | 6
  /** Decimals that may be typed, where they are fewer. */
  typed?: 2
  /** Decimals that the report writes at least: with 2, `97.3` is shown as `97.30`. */
  shown: 0 | 1 | 2
  /** Upper bound as an amount, with the end of the sentence for a number beyond it. */
  most?: { amount: number; sentence: string }
}

/** A number that is not negative, kept as an integer of its smallest step so that comparing is exact. */
export function parseDecimal(typed: string, units: readonly string[], form: DecimalForm): Entry {
  const read = readNumber(typed, units, 'decimal')
  if (typeof read === 'string') return wrong(typed, read)
  const { places, typed: allowed = places, most } = form
  const behind = read.decimals.replace(/(?<!0)0+$/u, '')
  const share = most && read.whole === '0' && behind.length > allowed ? shareSentence(typed, behind) : null
  if (share !== null) return wrong(typed, share)
  if (behind.length > allowed) return wrong(typed, `${quoted(typed)}最多写${PLACES[allowed]}位小数。`)
  if (read.whole.length > 9) return wrong(typed, `${quoted(typed)}太大，最多九位数字。`)
  const amount = Number(read.whole) * 10 ** places + Number(behind.padEnd(places, '0'))
  if (most && amount > most.amount) return wrong(typed, `${quoted(typed)}${most.sentence}`, 'percent')
  return value(showDecimal(amount, form), amount)
}

/** 0.9735 of a spreadsheet's cell that shows 97.35%; null for what is no such share. */
function shareSentence(typed: string, behind: string): string | null {
  if (/[%％]/u.test(typed)) return null
  const percent = String(Math.round(Number(`0.${behind}e4`)) / 100)
  return `${quoted(typed)}像是表格里存的比率，应按百分数填 ${percent}。`
}

/** An amount as {@link parseDecimal} keeps it, written with at least `shown` decimals. */
export function showDecimal(amount: number, { places, shown }: DecimalForm): string {
  const step = 10 ** places
  const behind = String(amount % step)
    .padStart(places, '0')
    .replace(/(?<!0)0+$/u, '')
    .padEnd(shown, '0')
  return Math.floor(amount / step) + (behind ? `.${behind}` : '')
}
