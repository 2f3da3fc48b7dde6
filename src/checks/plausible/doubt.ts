import type { Figure } from '../../report/template/template'
import type { ValueEntry } from '../../report/values/typed/entry'
import { moneyDoubt, usualDoubt } from './amountDoubt'
import { noteDoubt } from './noteDoubt'
import { changeDoubt, rateDoubt, scoreDoubt } from './rateDoubt'
import { wordsDoubt } from './wordsDoubt'

/** Why a valid value is probably not meant, as a question that names the likely value; null when it is plausible. */
export function doubtOf(figure: Figure, entry: ValueEntry): string | null {
  const { amount, shown } = entry
  if (entry.note !== undefined) {
    const doubt = noteDoubt(figure, entry, entry.note)
    if (doubt !== null) return doubt
  }
  switch (figure.kind) {
    case 'count':
    case 'measure':
      return amount === null ? null : usualDoubt(figure, amount)
    case 'money':
      return amount === null ? null : moneyDoubt(figure, amount)
    case 'rate':
      return amount === null ? null : rateDoubt(amount)
    case 'change':
      return amount === null ? null : changeDoubt(figure.unit, amount)
    case 'score':
      return amount === null ? null : scoreDoubt(amount)
    case 'monthDay':
      return amount === null ? null : holidayDoubt(amount, figure.style)
    case 'text':
      return wordsDoubt(figure, shown)
    // a date has closing-date, a year is compared with today's (`unlikelyYear`), and each month and each option of a
    // choice is plausible
    case 'date':
    case 'year':
    case 'month':
    case 'choice':
      return null
  }
}

/**
 * Public holidays on the first of a month, by month × 100 + day. A spreadsheet turns 5.10 into 5.1, so the tenth may be
 * meant.
 */
const HOLIDAYS: Readonly<Record<number, string>> = { 101: '元旦', 501: '劳动节', 1001: '国庆节' }

function holidayDoubt(amount: number, style: 'dotted' | 'chinese'): string | null {
  const holiday = HOLIDAYS[amount]
  if (holiday === undefined) return null
  const month = Math.floor(amount / 100)
  const tenth = style === 'dotted' ? `${month}.10` : `${month}月10日`
  return `是${holiday}，是否应为 ${tenth}？表格会把 ${month}.10 存成 ${month}.1`
}
