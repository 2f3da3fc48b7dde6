import { caseDenials } from './caseDenials'
import type { NumberMention } from './numberMention'
import { tellsPartOfYear } from './partOfYear'
import type { Denial, Told } from './denial'
import type { Quantity, Statement } from './quantity'
import type { SpokenLine } from './spokenLine'
import { type Frame, namesAnother, subjectOf } from './subject'
import { CASE_UNITS, REQUEST, type Topic, topicOf } from './wordsOfRequests'

const NO_REQUESTS = new RegExp(
  `(?:未|没有)(?:收到|受理|接到|接收到?)(?:过)?(?:任何)?(?:${REQUEST})(?=[，。；（]|$|的?情况)`,
  'u',
)
const ALL_CLOSED =
  /(?:已?全部|均已|均|都已|已)(?:按期|按时|依法|及时|依规|在法定(?:期限|时限)内|如期)*(?:全部)?(?:办结|办理完毕|办理完成|办理完结|办完)(?=[，。；（）]|$)/u
const PART =
  /其余|剩余|上年|上一年|去年|结转|顺延|诉求|信件|留言|工单|热线|建议|提案|咨询|投诉|复议|诉讼|其中|到期|应[办答]/u
const NONE_CARRIED =
  /(?:无|没有|未)(?:发生)?(?:结转|转结|顺延)?(?:到|至)?(?:下一?年度?|次年)(?:结转|顺延|继续办理)?(?:的)?(?:件|申请|情况|办理)*(?=[，。；）]|$)/u
const CARRIED_ON = /(?:顺延|结转)(?:到|至)(?:下一?年度?|次年|明年)/u

/** What a paragraph says of the whole without a number; what is said of a part or of others is left out. */
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
    const told: Told = {
      lastCount: (before) => {
        const all = counts(before)
        return all.length > 0 ? all.at(-1) : null
      },
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
    for (const denial of denialsInSentence(sentence, frame, topic, told))
      denials.push({ ...denial, from: start + denial.from, to: start + denial.to })
    start += sentence.length
  }
  return denials
}

function denialsInSentence(sentence: string, frame: Frame, topic: Topic | null, told: Told): Denial[] {
  const found: Denial[] = []
  const add = (
    kind: 'noRequests' | 'allClosed' | 'noneCarriedOut' | 'carriedOn',
    match: RegExpExecArray,
  ): void => {
    found.push({ kind, from: match.index, to: match.index + match[0].length })
  }
  const isPast = [...sentence.matchAll(/20\d{2}(?=年)/gu)].some(([year]) => Number(year) !== frame.year)
  if (isPast || /去年|上一?年度?(?!结转)|历年/u.test(sentence) || namesAnother(sentence, frame)) return []
  if (tellsPartOfYear(sentence)) return []
  const requests = topicOf(sentence) === 'requests' || topic === 'requests' || topic === 'disputes'
  const none = NO_REQUESTS.exec(sentence)
  if (none && subjectOf(clauseBefore(sentence, none.index), frame) !== 'other') add('noRequests', none)
  const about = requests || /信息公开|依申请公开/u.test(sentence)
  found.push(...caseDenials(sentence, about, told))
  if (!requests) return found
  const closed = ALL_CLOSED.exec(sentence)
  // 全部办结 beside 结转3件 tells the rest itself
  if (
    closed &&
    !PART.test(sentence) &&
    told.onlyRequests(closed.index) &&
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
