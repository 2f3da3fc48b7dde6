import { type DatedYear, LAST_YEAR } from './datedYear'

/** 较2024年, 比上年（2024年） */
const MORE_THAN = new RegExp(
  `(?:较|比|低于|高于|多于|少于|超过|较之|比起|相较于?|相对于?)\\s*(?:${LAST_YEAR}度?)?\\s*[（(]?$`,
  'u',
)
const BESIDE = /[与同和跟]$/u
const LIKE = /^[^。；]*?(?:相比|持平|相当|比较|相同|一致)/u
const FROM = /[从由]$/u
const GREW =
  /^[^。；，]*?(?:[增升降减涨]|提高|提速|下滑|回落|缩短|压缩|精简|整合|扩大|扩充|扩展|拓展|变为|达?到|至)/u
const SAME_PERIOD = /^\s*年?度?(?:同期|的?水平)/u
const COMPARISON = /同比|相比|持平|增长|增加|增幅|减少|下降|上升|翻番|分别/u
/** 120件（2024年为104件）: a bracket that says nothing but the earlier year's number. */
const EARLIER_NUMBER =
  /^\s*年度?(?:同期)?[为是有共计仅达]{0,2}[\d\uFFFC]+(?:件|条|份|宗|起|篇|个|次|场|期)[）)]/u
const OPENED_BY_NUMBER = /[\d\uFFFC](?:件|条|份|宗|起|篇|个|次|场|期)[（(]$/u
/** 2023年、2024年分别收到98件、104件 */
const LISTED = /^\s*年度?(?:[、和与及]\s*20\d{2}\s*年度?)*[^，。；]{0,6}分别/u
/** A number in an earlier clause of the sentence, before the year: 共受理63件，2024年为50件 */
const TOLD = /^[^\d\uFFFC]*[\d\uFFFC][^，（(]*[，（(]/u

const COUNTED = '年度?[^，。；（）]{0,12}?[\\d\\uFFFC]+(?:件|条|份|宗|起|篇|个|次|场|期)'
const HAS_NUMBER = new RegExp(`^\\s*${COUNTED}`, 'u')

/**
 * True for a year whose number stands beside that of the next year: 2024年收到104件、办结102件，2025年收到120件;
 * 120件（2024年104件，2023年98件）.
 */
const isBeside = (year: number, behind: string, sentence: string): boolean =>
  HAS_NUMBER.test(behind) && new RegExp(`(?:^|[，；（])${year + 1}${COUNTED}`, 'u').test(sentence)

const namesYear = (sentence: string, year: number): boolean =>
  sentence.includes(`${year}年`) || /\uFFFC\s*年|今年|本年/u.test(sentence)

/**
 * True for a year that the report's is compared with. A sentence that begins with the year, 2024年公开3268条，同比增长12%, tells
 * of that year itself, unless it names the report's year too.
 */
export function isCompared({ year, lead, behind, sentence }: DatedYear, reportYear: number): boolean {
  if (MORE_THAN.test(lead) || (BESIDE.test(lead) && LIKE.test(behind))) return true
  if (isBeside(year, behind, sentence)) return true
  if (year < reportYear && OPENED_BY_NUMBER.test(lead) && EARLIER_NUMBER.test(behind)) return true
  if (year < reportYear && LISTED.test(behind) && namesYear(sentence, reportYear)) return true
  if (year !== reportYear - 1) return false
  if (SAME_PERIOD.test(behind) || (FROM.test(lead) && GREW.test(behind))) return true
  return COMPARISON.test(sentence) && (namesYear(sentence, reportYear) || TOLD.test(lead))
}
