import { haveInCommon } from '../words/inCommon'
import { areOfOneNumber, headOf, COMMON_NOUN, withoutLight, type Words } from './figureWords'
import { withoutVerbs } from '../lines/labels'

/*
 * What is said once more with a word or two more or less, or in another order. Each of these ways needs equal values that are hardly equal
 * by chance, or words that leave nothing else.
 */

/** How sure it is. */
export type Sure = 'same' | 'maybe' | null

const LEAST_RATE = 3
const CLEAR_RATE = 5
const TELLING = 4
/** 窗口服务好评率99.97% … 好评率99.97%: so exact a rate is that of one thing. */
export function rateAgain(one: Words, other: Words, digits: number): Sure {
  const [short, long] = one.own.length < other.own.length ? [one.own, other.own] : [other.own, one.own]
  if (short.length < LEAST_RATE || !short.endsWith('率') || !long.endsWith(short)) return null
  if (!areOfOneNumber(one, other)) return null
  return digits >= TELLING || short.length >= CLEAR_RATE ? 'same' : 'maybe'
}

/** Verbs that state one act. */
const ACTS = [/^(?:受理|收到|接收|接到)/u, /^(?:办结|审结|结案)/u, /^(?:答复|回复)/u, /^(?:办理|承办)/u]
const SUBJECT = 4
/** 办结行政复议案件113件 … 收到行政复议申请129件，审结113件: of what the bare verb is said stands before it. */
export function actAgain(one: Words, other: Words, said: readonly [one: string, other: string]): Sure {
  const act = ACTS.find((verbs) => verbs.test(one.own) && verbs.test(other.own))
  if (!act) return null
  const [a, b] = [one, other].map(({ own }) => own.replace(act, ''))
  if (a === undefined || b === undefined || (a === '') === (b === '')) return null
  return haveInCommon(a + b, a === '' ? said[0] : said[1], SUBJECT) ? 'same' : null
}

/** 医疗投诉按期办结率xx% … 受理医疗投诉xx件，按期办结率xx%: whose rate it is stands before it in its sentence. */
export function bareRateAgain(
  one: Words,
  other: Words,
  said: readonly [one: string, other: string],
): boolean {
  const isShort = one.own.length < other.own.length
  const [short, long, sentence] = isShort ? [one.own, other.own, said[0]] : [other.own, one.own, said[1]]
  const whose = long.slice(0, -short.length)
  return (
    short.length >= LEAST_RATE &&
    short.endsWith('率') &&
    long.endsWith(short) &&
    whose.length >= SUBJECT &&
    sentence.slice(0, -short.length).includes(whose) &&
    areOfOneNumber(one, other)
  )
}

/** Ends of a name that may be left out: 罚款金额, 外借文献量. */
const OF_NAME = /(?:总[量额数]|数量|金额|[量额数])$/u
/** All that a total is of: 全区医疗机构总诊疗, 全区总诊疗量. */
const ALL_BODIES = /^(?:各级|各类)?(?:医疗(?:卫生)?机构|单位|部门|系统)$/u
const LEAST_TOTAL = 3
/** 罚款金额 and 罚款: a longer and a shorter name of one figure, of which the shorter has at least `least` characters. */
export function nameAgain(one: Words, other: Words, least: number): boolean {
  if (one.own === other.own || !areOfOneNumber(one, other)) return false
  const [a = '', b = ''] = [one, other].map(({ own }) => withoutLight(own).replace(OF_NAME, ''))
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.startsWith('总') && short.length >= LEAST_TOTAL)
    return short === long || (long.endsWith(short) && ALL_BODIES.test(long.slice(0, -short.length)))
  return short === long && short.length >= least
}

/** Verbs with which what was held is counted. */
const HOLDING = /^(?:举办|举行|召开|组织开展|组织|开展)/u
const LEAST_HELD = 4
/** 举办读者活动386场 … 开展各类读者活动386场 */
export function heldAgain(one: Words, other: Words): boolean {
  const [a, b] = [one, other].map(({ own }) =>
    HOLDING.test(own) ? withoutLight(own).replace(HOLDING, '') : '',
  )
  return a !== undefined && a === b && a.length >= LEAST_HELD && areOfOneNumber(one, other)
}

const TAKING = /^(?:受理|收到|接收|接到)(?=信息公开申请$)/u
/**
 * 受理用户信息公开申请xx件 … 收到信息公开申请xx件: one number, but for a document that states in one paragraph how many came in and how
 * many of them were taken on.
 */
export function applicationsAgain(one: Words, other: Words, lines: readonly string[]): boolean {
  const [a, b] = [one, other].map(({ own }) => withoutLight(own))
  if (a === undefined || b === undefined || a === b || !TAKING.test(a) || !TAKING.test(b)) return false
  return (
    areOfOneNumber(one, other) && !lines.some((line) => line.includes('受理') && /收到|接[收到]/u.test(line))
  )
}

/** Words right before a number that say nothing of it. */
const POINTING = /^(?:其余|其他|上述|以上|这|该|对|全部)?$/u
const NOUN_TAKEN = 8
/** 全区66家应公开部门 … 其余66家部门: nothing but the noun is said, and it is one. */
export function nounAgain(one: Words, other: Words): Sure {
  if (!POINTING.test(one.core) || !POINTING.test(other.core) || /其中/u.test(one.phrase + other.phrase))
    return null
  const [a, b] = [headOf(one.noun).head, headOf(other.noun).head].map((head) => head.slice(0, NOUN_TAKEN))
  if (a === undefined || b === undefined || Math.min(a.length, b.length) < 2) return null
  return a.includes(b) || b.includes(a) ? 'same' : null
}

const LEAST_CORE = 4
const CLEAR_CORE = 5
/** 法治专题培训12期 … 开展全县法治专题培训12期: one has all words of the other and some before them. */
export function phraseAgain(one: Words, other: Words): Sure {
  const [a, b] = [withoutVerbs(one.own), withoutVerbs(other.own)]
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length < LEAST_CORE || !long.endsWith(short) || !areOfOneNumber(one, other)) return null
  return short.length >= CLEAR_CORE || short === long ? 'same' : 'maybe'
}

/** 累计排查重大隐患: how what is counted was found. */
const FOUND = /(?:累计|[排检]查|发现|查[处出找]|梳理|收集|征集|确定|建立|整治)$/u
/** 重大隐患12条；…。对12条重大隐患全部挂牌督办: the number before its noun in the same paragraph, which has no other words. */
export function inOneLine(one: Words, other: Words, blank: boolean): Sure {
  if (other.phrase.length > 2 || other.phrase === '其中') return null
  const { head, again } = headOf(other.noun)
  if (head.length < 2 || !isOf(withoutVerbs(one.own), head)) return null
  return again && !(blank && COMMON_NOUN.test(head)) ? 'same' : 'maybe'
}
const isOf = (said: string, head: string): boolean =>
  said === head || (said.endsWith(head) && FOUND.test(said.slice(0, -head.length)))
