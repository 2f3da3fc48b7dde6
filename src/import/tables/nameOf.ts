import { folded } from './wording'

/** A label's number in any form: 三、 （一） 1. ① 第1项, or a bare digit at the beginning. */
const NUMBERING =
  /[①-⒛㈠-㈩]|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)[.、,:]?|(?<!\d)\d{1,2}(?:[.、,)]|(?<=^\d{1,2})项?(?=[\u4e00-\u9fff]))|第\d{1,2}项|[一二三四五六七八九十]{1,2}[.、]/gu
/** Unit in brackets or a point at the end: （件）, （单位件）. */
const BEHIND = /(?:\((?:单位.*|件|件数|数量|宗|条|万元)\)|[,.、])$/u
/** Separator of a group's name and a row's, which no label of the form contains. */
const BETWEEN = /[:—–-]/gu

/**
 * The name in a label in comparable form: folded, without its number, and without the parents' words and numbers before
 * that (三、本年度办理结果（一）予以公开 becomes 予以公开).
 */
export function nameOf(label: string): string {
  const said = folded(label)
    .replace(BETWEEN, '')
    .replace(BEHIND, '')
    .replaceAll('其它', '其他')
    .replace(/合计$/u, '总计')
  return said.split(NUMBERING).findLast((part) => part !== '') ?? said
}

const YEAR = /\(?20\d{2}年度?\)?/gu
const BRACKETS = /(?<=.)\((?![\d一二三四五六七八九十]*\))[^()]*\)$/u
const TOTALS = /^(?:共计|总数|合计数|总计数)$/u

/** {@link nameOf} without a year and without a bracket at the end: for the headings of somebody's own table. */
export const shortNameOf = (label: string): string =>
  nameOf(folded(label).replace(YEAR, '').replace(/:$/u, '').replace(BRACKETS, '')).replace(TOTALS, '总计')

/** True when the characters of a shorter text occur in another in the same order: 本年新收申请 in 本年新收政府信息公开申请数量. */
export function isShortFor(short: string, long: string): boolean {
  let at = -1
  for (const char of short) {
    at = long.indexOf(char, at + 1)
    if (at < 0) return false
  }
  return short.length < long.length
}
