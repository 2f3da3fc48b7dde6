import type { SpokenLine } from './spokenLine'
import { type Frame, namesAnother, subjectOf } from './subject'
import { REQUEST, type Topic, topicOf } from './wordsOfRequests'

/** A sentence that says without a number what the tables tell with one. */
export interface Denial {
  kind:
    | 'noRequests'
    | 'noReview'
    | 'noLitigation'
    | 'allClosed'
    | 'noneCarriedOut'
    | 'carriedOn'
    | 'allUpheld'
    | 'noneCorrected'
    | 'noneLost'
  /** UTF-16 units in the spoken text. */
  from: number
  to: number
}

const NOT = '(?:未|没有|无|均?未|尚未)'
const NO_REQUESTS = new RegExp(
  `(?:未|没有)(?:收到|受理|接到|接收到?)(?:过)?(?:任何)?(?:${REQUEST})(?=[，。；（]|$|的?情况)`,
  'u',
)
const NO_CASES = new RegExp(
  `${NOT}(?:发生|产生|收到|出现|被|因|有|引发|引起)*[^，。；：、\\d]{0,20}?(?:(?:申请|提起|引发)?(?:的)?(?:行政)?(?:复议|诉讼))(?:申请)?(?:(?:、|和|及|与|或|以及|也)(?:未|没有|无)?(?:发生|被)?(?:提起)?(?:的)?(?:行政)?(?:复议|诉讼))?(?:的)?(?:案件|情况|情形|事项|申请|案)*(?:发生)?(?=[，。；）]|$)`,
  'u',
)
/** 无败诉案件, 未经复议直接起诉: says something else of them. */
const OTHERWISE = /败诉|纠错|纠正|撤销|未经|违法|前置|审结|维持|胜诉|未因|答辩|应诉|不服|超期|逾期/u
const ALL_CLOSED =
  /(?:已?全部|均已|均|都已|已)(?:按期|按时|依法|及时|依规|在法定(?:期限|时限)内|如期)*(?:全部)?(?:办结|办理完毕|办理完成|办理完结|办完)(?=[，。；（）]|$)/u
const PART =
  /其余|剩余|上年|上一年|去年|结转|顺延|诉求|信件|留言|工单|热线|建议|提案|咨询|投诉|复议|诉讼|其中|到期|应[办答]/u
const NONE_CARRIED =
  /(?:无|没有|未)(?:发生)?(?:结转|转结|顺延)?(?:到|至)?(?:下一?年度?|次年)(?:结转|顺延|继续办理)?(?:的)?(?:件|申请|情况|办理)*(?=[，。；）]|$)/u
const CARRIED_ON = /(?:顺延|结转)(?:到|至)(?:下一?年度?|次年|明年)/u
const ALL_UPHELD = /(?:均|全部|都)(?:获|获得|被|予以|得到)?(?:行政)?(?:维持|胜诉)/u
const NONE_CORRECTED =
  /(?:无|没有|未发生|未出现|未)(?:一)?[件起例宗]?(?:被|因)?(?:行政)?(?:复议|诉讼)?(?:被|案件)?(?:的)?(?:纠错|纠正|败诉)(?:(?:和|及|与|或|、)(?:被)?(?:纠错|纠正|败诉))?(?:案件|情况|的?案例)?(?=[，。；、）]|$)/u

/** What a paragraph says of the whole without a number; what is said of a part or of others is left out. */
export function denialsIn({ text }: SpokenLine, frame: Frame, under: Topic | null): Denial[] {
  const denials: Denial[] = []
  let start = 0
  for (const sentence of text.split(/(?<=[。；！？])/u)) {
    const topic = topicOf(text.slice(0, start)) ?? under
    for (const { kind, from, to } of denialsInSentence(sentence, frame, topic))
      denials.push({ kind, from: start + from, to: start + to })
    start += sentence.length
  }
  return denials
}

function denialsInSentence(sentence: string, frame: Frame, topic: Topic | null): Denial[] {
  const found: Denial[] = []
  const add = (kind: Denial['kind'], match: RegExpExecArray): void => {
    found.push({ kind, from: match.index, to: match.index + match[0].length })
  }
  const isPast = [...sentence.matchAll(/20\d{2}(?=年)/gu)].some(([year]) => Number(year) !== frame.year)
  if (isPast || /去年|上一?年度?(?!结转)|历年/u.test(sentence) || namesAnother(sentence, frame)) return []
  const requests = topicOf(sentence) === 'requests' || topic === 'requests' || topic === 'disputes'
  const none = NO_REQUESTS.exec(sentence)
  if (none && subjectOf(clauseBefore(sentence, none.index), frame) !== 'other') add('noRequests', none)
  addCases(sentence, requests, add)
  if (!requests) return found
  const closed = ALL_CLOSED.exec(sentence)
  // 全部办结 beside 结转3件 tells the rest itself
  if (
    closed &&
    !PART.test(sentence) &&
    subjectOf(clauseBefore(sentence, closed.index), frame) !== 'other' &&
    topicOf(sentence) !== 'other'
  )
    add('allClosed', closed)
  const carried = NONE_CARRIED.exec(sentence)
  if (carried && /结转|顺延|继续/u.test(carried[0])) add('noneCarriedOut', carried)
  const on = CARRIED_ON.exec(sentence)
  if (
    on &&
    !/[无未没0]|如|需要?的|可以?/u.test(
      sentence.slice(Math.max(0, on.index - 8), on.index + on[0].length + 8),
    ) &&
    !carried
  )
    add('carriedOn', on)
  return found
}

const clauseBefore = (sentence: string, at: number): string =>
  sentence.slice(Math.max(...['，', '：', '（'].map((mark) => sentence.lastIndexOf(mark, at))) + 1, at)

function addCases(
  sentence: string,
  requests: boolean,
  add: (kind: Denial['kind'], match: RegExpExecArray) => void,
): void {
  const about = requests || /信息公开|依申请公开/u.test(sentence)
  if (!about || !/复议|诉讼/u.test(sentence)) return
  const none = NO_CASES.exec(sentence)
  if (none && !OTHERWISE.test(none[0])) {
    if (/复议/u.test(none[0])) add('noReview', none)
    if (/诉讼/u.test(none[0])) add('noLitigation', none)
  }
  const upheld = ALL_UPHELD.exec(sentence)
  if (upheld && !/其中|其余/u.test(sentence)) add('allUpheld', upheld)
  const corrected = NONE_CORRECTED.exec(sentence)
  // 败诉 is of 诉讼 alone
  if (corrected) add(/纠/u.test(corrected[0]) ? 'noneCorrected' : 'noneLost', corrected)
}
