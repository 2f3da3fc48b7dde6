/** Digits that Excel counts with; what a sum of binary fractions has after them is dust. */
const DIGITS = 15
/** Decimals after which a difference of binary fractions may have dust too, and those that a report has at most. */
const SURE = 10
const MOST = 6
/** Places to which a point is moved at most; a number beyond is none of a report. */
const FARTHEST = 30

/**
 * A number as a workbook stores it, as it would be typed: in decimals, and without what binary fractions leave behind its
 * fifteenth digit. null for what is no number.
 * @param moved places by which the point is moved to the right: 2 for what is shown in percent
 */
export function plainNumber(stored: string, moved = 0): string | null {
  const exact = exactNumber(stored, moved)
  if (exact === null) return null
  const clean = roundedTo(exact, SURE)
  return (clean.split('.')[1] ?? '').length <= MOST ? clean : exact
}

function exactNumber(stored: string, moved: number): string | null {
  const number = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(number)) return null
  const [, sign = '', first = '', behind = '', exponent = ''] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/u.exec(number.toExponential(DIGITS - 1)) ?? []
  const digits = `${first}${behind}`.replace(/(?<!0)0+$/u, '')
  if (digits === '') return '0'
  const point = Number(exponent) + 1 + moved
  if (Math.abs(point) > FARTHEST) return stored.trim()
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  const whole = digits.slice(0, point).padEnd(point, '0')
  const rest = digits.slice(point)
  return `${sign}${whole}${rest === '' ? '' : `.${rest}`}`
}

/** A number of {@link plainNumber} with at most `decimals` decimals, rounded as a sheet shows it: halves away from 0. */
export function roundedTo(plain: string, decimals: number): string {
  const [, whole = '', behind = ''] = /^(-?\d+)\.(\d+)$/u.exec(plain) ?? []
  if (behind.length <= decimals) return plain
  const sign = plain.startsWith('-') ? '-' : ''
  const digits = `${whole.replace('-', '')}${behind.slice(0, decimals)}`
  const isUp = behind.charAt(decimals) >= '5'
  const rounded = String(BigInt(digits) + (isUp ? 1n : 0n)).padStart(decimals + 1, '0')
  const cut = rounded.length - decimals
  const rest = rounded.slice(cut).replace(/(?<!0)0+$/u, '')
  const typed = `${rounded.slice(0, cut)}${rest === '' ? '' : `.${rest}`}`
  return typed === '0' ? typed : `${sign}${typed}`
}
