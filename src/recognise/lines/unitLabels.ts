import { MEASURES } from '../words/measures'

const UNIT = `(?:${MEASURES}|百分比|[%％‰]|[\\u4E00-\\u9FFF/]{1,6})`
/** （单位：件） */
const SAID = `[（(【]\\s?(?:计量|数据)?单位\\s?[:：]\\s?(?<unit>${UNIT})\\s?[)）】]`
const SAID_IN = new RegExp(SAID, 'gu')
/** A line that says the unit of those under it. */
const SAID_ALONE = new RegExp(`^(?:${SAID}|(?:计量)?单位\\s?[:：]\\s?(?<alone>${UNIT}))$`, 'u')
/** 独立用户访问总量（单位：个）：, 注册用户数（个）：, 总数： */
const FIELD = new RegExp(
  `(?<words>[^\\s，,。；;：:（()）【】“”]{2,24})(?:${SAID}|[（(](?<measure>${MEASURES}|[%％])[)）]|[（(][^（()）:：]{1,10}[)）])?\\s{0,2}[:：]\\s{0,2}$`,
  'u',
)
/** 办件量（单位：件） 总数： */
const LED = new RegExp(`^(?<words>[^\\s，,。；;：:（()）]{2,20})${SAID}`, 'u')
/** Nothing but another field after a number. */
const ENDS = /^\s*(?:$|[，,。；;]|(?<=\s)[\u4E00-\u9FFF])/u
/** Labels of numbers that count nothing: 电话, 编号, 网址. */
const NO_COUNT = /(?:电话|传真|日期|时间|编号|邮编|编码|代码|标识码|账号|号码?|网址|名称|年[份度])$/u
/** Labels that do not say what they count; the words before do. */
const OF_ANY = /^(?:总(?:数量?|量|计)|合计|数量|小计|共计)$/u
/** As many characters before a number hold its label. */
const NEAR = 60

/** The unit that a heading or a line of its own says for the numbers under it, '' for none. */
export function unitUnder(heading: string): string {
  return [...heading.matchAll(SAID_IN)].at(-1)?.groups?.['unit'] ?? ''
}
/** The unit that a line of its own states: 单位：件; '' for none. */
export function unitAlone(line: string): string {
  const { unit, alone } = SAID_ALONE.exec(line)?.groups ?? {}
  return unit ?? alone ?? ''
}

/** Words without the unit that they are counted in. */
const withoutUnit = (words: string): string => words.replace(SAID_IN, '').trim()

/** A number that stands after its label: 总数：6842. */
export interface Field {
  unit: string
  label: string
}

/**
 * The label and unit of a number that has no measure word after it; null where no label says its unit.
 * @param under the unit of the heading that it stands under, and the words of that
 */
export function fieldAt(
  line: string,
  at: number,
  end: number,
  under: { unit: string; words: string },
): Field | null {
  const before = line.slice(Math.max(0, at - NEAR), at)
  const { words, unit, measure } = FIELD.exec(before)?.groups ?? {}
  if (words === undefined || !ENDS.test(line.slice(end, end + NEAR)) || NO_COUNT.test(words)) return null
  const led = LED.exec(line)?.groups
  const said = unit ?? measure ?? (led ? (led['unit'] ?? '') : under.unit)
  if (said === '') return null
  const of = led ? (led['words'] ?? '') : withoutUnit(under.words)
  return { unit: said, label: OF_ANY.test(words) && of !== words ? `${of}${words}` : words }
}

/** True for a line of labels with what belongs to them: 微博名称：某市发布 关注量：12, 是否开通：是. */
export const isOfFields = (line: string): boolean =>
  line.startsWith('是否') ||
  /^[^，,。；;:：]{2,24}[:：]\s{0,2}(?:[是否有无](?:[。，；,;]|$)|[^，,。；;:：]{0,40}\s[^\s，,。；;:：]{2,24}[:：])/u.test(
    line,
  )
