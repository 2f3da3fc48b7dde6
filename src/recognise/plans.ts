import { PLANS } from './words/leads'
import { BLANK_YEAR } from './words/measures'

const OF_PLANS = new RegExp(`${PLANS}|下一?步|今后|明年`, 'u')
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
