import { isCarriedOver } from './carriedYear'
import { isCompared } from './comparedYear'
import type { DatedYear } from './datedYear'
import { isOfPaper } from './paperYear'

const NEXT_YEAR =
  /将|明年|下年|下一年|下一步|来年|计划|打算|拟|力争|争取|目标|继续|进一步|今后|结转|转结|接转|顺延/u
/** 2024年修订, 2019年5月15日起, 2020年以来, 2008年条例施行以来, （2024年版）, 2021年印发的《… */
const IN_FORCE =
  /^\s*年?度?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[^，。；]{0,4}(?:修订|修正|公布施行)|[^，。；]{0,12}(?:以来|的《)|以后|之后|起|开始|版|本[）)])/u
const DASH = '\\s*(?:——|[-—–~～]|至|到)\\s*'
const SPAN_BEFORE = new RegExp(`((?:19|20)\\d{2}|\\uFFFC)\\s*年?(?:\\d{1,2}月)?(?:\\d{1,2}日)?${DASH}$`, 'u')
const SPAN_BEHIND = new RegExp(
  `^(?:[-./]\\d{1,2}[-./]\\d{1,2})?\\s*年?(?:\\d{1,2}月)?(?:\\d{1,2}日)?${DASH}((?:19|20)\\d{2}|\\uFFFC|今)`,
  'u',
)
/** 废止2015年印发的文件3件 */
const REVISED = /(?:废止|失效|清理|修订|修改)(?:了)?$/u
const ISSUED = /^\s*年度?(?:印发|制定|制发|出台|发布|公布)的/u
/** 在2024年度全省政务公开考评中位列第三: the year before is rated in this one. */
const RATED =
  /^\s*年度?[^，。；]{0,16}(?:考核|考评|评估|测评|评议|评比)(?:工作)?中，?[^，。；]{0,6}(?:位[列居]|排名|名列|列第|获|被评|得分)/u
const GOAL = /(?<!截)(?:至|到|转入?|力争)$/u

/**
 * True where another year than the report's is in its place: in a document's name or a quotation, in a span of years or
 * a date of entry into force, in a comparison; the year before where its accounts are published, its work is carried over or
 * rated; an earlier one where its documents are repealed; a later year in plans and budgets.
 */
export function isAtHome(dated: DatedYear, reportYear: number): boolean {
  const { year, before, behind, sentence } = dated
  if (isNamed(before) || isSpan(dated) || IN_FORCE.test(behind)) return true
  if (isCompared(dated, reportYear)) return true
  if (year < reportYear && REVISED.test(dated.lead) && ISSUED.test(behind)) return true
  if (year === reportYear - 1) return isOfPaper(dated) || isCarriedOver(dated) || RATED.test(behind)
  return year > reportYear && (NEXT_YEAR.test(sentence) || GOAL.test(before) || isOfPaper(dated))
}

/** Between 《 and 》, 〔 and 〕 or “ and ”: the year belongs to a name. */
const isNamed = (before: string): boolean =>
  ['《》', '〔〕', '“”'].some(
    ([open = '', close = '']) => before.lastIndexOf(open) > before.lastIndexOf(close),
  )

/** A span of different years; 2024年1月至2024年12月 is one year, and may be last year's. */
function isSpan({ year, before, behind }: DatedYear): boolean {
  const others = [SPAN_BEFORE.exec(before)?.[1], SPAN_BEHIND.exec(behind)?.[1]]
  return others.some((other) => other !== undefined && other !== String(year))
}
