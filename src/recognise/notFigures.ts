import { type Meaning, RANKED } from './kinds'
import type { Mark } from './lines/marks'
import { BLANK_YEAR } from './words/measures'

/** What stands before a number that is no figure of the report: 第711号, 〔2021〕, A4, H5, 以下3项工作. */
const BEFORE =
  /(?:第|[好成展施进出有得取]以下|如下|〔|\[|［|No\.?|编号|邮编[:：]?|电话[:：]|热线[:：]|传真[:：]?|\+|\/|:|：\d{1,2}|(?<![A-Za-z])[A-Za-z]|[A-Z]{2,3}[a-z]|\d[·•・]|[-—–~～]\s*\d*)$/u
/** What stands after one. */
const BEHIND =
  /^(?:[·•・]\d|号|〕|\]|］|[+＋/／:：]|-\d|(?![TGMP]B(?![A-Za-z]))[A-Za-z]|热线|工作日|个工作日|周年|级|届|世纪|年代|楼|室|路|以上|岁以上|周岁|秒接通|[日天]内|日前|日起|个月|月内|季度|时\d|点\d|个(?:方面|环节|维度|层面|原则|统一|必须|坚持|不|一|到位|专题|程序|专项行动|试点领域|能力|意识|维护|自信|关键)|(?:项|大)(?:制度|机制|原则|举措|行动|工程))/u
/** The day of the report under its text. */
const DATE_ALONE = /^(?:[\u4E00-\u9FFF]{2,6}[:：]\s{0,2})?20\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日$/u
const MOST_DIGITS = 9
/** As many characters on either side tell a name or a date. */
const NEAR = 40

/** Spans of a line in which numbers belong to a name: 《…》 and “…”. */
export function namesIn(line: string): readonly [from: number, to: number][] {
  return [...line.matchAll(/《[^《》]{0,80}》|“[^“”]{0,40}”|"[^"]{0,40}"|〔[^〕]{0,10}〕|\[20\d\d\]/gu)].map(
    ({ 0: text, index }) => [index, index + text.length],
  )
}

/** True for a position inside one of the spans, which follow one another. */
export function isInside(names: readonly (readonly [number, number])[], at: number): boolean {
  let [low, high] = [0, names.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const [from = 0, to = 0] = names[middle] ?? []
    if (at >= to) low = middle + 1
    else if (at <= from) high = middle
    else return true
  }
  return false
}

/** True for a number that is no figure of the report: of a document, a date, a deadline, a name. */
export function isNoFigure(
  line: string,
  mark: Mark,
  meaning: Meaning | null,
  names: readonly (readonly [number, number])[],
): boolean {
  const { at, literal, blank } = mark
  if (blank) return false
  const before = line.slice(Math.max(0, at - NEAR), at)
  const rest = line.slice(at + literal.length, at + literal.length + NEAR)
  if (!meaning) return true
  if (meaning.kind === 'year') return isInside(names, at)
  // 列全省第5位 is a figure, 第5次会议 is not
  if (
    BEFORE.test(before) &&
    !(RANKED.test(before) && /^(?:count|text)$/u.test(meaning.kind) && /^[位名]?$/u.test(meaning.unit))
  )
    return true
  if (meaning.unit.startsWith('/')) return false
  if (isThreshold(before, literal, rest, meaning)) return true
  // an average is counted: 3.4个工作日; 6月30日前 is a day
  if (!/[.．]/u.test(literal) && meaning.kind !== 'monthDay' && BEHIND.test(rest.trimStart()))
    return !isCounted(before, rest)
  // 24小时 is said of a service
  if (/^个?小时/u.test(rest.trimStart()) && Number(literal) <= 72) return true
  if (/^万?元以上/u.test(rest.trimStart())) return true
  if (isInside(names, at)) return true
  if (literal.replace(/\D/gu, '').length > MOST_DIGITS) return true
  const { kind } = meaning
  // 6月底前 is of each year anew; 截至2024年12月底 is the period's end
  if (kind === 'month' && /^月(?:底|末|初|[上中下]旬)/u.test(rest))
    return Number(literal) > 12 || (literal === '12' && /20\d\d年$/u.test(before))
  if (kind === 'month')
    return Number(literal) > 12 || /(?:至|截至|截止|自|从|年)$/u.test(before) || /^月(?:起|以来)/u.test(rest)
  if (kind === 'monthDay' && FIXED_DAY.test(rest)) return true
  return kind === 'monthDay' && !DATE_ALONE.test(line) && isPeriod(before, literal, rest)
}

