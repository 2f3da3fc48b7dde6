import type { Figure } from '../template'
import { parseCount } from './count'
import { BLANK, type Entry } from './entry'
import { parseDate, showDate } from './date'
import { parseHundredths } from './hundredths'
import { parseMonthDay } from './monthDay'
import { visible } from './narrow'
import { parseWords } from './words'
import { parseYear } from './year'

/**
 * Reads what was typed into a figure. Total: every text is a blank, a value or a wrong entry with its sentence.
 * @param year the report's year, null while it is not known
 */
export function parse(figure: Figure, typed: string, year: number | null): Entry {
  if (visible(typed) === '') return BLANK
  const units = [figure.unit, ...(figure.otherUnits ?? [])]
  switch (figure.kind) {
    case 'count':
      return parseCount(typed, units)
    case 'rate':
      return parseHundredths(typed, units, figure.decimals, {
        amount: 100_00,
        sentence: '超过了 100%，比率在 0 到 100 之间。',
      })
    case 'score':
      return parseHundredths(typed, units, figure.decimals)
    case 'year':
      return parseYear(typed)
    case 'monthDay':
      return parseMonthDay(typed, figure.style, year)
    case 'date':
      return parseDate(typed)
    case 'text':
      return parseWords(typed, units)
  }
}

/** An amount in the figure's smallest step as the report writes it, without the unit. */
export function showAmount(figure: Figure, amount: number): string {
  switch (figure.kind) {
    case 'rate':
    case 'score': {
      const decimals = String(amount % 100)
        .padStart(2, '0')
        .replace(/0+$/u, '')
        .padEnd(figure.decimals, '0')
      return Math.floor(amount / 100) + (decimals ? `.${decimals}` : '')
    }
    case 'monthDay':
      return figure.style === 'dotted'
        ? `${Math.floor(amount / 100)}.${amount % 100}`
        : `${Math.floor(amount / 100)}月${amount % 100}日`
    case 'date':
      return showDate(amount)
    case 'count':
    case 'year':
    case 'text':
      return String(amount)
  }
}
