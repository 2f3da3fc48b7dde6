import { FIGURE_CHAR } from '../../report/text/prose'
import type { DatedYear } from './datedYear'

/** 废止2015年印发的文件3件 */
const REVISED = /(?:废止|失效|清理|修订|修改)(?:了)?$/u
const ISSUED = /^\s*年度?(?:印发|制定|制发|出台|发布|公布)的/u
/** 学校创建于1984年: when the body itself began, long before the report. */
const FOUNDED = /(?:成立|创建|创办|始建|组建|设立|建[校馆院站])于?$/u
const LONG_AGO = 3
/** A rating of the year before, which is made in the report's year: 在2024年度全省政务公开考评中位列第三 */
const RATED =
  /^\s*年度?[^，。；]{0,16}(?:考核|考评|评估|测评|评议|评比)(?:工作)?中，?[^，。；]{0,6}(?:位[列居]|排名|名列|列第|获|被评|得分)/u
const THEN = `(20\\d{2}|${FIGURE_CHAR})\\s*年`
/** 2024年12月收到、2025年1月答复的申请 */
const RECEIVED_LATE = new RegExp(
  `^\\s*年1[0-2]月(?:份|底|\\d{1,2}日)?(?:收到|受理|提出|提交|申请)[^。；]*?(?<!\\d)${THEN}`,
  'u',
)
/** 2023年、2024年、2025年 */
const LISTED = new RegExp(`^\\s*年?、(?:20\\d{2}年?、)*${THEN}`, 'u')

/**
 * True for an earlier year that the report has to name: of the body's founding, of a rating, of a repealed document, of a list of years or a
 * case that leads up to the report's year.
 */
export function isEarlierByNature({ year, lead, behind }: DatedYear, reportYear: number): boolean {
  if (year >= reportYear) return false
  if (FOUNDED.test(lead) && reportYear - year >= LONG_AGO) return true
  const leadsHere = (pattern: RegExp): boolean => {
    const stated = pattern.exec(behind)?.[1]
    return stated === FIGURE_CHAR || Number(stated) === reportYear
  }
  if ((REVISED.test(lead) && ISSUED.test(behind)) || leadsHere(LISTED)) return true
  return year === reportYear - 1 && (RATED.test(behind) || leadsHere(RECEIVED_LATE))
}