/** 9月30日烈士纪念日 */
const FIXED_DAY =
  /^\s?(?:月\s?\d{1,2}\s?)?日(?![第举召开组])[\u4E00-\u9FFF]{2,6}[日节](?:期间|前后|当[天日]|之际)/u

/** What stays a figure though such words are often none: 连续61个月, 6个方面28项, 压缩至3个工作日. */
const isCounted = (before: string, rest: string): boolean =>
  (LASTING.test(before) && rest.startsWith('个月')) ||
  (SHORTENED.test(before) && /^个?工作日(?![内前])/u.test(rest)) ||
  COUNTED_ASPECTS.test(rest)
/** 时限压缩至, 平均用时 */
const SHORTENED = /(?:压缩|缩短|压减|提速)(?:至|到|为|了)?$|平均[^，,。；;]{0,8}$/u
/** 连续61个月 is counted, as are the 6个方面 of 6个方面28项. */
const LASTING = /(?:连续|累计|持续)$/u
const COUNTED_ASPECTS = /^个(?:方面|环节|层面)[^，,。；;、]{0,4}\d/u
/** 得分90分以上 */
const SCORED = /(?:分[数值]?|成绩|[达为到在均])$/u
/** 每季度开展1次 */
const OFTEN = /每(?:个?(?:季度?|月|年|周|半年|学期|天|日))[^，,。；;\d]{0,8}$/u

/** What is asked for or sorts: 5公里以上河流, 50至200平方公里, 不足3件, 每月1次. */
function isThreshold(
  before: string,
  literal: string,
  rest: string,
  { unit, kind, length }: Meaning,
): boolean {
  if (/\d\s*[至到]$/u.test(before) || /^\s*[至到]\s*\d/u.test(rest))
    return kind !== 'monthDay' && kind !== 'month'
  // 600分以上 sorts, 得分90分以上 is a figure
  if (kind === 'score') return /^以[上下]/u.test(rest.slice(length)) && !SCORED.test(before)
  if (/^(?:rate|change|monthDay|month|score)$/u.test(kind)) return false
  if (/^及?以[上下内](?:的|[\u4E00-\u9FFF\d])/u.test(rest.slice(length))) return true
  const isSize = /^(?:measure|money)$/u.test(kind) && !rest.slice(length).startsWith('的')
  if (!isSize && /(?:不足|不满|未满)$/u.test(before) && !/均[^，,。；;]{0,12}$/u.test(before)) return true
  return /^[次期场节]$/u.test(unit) && literal.length < 2 && OFTEN.test(before)
}

/** 自9月1日, 至20XX年8月31日, 至次年8月31日: where a period begins or ends. */
const AT_EDGE = new RegExp(
  `(?:至|截至|截止|自|从)(?:(?:20\\d\\d|${BLANK_YEAR}|[次翌当])\\s?年)?\\s?(?:\\d{1,2}\\s?月\\s?)?$`,
  'u',
)
/** 20XX年9月1日至: its first day with the year. */
const WITH_YEAR = new RegExp(`${BLANK_YEAR}\\s?年\\s?(?:\\d{1,2}\\s?月\\s?)?$`, 'u')
const GOES_ON = /^\s?(?:月\s?\d{1,2}\s?)?日起?[，,]?[至到—–-]/u

/** 1月1日至12月31日, 截至12月31日, 9月1日至次年8月31日: the period that the report is of. */
function isPeriod(before: string, literal: string, rest: string): boolean {
  const month = /月\s*$/u.test(before) ? (/(\d{1,2})\s*月\s*$/u.exec(before)?.[1] ?? '') : literal
  const day = /月\s*$/u.test(before) ? literal : (/^\s*月\s*(\d{1,2})/u.exec(rest)?.[1] ?? '')
  const first = month === '1' && day === '1'
  const last = month === '12' && day === '31'
  return (
    first ||
    last ||
    AT_EDGE.test(before) ||
    (GOES_ON.test(rest) && (WITH_YEAR.test(before) || (month === '9' && day === '1'))) ||
    /20\d\d年(?:\d{1,2}月)?$/u.test(before)
  )
}
