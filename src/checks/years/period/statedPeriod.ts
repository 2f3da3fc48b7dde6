import type { DatedYear } from '../datedYear'
import { FIRST_DAY_TO, FROM_FIRST_TO_LAST, LAST_DAY } from './period'

const NAMED =
  /(?:(?:统计|数据)[^，。；\d]{0,6}(?:期限|期间|时间|周期|时段|范围|区间|起止|截[止至])|(?:统计|报告)期)[^，。；]{0,24}$/u
/** Behind the year of a period: 年1月1日, 年度。, but not 年以来. */
const DATED =
  /^\s{0,2}(?:年(?:度?(?=[，。；）]|$)|全年|度?\s{0,2}(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s{0,2}月(?![^，。；]{0,6}以来)|度?1\s{0,2}[-—－–~至到])|[./-]\d{1,2}[./-]\d{1,2})/u

/**
 * True for the year of the period that the report covers: 统计期限为2024年1月1日…. In the preamble, which names it, also
 * without these words.
 */
export function isOfPeriod({ lead, before, behind }: DatedYear, inPreamble: boolean): boolean {
  // in other parts 数据统计时间为2023年1月1日至2025年12月31日 may be a period of three years
  if (NAMED.test(lead) && DATED.test(behind)) return inPreamble || /期限|本(?:年度)?报告|本年报/u.test(lead)
  return (
    inPreamble && (FROM_FIRST_TO_LAST.test(behind) || (LAST_DAY.test(behind) && FIRST_DAY_TO.test(before)))
  )
}
