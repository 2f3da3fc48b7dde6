import { numeralValue } from '../../report/text/numerals'

const DIGITS = '〇一二三四五六七八九'
const DATE =
  /^(二[〇○零Oo0][〇○零Oo0一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/u

const digitOf = (char: string): string => String(Math.max(0, DIGITS.indexOf(char)))

/** 二〇二五年一月二十日 as 2025年1月20日; '' for a text that is no such date. */
export function chineseDate(text: string): string {
  const [, year, month, day] = DATE.exec(text.replace(/\s/gu, '')) ?? []
  if (year === undefined || month === undefined || day === undefined) return ''
  const [m, d] = [numeralValue(month) ?? 0, numeralValue(day) ?? 0]
  if (m < 1 || m > 12 || d < 1 || d > 31) return ''
  return `20${Array.from(year.slice(2), digitOf).join('')}年${m}月${d}日`
}
