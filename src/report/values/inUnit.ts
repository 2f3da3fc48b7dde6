import type { Figure } from '../template/template'
import { narrow } from './typed/narrow'
import { parse, showAmount } from './parse'
import { isAdded } from './steps'

const NUMBER = /^(\d[\d, ]*(?:\.\d+ ?)?)([亿万千百]?) ?(\p{Script=Han}*)$/u
const ZEROS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 }

/** A decimal number with its point moved by `places` to the right (negative: to the left), exact to the last digit. */
function moved(digits: string, places: number): string {
  const [whole = '', behind = ''] = digits.split('.')
  if (places >= 0) {
    const all = whole + behind.padEnd(places, '0')
    const rest = behind.slice(places)
    return all.slice(0, all.length - rest.length) + (rest ? `.${rest}` : '')
  }
  const all = whole.padStart(1 - places, '0')
  return `${all.slice(0, places)}.${all.slice(places)}${behind}`
}

/**
 * Converts an entry in another unit to the figure's own, as its cell would hold it: 96171.6 for 961716000元 in 万元, 12000
 * for 1.2万件. For money, measures and counts; null where it is no number with a unit, or not exact in the figure's unit.
 */
export function inUnit(figure: Figure, typed: string): string | null {
  const match = NUMBER.exec(narrow(typed))
  if (!match || !isAdded(figure)) return null
  const [, number = '', scale = '', word = ''] = match
  const [, ownScale = '', thing = ''] = /^([亿万]?)(.*)$/u.exec(figure.unit) ?? []
  const own = figure.kind === 'money' ? '元' : thing
  if (word !== '' && word !== own && !(figure.otherUnits ?? []).includes(word)) return null
  // a number with neither 元 nor 万 is in no other unit; 1.2万 alone is money (in a figure in 万元, 1.2) or a count of 12000
  if (scale === '' && word === '') return null
  const places = (ZEROS[scale] ?? 0) - (ZEROS[ownScale] ?? 0)
  const entry = parse(figure, moved(number.replace(/[, ]/gu, ''), places), null)
  return entry.kind === 'value' && entry.amount !== null ? showAmount(figure, entry.amount) : null
}
