import { PLANS } from './words/leads'
import { BLANK_YEAR, MARKS, MEASURES } from './words/measures'

const OF_PLANS = new RegExp(`${PLANS}|下一?步|今后|明年|改进(?:措施|情况|方向|方案)`, 'u')
/** True for a heading under which the year to come is written about. */
export const isOfPlans = (heading: string): boolean => OF_PLANS.test(heading)
/** 存在问题及下一步打算, 工作成效与下步计划: what is there is said before what is planned. */
const PRESENT = /问题|不足|困难|挑战|短板|差距|情况|成效|成绩|完成/u
/** True for a heading of plans that is of what is there as well. */
export const isOfBoth = (heading: string): boolean => PRESENT.test(heading)

/** Beginnings of a sentence about what is to come. */
const AHEAD = /^(?:[为对][此这][，,]?)?(?:下一?步|下一?年度?|明年|来年|今后|接下来|新的一年)/u
const YEAR = new RegExp(`^(20\\d\\d|(?:20)?${BLANK_YEAR})年`, 'u')
const INTENDED = /^[^，,。；;]{0,6}[，,]?[^，,。；;]{0,14}(?:将(?!于)|计划|力争|拟)/u
/** What only a sentence about what was done says. */
const DONE = /以来|共|已|取得|累计|(?:完成|实现|开展|达到)了|较好/u
/** A body of which a clause says what it will do. */
const WILL = /(?:^|[，,：:])(?:我们|我[局县区市镇乡中馆院校办委站所]|全[局县区市镇乡中馆院校])将(?!于)/u

/**
 * From where in a text what is to come is said: 下一步，; 2025年，; 我们将. Its length where it is not.
 * @param year the report's
 */
export function toComeIn(text: string, year: string): number {
  let at = 0
  for (const sentence of text.split(/(?<=[。；;！])/u)) {
    if (AHEAD.test(sentence) || WILL.test(sentence) || isOfNextYear(sentence, year)) return at
    at += sentence.length
  }
  return text.length
}

function isOfNextYear(sentence: string, year: string): boolean {
  const [words, its] = YEAR.exec(sentence) ?? []
  if (words === undefined || its === undefined) return false
  const isKnown = /^20\d\d$/u.test(its) && /^20\d\d$/u.test(year)
  if (isKnown) return Number(its) > Number(year)
  const rest = sentence.slice(words.length)
  return INTENDED.test(rest) || !DONE.test(rest)
}

const NOW = `(?:目前|现有|现在|当前|今年|本年|本年度|(?:20\\d\\d|(?:20)?${BLANK_YEAR})年度?)`
/** 由, 由目前的; 在2024年 and 在现有; 保持在2024年; 不少于今年的: what leads to a number that is there already. */
const FROM = new RegExp(`(?<![理自])[由从](?:${NOW}的?)?$`, 'u')
const WITHIN = new RegExp(`在(?:${NOW}的?)?([^，,。；;\\d${MARKS}]{0,10})$`, 'u')
const KEPT = new RegExp(
  `(?:(?:保持|稳定|维持|控制|巩固)在|(?:不少|不低|不高|高|多|低|少)于|超过)${NOW}的?([^，,。；;\\d${MARKS}]{0,10})$`,
  'u',
)
const TO =
  /^[^，,。；;]{0,8}(?:提高|提升|增加|增长|增|扩大|扩|压缩|压减|缩短|降低|下降|降|减少|减|上升|调整|拓展)[到至为]/u
const AS_BASE = /^[^，,。；;]{0,10}的?基础上/u
const INTENT = /^(?:[一二三四五六七八九十]是)?(?:(?:力争|确保|争取|推动|努力|使|将|把|让|计划|拟|实现)+)?/u
/** 覆盖率稳定在96.8%以上: a value that no plan sets by itself. */
const STAYS = /(?:保持|稳定|维持|巩固)在([^，,。；;\d]{0,10})$/u
const EXACT = /^(?:\d+\.\d+|\d{2,9}[1-9])$/u
/** 对剩余7个小区, 紧盯12条重大隐患: what is to be dealt with is there. */
const THERE = /(?:(?:^|[，,。；;：:])对(?:现有|剩余|全[县市区州镇乡街局校])的?|紧盯|盯住|盯紧|巩固)$/u
const FAR = 60

/**
 * Of a number that a plan starts from, 正面清单企业由26家增加到35家, 在2024年追回基金412.65万元的基础上: the words that name it, as a line,
 * and where in it the number would stand. Null for any other number.
 */
export function baseOf(line: string, at: number, end: number): { line: string; at: number } | null {
  const before = line.slice(Math.max(0, at - FAR), at).trimEnd()
  const after = line.slice(end, end + FAR)
  const found =
    (TO.test(after) ? FROM.exec(before) : null) ??
    (AS_BASE.test(after) ? WITHIN.exec(before) : null) ??
    KEPT.exec(before) ??
    (EXACT.test(line.slice(at, end)) ? STAYS.exec(before) : null)
  if (!found) {
    const [lead] = THERE.exec(before) ?? []
    if (lead === undefined) return null
    const words = lead.includes('剩余') ? '剩余' : ''
    return { line: `${words}${line.slice(at)}`, at: words.length }
  }
  const clause =
    before
      .slice(0, found.index)
      .split(/[，,。；;：:！]/u)
      .at(-1) ?? ''
  const lead = clause.replace(INTENT, '')
  const name = found[1] ?? ''
  const words = name === '' ? lead : name
  return { line: `${words}${line.slice(at, end)}${UNIT.exec(after)?.[0] ?? ''}。`, at: words.length }
}
const UNIT = new RegExp(`^\\s?[万亿]?(?:${MEASURES}|[%％‰])`, 'u')
