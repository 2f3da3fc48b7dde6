import { caseDenials } from '../topics/caseDenials'
import type { NumberMention } from '../tokens/numberMention'
import { tellsPartOfYear } from '../lexicon/partOfYear'
import { tellsAttributes } from '../lexicon/attributes'
import type { Denial, RequestDenial, StatedCounts } from '../phrases/denial'
import type { Quantity, Statement } from '../tokens/quantity'
import type { SpokenLine } from '../tokens/spokenLine'
import { type Frame, namesAnother, subjectOf } from '../phrases/subject'
import { CASE_UNITS, REQUEST, type Topic, topicOf } from '../lexicon/wordsOfRequests'

const NO_REQUESTS = new RegExp(
  `(?:未|没有)(?:收到|受理|接到|接收到?)(?:过)?(?:任何)?(?:${REQUEST})(?=[，。；（]|$|的?情况)`,
  'u',
)
const ALL_CLOSED =
  /(?:已?全部|均已|均|都已|已)(?:按期|按时|依法|及时|依规|在法定(?:期限|时限)内|如期)*(?:全部)?(?:办结|办理完毕|办理完成|办理完结|办完)(?=[，。；（）]|$)/u
const IN_YEAR =
  '(?:已)?(?:在|于)?(?:年内|当年|本年度内?|报告期内|年底前)(?:全部|均|都)?(?:按期|依法)?(?:办结|办理完毕|办完|答复完毕|答复)'
/** 全部申请在年内办结, 申请均已年内办结 */
const CLOSED_IN_YEAR = new RegExp(
  `(?:(?:全部|所有)(?:的)?(?:政府信息公开|依申请公开)?申请(?:事项|件)?(?:均|都|全部)?|(?:^|[，；。])(?:政府信息公开|依申请公开)?申请(?:均|都|全部))${IN_YEAR}(?=[，。；）]|$)`,
  'u',
)
const PART =
  /其余|剩余|上年|上一年|去年|结转|顺延|诉求|信件|留言|工单|热线|建议|提案|咨询|投诉|复议|诉讼|其中|到期|应[办答]/u
const NONE_CARRIED =
  /(?:无|没有|未)(?:发生)?(?:结转|转结|顺延)?(?:到|至)?(?:下一?年度?|次年)(?:结转|顺延|继续办理)?(?:的)?(?:件|申请|情况|办理)*(?=[，。；）]|$)/u
const LAST = '(?:上一?年度?|去年)'
const CARRIED = '(?:结转|转结|接转|遗留)'
/** 无上年结转, 没有上年结转申请, 上年度无结转 */
const NONE_CARRIED_IN = new RegExp(
  `(?:(?:无|没有|未有|不存在)${LAST}(?:未办结)?的?${CARRIED}|${LAST}(?:均)?(?:无|没有|未有)${CARRIED})(?:到|至)?(?:本年度?|今年)?(?:的)?(?:${REQUEST}|申请|件|事项|办理|情况)*(?=[，。；）、]|$)`,
  'u',
)
const ALL_GRANTED = new RegExp(
  `(?:所有|全部)?(?:${REQUEST}|申请)(?:均|全部|都|一律)(?:已|依法|按规定|及时|按期|按时)*予以公开(?=[，。；）]|$)`,
  'u',
)
const NONE_DENIED =
  /(?:无|没有|未发生|未出现|不存在)(?:依法)?(?:作出)?不予公开(?:的)?(?:政府信息|信息|申请|情形|情况|答复|决定|事项|件)*(?=[，。；）]|$)/u
const NO_FEE =
  /(?:未|没有|无|不存在|没)(?:有|曾|发生|产生)?(?:向[^，。；\d]{0,10}?)?(?:收取|收)?(?:过)?(?:任何)?(?:政府信息公开|依申请公开)?(?:的)?信息处理费(?:用)?(?:的)?(?:收[入取])?(?:的)?(?:情况|情形|事项)?(?=[，。；）]|$)/u
/** The clause is about some requests or one channel. */
const SOME = /其中|其[余他它]|余下|剩[余下]|另|部分|多数|对|除|减免|免收|网[上络]|信函|邮寄|当面|本级/u
/** The clause is about certain requests: 118件申请, 未超标准的申请. */
const SOME_REQUESTS = /\d[件份宗]|的(?:政府信息公开|依申请公开)?(?:申请|事项|件)/u
/** Words that mean all requests: 收到的政府信息公开申请, 所有申请. */
const WHOLE_OF =
  /(?:共?(?:收到|受理|接收|接到|新收到?|收悉)的)?(?:\d{1,9}件)?(?:所有|全部)?(?=(?:政府)?信息公开|公开申请|依申请|申请|$)/u
const CARRIED_ON = /(?:顺延|结转)(?:到|至)(?:下一?年度?|次年|明年)/u

/**
 * The denials of a paragraph, with offsets in the spoken text; what is said of a part or of other bodies is left out.
 */
