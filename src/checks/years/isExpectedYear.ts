import { isCarriedOver } from './carriedYear'
import { isCompared } from './comparedYear'
import type { DatedYear } from './datedYear'
import { isEarlierByNature } from './earlierYear'
import { isOfPaper } from './paperYear'

const NEXT_YEAR =
  /^(?:改进|整改|工作)?(?:措施|打算|思路|计划|安排|方向|方案|目标)[：:]|将|明年|下年|下一年|下一步|来年|计划|打算|拟|力争|争取|目标|继续|进一步|今后|结转|转结|接转|顺延/u
/** 2024年修订, 2019年5月15日起, 2020年以来, 2008年条例施行以来, （2024年版）, 2021年印发的《… */
const IN_FORCE =
  /^\s*年?度?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[^，。；]{0,4}(?:修订|修正|公布施行)|[^，。；]{0,12}(?:以来|的《)|以后|之后|起|开始|版|本[）)])/u
/** 2024年提出的“新媒体账号过散”问题: the fault named in last year's report. */
const FAULT =
  /^\s{0,2}年?度?(?:报告|年报)?[中里内]?[所曾]?(?:提出|指出|反映|反馈|查摆|列出|列明|列|提到|提及|点出|查找)[出到过]?的?[^。；，]{0,40}(?:问题|不足|短板|差距|现象|薄弱)/u
/** 2022年存在的“答复文书不统一”问题已整改: the account of last year's faults. */
const MENDED =
  /^\s{0,2}年?度?(?:存在|遗留)的[^。；，]{0,40}(?:问题|不足|短板)[^。；，]{0,6}(?:已|均|全部)[^。；，]{0,8}(?:整改|解决|改正|纠正|完成|落实|销号|到位|消除)/u
const DASH = '\\s{0,4}(?:——|[-—–~～]|至|到)\\s{0,4}'
const SPAN_BEFORE = new RegExp(
  `((?:19|20)\\d{2}|\\uFFFC)\\s{0,4}年?(?:\\d{1,2}月)?(?:\\d{1,2}日)?${DASH}$`,
  'u',
)
const SPAN_BEHIND = new RegExp(
  `^(?:[-./]\\d{1,2}[-./]\\d{1,2})?\\s{0,4}年?(?:\\d{1,2}月)?(?:\\d{1,2}日)?${DASH}((?:19|20)\\d{2}|\\uFFFC|今)`,
  'u',
)
/** 本报告于2026年1月28日经审定 */
const OF_REPORT = /报告[^，。；：]{0,6}[于在]$/u
/** 形成2025年年度报告，于2026年1月在门户网站发布 */
const PUBLISHED_IN = /^\s{0,2}年\s{0,2}0?[1-3]\s{0,2}月[^，。；]{0,20}(?:发布|公布|公开|印发|报送)/u
/** 2026年一季度前销号, 2026年6月底前完成: by when something will be done. */
const DEADLINE =
  /^\s{0,4}年度?(?:[一二三四]季度|[上下]半年|[1-4]季度|\d{1,2}月)?(?:[底末]|\d{1,2}日|份|中旬|上旬|下旬)?(?:之?前|以前|内)(?:[^，。；]{0,10}(?:完成|销号|整改|解决|办结|落实|上线|清零|建成|到位|实现|消除|补齐|达标|更新)|[，。；]|$)/u
/** 2026年下半年上线检索功能: half a year that has not begun can only be planned. */
const PLANNED =
  /^\s{0,4}年度?(?:第?[一二三四1-4]季度|[上下]半年)(?:[^，。；]{0,10})(?:完成|上线|建成|推出|启动|实施|开展|增设|补齐|实现|整改|落实)/u
const GOAL = /(?<!截)(?:至|到|转入?|力争)$/u

/**
 * True where a year other than the report's is right: in a document's name or a quotation, a span of years, a date of
 * entry into force or a comparison; an earlier year by {@link isEarlierByNature}; last year where its accounts are
 * published or its work is carried over; a later year in plans, budgets and for the report's own date.
 */
export function isExpectedYear(dated: DatedYear, reportYear: number): boolean {
  const { year, before, behind, sentence } = dated
  if (isNamed(before) || isSpan(dated)) return true
  if (IN_FORCE.test(behind) && !isSinceLastYear(dated, reportYear)) return true
  if (isCompared(dated, reportYear) || isEarlierByNature(dated, reportYear)) return true
  if (year === reportYear - 1) return isOfPaper(dated) || isCarriedOver(dated) || isOldFault(behind)
  if (year === reportYear + 1 && (OF_REPORT.test(dated.lead) || isPublication(dated))) return true
  return (
    year > reportYear &&
    (NEXT_YEAR.test(sentence) ||
      DEADLINE.test(dated.behind) ||
      PLANNED.test(dated.behind) ||
      GOAL.test(before) ||
      isOfPaper(dated))
  )
}

const isOldFault = (behind: string): boolean => FAULT.test(behind) || MENDED.test(behind)

/** True for a year inside 《》, 〔〕 or “”, where it belongs to a name. */
const isNamed = (before: string): boolean =>
  ['《》', '〔〕', '“”'].some(
    ([open = '', close = '']) => before.lastIndexOf(open) > before.lastIndexOf(close),
  )

/** True for 2024年以来 in the report for 2025, which is 今年以来 of the report before; 累计 and 持续 may go back so far. */
const isSinceLastYear = ({ year, behind, sentence }: DatedYear, reportYear: number): boolean =>
  year === reportYear - 1 &&
  /^\s{0,2}年?度?初?以来/u.test(behind) &&
  !/累计|持续|连续|逐年|先后|两年|不断/u.test(sentence)

const isPublication = ({ lead, behind }: DatedYear): boolean =>
  PUBLISHED_IN.test(behind) && /年报|年度报告/u.test(lead)

/** True for a span of different years; 2024年1月至2024年12月 is one year, and may be last year's. */
export function isSpan({ year, before, behind }: DatedYear): boolean {
  const others = [SPAN_BEFORE.exec(before)?.[1], SPAN_BEHIND.exec(behind)?.[1]]
  return others.some((other) => other !== undefined && other !== String(year))
}
