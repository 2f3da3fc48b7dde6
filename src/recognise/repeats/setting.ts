import { BODY_ENDS } from '../words/bodies'
import { haveInCommon } from '../words/inCommon'
import { COUNTING, MARKS } from '../words/measures'
import { ofFigure } from '../words/ofFigure'
import type { Placed } from '../recognised'

/*
 * Of what and of when a sentence speaks: two that are alike word for word still state two figures where one is of another
 * department, another half-year or of next year's plans.
 */

/** Words for the report's own year, and words for another time. */
const OWN = /^(?:今年|本年|全年|年内|实际|.[到至])$/u
const TIME =
  /(?<![较比与同])(?:今年|本年|全年|年内|20\d\d(?=年)|上半年|下半年|[一二三四](?:季度|月份)|[上去往]年(?!结转|结余)|[上前]一年|明年|下一?年|下一?步|(?<![年度作行展案划])计划(?=[安新改举开完建接召培实投发缴引推办])|拟(?=[新改建完开实投引举召])|预计(?!算)|力争|实际(?=完成|[新改建开实投引举召])|[高加升长低少降增达][到至])/gu
/** Most characters that are read before a figure, when its sentence is longer. */
const FAR = 120
/** The words of a sentence before an offset of its line, at most 120 characters. */
export const sentenceBefore = (line: string, at: number): string =>
  line
    .slice(Math.max(0, at - FAR), at)
    .split(/[。；;！？]/u)
    .at(-1) ?? ''

const timeOf = ofFigure(({ year, ...figure }: Placed): string => {
  const { line, at } = figure.said ?? figure
  const [said = ''] = [...sentenceBefore(line, at).matchAll(TIME)].at(-1) ?? []
  return OWN.test(said) || said === year ? '' : said
})

/** True where one is of another time than the other: 上半年 and 全年, what was done and what is planned. */
export function apartInTime(one: Placed, other: Placed): boolean {
  if (one.plans !== other.plans) return true
  const [a, b] = [timeOf(one), timeOf(other)]
  if (a === b) return false
  // a year may be the report's own, where this is not known
  const isUnknown = !/^20\d\d$/u.test(one.year)
  return !isUnknown || !((a === '' && b.startsWith('20')) || (b === '' && a.startsWith('20')))
}

/** Headings of summaries, under which everything is repeated. */
const GENERAL =
  /^(?:前言|引言|导言|序言|结语|结束语)$|总体|总的|基本(?!医|养|公|生|农|药|建设|保|民)|概[况述览]|综述|回顾|成效|成绩|目标任务|主要(?:工作|做法|举措|措施)|(?<!大)数据|情况说明/u
/** Headings of what is still wanting, where the numbers were stated before. */
const WANTING =
  /存在|(?:主要|突出|面临的?|遇到的?|当前的?)(?:困难|问题)|问题(?:[和与及、]|短板|不足|困难)|不足|困难(?=[和与及、]|问题|挑战|$)|挑战|差距|短板/u
/** True under such a heading. */
export const isSummary = (figure: Placed): boolean =>
  placeOf(figure) === 'summary' || placeOf(figure) === 'wanting'

/** In which part of a document a figure stands: one part says once more what another says. */
export const placeOf = ofFigure(({ heading, outer }: Placed): 'before' | 'summary' | 'wanting' | 'part' => {
  if (heading === '') return 'before'
  if (WANTING.test(heading) || WANTING.test(outer)) return 'wanting'
  return GENERAL.test(heading) ? 'summary' : 'part'
})
/** Beginnings of a sentence that name no subject. */
const LEAD =
  /^(?:据统计|据悉|其中|同时|此外|另外|目前|截至目前|[一二三四五六七八九十]是|按照要求|与此同时)[，,：:]?/u

/** ××镇 may be a subject; ××××年 and 满意率××% are not. */
const NO_LEAD = new RegExp(`[\\d、]|[${MARKS}]\\s?(?:[%％年]|${COUNTING})`, 'u')

/** 城关镇, 公安机关, 城管领域: who or what does something; not 经电话回访 or 至年末. */
const SUBJECT = new RegExp(`(?:${BODY_ENDS}|机关|系统|领域|方面|部门|单位|社区|村|片区|类|科|处|股)$`, 'u')

/** The words at the beginning of a sentence that its figure is said of: 城关镇：…, 公安机关，… */
const leadOf = ofFigure(({ line, at }: Placed): string => {
  const [, lead = '', mark = ''] =
    /^([^，,：:]{2,14})([，,：:])/u.exec(sentenceBefore(line, at).replace(LEAD, '')) ?? []
  const isSubject = SUBJECT.test(lead) || /[：:]/u.test(mark)
  return isSubject && !NO_LEAD.test(lead) ? lead : ''
})

/**
 * True where the same words stand in parallel places, and so count different things: under two sibling headings
 * (一、城市管理领域 … 二、交通运输领域), or after two subjects (城关镇：… 东河镇：…).
 * @param words what both sentences say of their figure
 */
export function areParallel(one: Placed, other: Placed, words: string): boolean {
  // what a plan starts from is of no department
  if (one.said || other.said) return false
  const [a, b] = [leadOf(one), leadOf(other)]
  if (a !== '' && b !== '' && a !== b) return true
  if (one.under === other.under || one.parent !== other.parent) return false
  if (one.heading === '' || other.heading === '') return false
  if (isSummary(one) || isSummary(other)) return false
  // words that one heading has alone say what they are of: 行政复议案件 under 行政复议
  const [its, others] = [one, other].map(({ heading }) => haveInCommon(words, heading, 2))
  return its === others
}