export function denialsIn(
  { text }: SpokenLine,
  frame: Frame,
  under: Topic | null,
  mentions: readonly NumberMention[],
  statements: readonly Statement[],
): Denial[] {
  const denials: Denial[] = []
  let start = 0
  for (const sentence of text.split(/(?<=[。；！？])/u)) {
    const from = start
    const counts = (before: number): (Quantity | undefined)[] =>
      mentions.flatMap((mention, index) =>
        mention.from >= from && mention.from < from + before && CASE_UNITS.has(mention.unit)
          ? [statements.find((one) => one.mention === index)?.quantity]
          : [],
      )
    const stated: StatedCounts = {
      lastCount: (before) => {
        const all = counts(before)
        return all.length > 0 ? all.at(-1) : null
      },
      feeStated: mentions.some(
        ({ from: at, unit, lead, tail }) =>
          unit === '元' && at >= from && at < from + sentence.length && /处理费/u.test(lead + tail),
      ),
      nothing: (before) =>
        !mentions.some((mention) => mention.from < from + before && CASE_UNITS.has(mention.unit)),
      onlyRequests: (before) => {
        const all = counts(before)
        const earlier = mentions.findLastIndex((mention) => mention.from < from)
        const last = statements.find((one) => one.mention === earlier)?.quantity
        const named = /申请/u.test(sentence.slice(0, before)) || last?.kind === 'received'
        return all.length > 0
          ? all.every((one) => one?.kind === 'received' || one?.kind === 'handled')
          : named
      },
    }
    const topic = topicOf(text.slice(0, start)) ?? under
    for (const denial of denialsInSentence(sentence, frame, topic, stated))
      denials.push({ ...denial, from: start + denial.from, to: start + denial.to })
    start += sentence.length
  }
  return denials
}

function denialsInSentence(
  sentence: string,
  frame: Frame,
  topic: Topic | null,
  stated: StatedCounts,
): Denial[] {
  const found: Denial[] = []
  const add = (kind: RequestDenial | 'noFee', match: RegExpExecArray): void => {
    found.push({ kind, from: match.index, to: match.index + match[0].length })
  }
  const isPast = [...sentence.matchAll(/20\d{2}(?=年)/gu)].some(([year]) => Number(year) !== frame.year)
  if (namesAnother(sentence, frame) || tellsPartOfYear(sentence)) return []
  const inYear = closedInYear(sentence, frame)
  const isOfAll = topic === 'requests' || stated.onlyRequests(inYear?.index ?? 0)
  if (inYear && isOfAll) add('closedInYear', inYear)
  if (isPast) return found
  const carriedIn = NONE_CARRIED_IN.exec(sentence)
  if (carriedIn && isOfRequests(sentence, carriedIn, topic) && !SOME.test(clauseOf(sentence, carriedIn)))
    add('noneCarriedIn', carriedIn)
  if (/去年|上一?年度?(?!结转)|历年/u.test(sentence)) return found
  const noFee = NO_FEE.exec(sentence)
  if (noFee && !stated.feeStated && isOfAllRequests(clauseOf(sentence, noFee))) add('noFee', noFee)
  const requests = topicOf(sentence) === 'requests' || topic === 'requests' || topic === 'disputes'
  const none = NO_REQUESTS.exec(sentence)
  if (none && subjectOf(clauseBefore(sentence, none.index), frame) !== 'other') add('noRequests', none)
  const about = requests || /信息公开|依申请公开/u.test(sentence)
  found.push(...caseDenials(sentence, about, stated))
  if (!requests) return found
  const closed = ALL_CLOSED.exec(sentence)
  // a sentence with 结转3件 beside 全部办结 tells the rest itself
  if (
    closed &&
    !inYear &&
    !PART.test(sentence) &&
    stated.onlyRequests(closed.index) &&
    isOfWhole(sentence, closed, frame) &&
    topicOf(sentence) !== 'other'
  )
    add('allClosed', closed)
  const granted = ALL_GRANTED.exec(sentence)
  if (
    granted &&
    !PART.test(sentence) &&
    stated.onlyRequests(granted.index + granted[0].length) &&
    isOfWhole(sentence, granted, frame)
  )
    add('allGranted', granted)
  const denied = NONE_DENIED.exec(sentence)
  if (
    denied &&
    !PART.test(sentence) &&
    !tellsAttributes(sentence) &&
    isOfRequests(sentence, denied, topic) &&
    (stated.onlyRequests(denied.index) || stated.nothing(denied.index)) &&
    isOfWhole(sentence, denied, frame)
  )
    add('noneDenied', denied)
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

/** 全部申请在年内办结，另有6件转入2026年: the next year may be named beside it, and no earlier one. */
function closedInYear(sentence: string, { year }: Frame): RegExpExecArray | null {
  const found = CLOSED_IN_YEAR.exec(sentence)
  const isEarlier = [...sentence.matchAll(/20\d{2}(?=年)/gu)].some(([one]) => Number(one) < (year ?? 0))
  const before = sentence.slice(Math.max(0, (found?.index ?? 0) - 8), found?.index)
  return isEarlier || /结转|转入|上年|去年/u.test(before) ? null : found
}

const clauseBefore = (sentence: string, at: number): string =>
  sentence.slice(Math.max(...['，', '：', '（'].map((mark) => sentence.lastIndexOf(mark, at))) + 1, at)

/** The match with the words before it in its clause. */
const clauseOf = (sentence: string, match: RegExpExecArray): string =>
  clauseBefore(sentence, match.index) + match[0]

const isOfAllRequests = (clause: string): boolean =>
  !SOME.test(clause) && !SOME_REQUESTS.test(clause.replace(WHOLE_OF, ''))

/** True when the words before a match name no other body and not only some of the requests. */
const isOfWhole = (sentence: string, { index }: RegExpExecArray, frame: Frame): boolean =>
  subjectOf(clauseBefore(sentence, index).replace(WHOLE_OF, ''), frame) !== 'other'

/** True when requests are the topic at the end of a match. */
const isOfRequests = (sentence: string, { index, 0: words }: RegExpExecArray, topic: Topic | null): boolean =>
  (topicOf(sentence.slice(0, index + words.length)) ?? topic) === 'requests'
