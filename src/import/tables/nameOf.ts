import { folded } from './wording'

/** What numbers a label, in any of its ways: 三、 （一） 1. ① 第1项, or a bare digit at its beginning. */
const NUMBERING =
  /[①-⒛㈠-㈩]|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)[.、,:]?|(?<!\d)\d{1,2}(?:[.、,)]|(?<=^\d{1,2})项?(?=[\u4e00-\u9fff]))|第\d{1,2}项|[一二三四五六七八九十]{1,2}[.、]/gu
/** （件）, （单位件） or a point behind it. */
const BEHIND = /(?:\((?:单位.*|件|件数|数量|宗|条|万元)\)|[,.、])$/u
/** Between a group's name and a row's; no label of the form has one. */
const BETWEEN = /[:—–-]/gu

/**
 * The name in a label, as it is compared: without blanks, without its number and those of its parents, and without the
 * parents' words before a number (三、本年度办理结果（一）予以公开 is 予以公开).
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

/** The name in a label without the year and what stands behind it in brackets: as somebody heads a table of her own. */
export const shortNameOf = (label: string): string =>
  nameOf(folded(label).replace(YEAR, '').replace(/:$/u, '').replace(BRACKETS, '')).replace(TOTALS, '总计')

/** True when all of a short text's characters stand in another in their order: 本年新收申请 in 本年新收政府信息公开申请数量. */
export function isShortFor(short: string, long: string): boolean {
  let at = -1
  for (const char of short) {
    at = long.indexOf(char, at + 1)
    if (at < 0) return false
  }
  return short.length < long.length
}
