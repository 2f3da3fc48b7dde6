import type { Place } from '../report/template'
import type { DatedYear } from './datedYear'

const NAMED = /(?:统计|数据)[^，。；\d]{0,6}(?:期限|期间|时间|周期|时段|范围|区间|截[止至])[^，。；]{0,24}$/u
/** 年1月1日, 年度。 and not 年以来. */
const DATED = /^年(?:度?(?=[，。；）]|$)|度?\d{1,2}月(?![^，。；]{0,6}以来)|度?1\s*[-—－–~至到])/u
const DASH = '\\s*(?:至|到|[—－\\-–~])+\\s*'
const BEGINS = new RegExp(`^年1月1日(?:零时)?起?${DASH}(?:(?:20\\d{2}|\\uFFFC)年)?12月31日`, 'u')
const ENDS = /^年12月31日/u
const BEGUN = new RegExp(`(?:20\\d{2}|\\uFFFC)年1月1日(?:零时)?起?${DASH}$`, 'u')

/**
 * True where a year is that of the period which the report covers: 统计期限为2024年1月1日…; in the preamble, which names it, also
 * without these words.
 */
export function isOfPeriod({ lead, before, behind }: DatedYear, section: Place): boolean {
  const preamble = section === 'preamble'
  // 数据统计时间为2023年1月1日至2025年12月31日 in another part may be of three years
  if (NAMED.test(lead) && DATED.test(behind)) return preamble || /期限|本报告/u.test(lead)
  return preamble && (BEGINS.test(behind) || (ENDS.test(behind) && BEGUN.test(before)))
}
