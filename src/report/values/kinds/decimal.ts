import { type Entry, value, wrong } from '../typed/entry'
import { readNumber } from '../typed/number'
import { quoted } from '../typed/quoted'

/** Numbers of decimals as a sentence names them. */
const PLACES = { 2: '两', 4: '四', 6: '六' } as const

/** How a kind of decimal number is stored and printed. */
export interface DecimalForm {
  /** Decimals that are stored: the amount is an integer of this step. */
  places: 2 | 4 | 6
  /** Decimals that may be typed, where they are fewer. */
  typed?: 2
  /** Least number of decimals that are printed: with 2, `97.3` is shown as `97.30`. */
  shown: 0 | 1 | 2 | 3 | 4
  /** It is typed in percent: 0.9735 is told to be a ratio. */
  percent?: boolean
  /** It is a change: a negative number is told to leave the direction to the sentence. */
  change?: true
  /** Greatest amount, and the end of the sentence for a number beyond it. */
  most?: { amount: number; sentence: string }
}

/**
 * Parses a decimal number that is not negative. The amount is an integer of the smallest step, so that comparing is
 * exact.
 */
export function parseDecimal(typed: string, units: readonly string[], form: DecimalForm): Entry {
  const read = readNumber(typed, units, form.change ? 'change' : 'decimal')
  if (typeof read === 'string') return wrong(typed, read)
  const { places, typed: allowed = places, most, percent } = form
  const behind = read.decimals.replace(/(?<!0)0+$/u, '')
  const share = percent && read.whole === '0' && behind.length > allowed ? shareSentence(typed, behind) : null
  if (share !== null) return wrong(typed, share)
  if (behind.length > allowed) return wrong(typed, `${quoted(typed)}最多写${PLACES[allowed]}位小数。`)
  if (read.whole.length > 9) return wrong(typed, `${quoted(typed)}太大，最多九位数字。`)
  const amount = Number(read.whole) * 10 ** places + Number(behind.padEnd(places, '0'))
  if (most && amount > most.amount) return wrong(typed, `${quoted(typed)}${most.sentence}`, 'percent')
  return value(showDecimal(amount, form), amount)
}

/**
 * Sentence for a ratio typed as a percentage, 0.9735 from a spreadsheet that shows 97.35%; null when it has a percent
 * sign.
 */
function shareSentence(typed: string, behind: string): string | null {
  if (/[%％]/u.test(typed)) return null
  const percent = String(Math.round(Number(`0.${behind}e4`)) / 100)
  return `${quoted(typed)}像是表格里存的比率，应按百分数填 ${percent}。`
}

/** An amount of {@link parseDecimal} as the report prints it, with at least `shown` decimals. */
export function showDecimal(amount: number, { places, shown }: DecimalForm): string {
  const step = 10 ** places
  const behind = String(amount % step)
    .padStart(places, '0')
    .replace(/(?<!0)0+$/u, '')
    .padEnd(shown, '0')
  return Math.floor(amount / step) + (behind ? `.${behind}` : '')
}
