import { narrow } from '../../report/values/typed/narrow'
import { saysNothing } from '../../report/values/typed/nothing'
import { partNote } from '../../report/values/typed/note'
import { MEASURES } from '../words/measures'

/** A number as it stands in a cell. */
export interface CellNumber {
  /** Its digits, narrow and without grouping: 1753.79, -3.2. */
  digits: string
  /** Digits after the point. */
  decimals: number
  /** Measure word after it in the cell, '' for none. */
  unit: string
}

/**
 * What a cell holds: a number (with a unit or note), a placeholder for one (xx, ＊), a mark that there is none (—, /, 无), nothing,
 * or words.
 */
export type CellSort = 'number' | 'mark' | 'nothing' | 'empty' | 'words'

/** A cell of a table; one object stands in each field that it covers. */
export interface Cell {
  text: string
  sort: CellSort
  /** Of a number or a placeholder. */
  number: CellNumber | null
  /** Was not in the document: fills a column that only other rows have. */
  filler?: true
}

/** A longer cell is words. */
const LONGEST_NUMBER = 60
const DIGITS = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?/u
const MARK = /^(?:20)?(?:[xX×✕]{1,8}|\*{1,6}|_{1,12}|[〇○□]{1,6})(?:\.([xX×*_〇○]{1,3}))?/u
const UNIT = new RegExp(`^\\s?((?:万|亿)?(?:${MEASURES})|[%‰])?$`, 'u')
/** 1 234 567 */
const SPACED = /(?<=\d) (?=\d{3}(?!\d))/gu

function numberIn(text: string): CellNumber | null {
  const said = text.replace(SPACED, '')
  const [all = '', sign = '', digits, decimals = ''] = DIGITS.exec(said) ?? []
  const unit = digits === undefined ? null : UNIT.exec(said.slice(all.length))
  if (!unit || digits === undefined) return null
  const whole = `${sign === '-' ? '-' : ''}${digits.replaceAll(',', '')}`
  return {
    digits: decimals === '' ? whole : `${whole}.${decimals}`,
    decimals: decimals.length,
    unit: unit[1] ?? '',
  }
}

function markIn(text: string): CellNumber | null {
  const match = MARK.exec(text)
  const unit = match && UNIT.exec(text.slice(match[0].length))
  return unit ? { digits: '', decimals: match[1]?.length ?? 0, unit: unit[1] ?? '' } : null
}

/** A cell with what its text says. */
export function cellOf(text: string): Cell {
  const said = narrow(text)
  if (said === '') return { text, sort: 'empty', number: null }
  if (said.length > LONGEST_NUMBER) return { text, sort: 'words', number: null }
  const plain = narrow(partNote(text).typed)
  const number = numberIn(plain)
  if (number) return { text, sort: 'number', number }
  const mark = markIn(plain)
  if (mark) return { text, sort: 'mark', number: mark }
  return { text, sort: saysNothing(said) ? 'nothing' : 'words', number: null }
}

/** True for a number or a placeholder of one. */
export const isValue = ({ sort }: Cell): boolean => sort === 'number' || sort === 'mark'
/** A cell's words without blanks between Chinese characters: 合 计 is 合计. */
export const wordsOf = ({ text }: Cell): string =>
  /\s/u.test(text) ? text.replace(/(?<=[\p{Script=Han}：])\s+(?=\p{Script=Han})/gu, '').trim() : text
/** True for a bare year: 2024. */
export const isYear = ({ number }: Cell): boolean =>
  number !== null && number.unit === '' && /^(?:19[5-9]|20\d)\d$/u.test(number.digits)
/** 2024年, 2024年度, 2023年末 */
export const YEAR_WORDS = /(?:19|20)\d\d\s?年/u
