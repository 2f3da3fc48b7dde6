import type { NumberMention } from './numberMention'
import type { Quantity } from './quantity'
import { type Frame, type Subject, subjectOf } from './subject'
import { BARE, LINK, REQUEST } from './wordsOfRequests'

/** What was read, how the text calls it, and whose it is. */
export interface Reading {
  quantity: Quantity
  name: string
  subject: Subject
}

const NEW = '本年新收(?:到)?|新收(?:到)?|新受理|新增'
const RECEIVE = `${NEW}|收到|受理|接收(?:到)?|接到|收悉|收取|收`
const HANDLE =
  '(?<=^|[共计已均])办理|办理并答复|办理答复|答复办结|办结|办理完毕|办理完成|办复|答复|回复|予以答复|完成答复'
const LAST = '(?:上一?年度?|去年)'
const NEXT = '(?:下一?年度?|次年|明年)'
const CARRY = '(?:结转|转结|接转|顺延|延续|转)'
const WORK = '(?:继续)?(?:办理|答复|处理|办结|受理)?'

const RECEIVED = new RegExp(`(${RECEIVE})${LINK}(?:${REQUEST})${LINK}$`, 'u')
const RECEIVED_BARE = new RegExp(`(${RECEIVE})${LINK}${BARE}${LINK}$`, 'u')
const AMOUNT = new RegExp(`(?:政府)?信息公开申请(?:数量|总数|总量)${LINK}$`, 'u')
/** Only where the paragraph is about requests, and not of some of them: 网上申请总量. */
const AMOUNT_BARE = new RegExp(`申请(?:总量|总数|数量|量)${LINK}$`, 'u')
const HANDLED = new RegExp(`(${HANDLE})(?:了|的)?(?:${REQUEST})?${BARE}${LINK}$`, 'u')
const REQUEST_BEHIND = new RegExp(`^(?:${REQUEST})(?:$|[^\\p{L}])`, 'u')

const carriedIn = (year: string): RegExp =>
  new RegExp(
    `(?:(?:${LAST}|${year}年度?)(?:未办结)?(?:${CARRY}|遗留)(?:到|至|入)?(?:本年度?|今年)?|${CARRY}(?:自)?${LAST}|承接${LAST})(?:的)?${WORK}(?:的)?(?:${REQUEST})?${BARE}${LINK}$`,
    'u',
  )
/** 结转2024年6件; 结转2024年继续办理 goes on, and its year is a slip. */
const carriedFrom = (year: string): RegExp =>
  new RegExp(`${CARRY}(?:自)?${year}年度?(?:的)?(?:办理|答复)?(?:的)?(?:${REQUEST})?${BARE}${LINK}$`, 'u')
const carriedOut = (year: string): RegExp =>
  new RegExp(
    `${CARRY}(?:到|至|入|于)?(?:${NEXT}|${year}年度?)(?:度)?${WORK}(?:的)?(?:${REQUEST})?${BARE}${LINK}$`,
    'u',
  )
const carriedOutBehind = (year: string): RegExp =>
  new RegExp(
    `^(?:${REQUEST})?(?:申请)?(?:将|已|按规定|依法)?${CARRY}(?:到|至|入|于)?(?:${NEXT}|${year}年度?)`,
    'u',
  )

/** 2024年 as the year before or behind the report's; without one no year fits. */
const beside = (year: number | null, step: number): string => (year === null ? '0000' : String(year + step))

function reading(quantity: Quantity, name: string, words: string, frame: Frame): Reading {
  return { quantity, name, subject: subjectOf(words, frame) }
}

/** 上年结转 and 结转下年 (X2): a year beside the verb tells which; 结转 alone tells nothing. */
export function carriedOver({ lead, tail }: NumberMention, frame: Frame): Reading | null {
  const out = carriedOut(beside(frame.year, 1)).exec(lead)
  if (out) return reading({ kind: 'carriedOut' }, '结转下年度', lead.slice(0, out.index), frame)
  const last = beside(frame.year, -1)
  const from = carriedIn(last).exec(lead) ?? carriedFrom(last).exec(lead)
  if (from) return reading({ kind: 'carriedIn' }, '上年结转', lead.slice(0, from.index), frame)
  if (
    carriedOutBehind(beside(frame.year, 1)).test(tail) &&
    /^(?:其?余|剩余|另有?|尚有|还有|仍有|有)?$/u.test(lead)
  )
    return { quantity: { kind: 'carriedOut' }, name: '结转下年度', subject: 'open' }
  return null
}

/** 受理 and 办结 (X1, X2). `bare`: the sentence is about requests already, so the noun may be missing. */
export function receivedOrHandled(mention: NumberMention, bare: boolean, frame: Frame): Reading | null {
  const { lead, tail } = mention
  const named = RECEIVED.exec(lead)
  const behind = REQUEST_BEHIND.test(`${tail}，`)
  const short = bare || behind ? RECEIVED_BARE.exec(lead) : null
  const received = named ?? short
  if (received) {
    const verb = received[1] ?? ''
    const words = lead.slice(0, received.index)
    if (/(?:不予|未|已|正式)$/u.test(words) && /[不未]/u.test(words)) return null
    const newOnly = new RegExp(`^(?:${NEW})$`, 'u').test(verb)
    return reading({ kind: 'received', newOnly }, `${verb}申请`, words, frame)
  }
  const amount = bare ? AMOUNT.exec(lead) : null
  if (amount)
    return reading({ kind: 'received', newOnly: false }, '申请数量', lead.slice(0, amount.index), frame)
  const amountOnly = bare ? AMOUNT_BARE.exec(lead) : null
  if (amountOnly && subjectOf(lead.slice(0, amountOnly.index), frame) !== 'other')
    return reading({ kind: 'received', newOnly: false }, '申请数量', lead.slice(0, amountOnly.index), frame)
  const handled = HANDLED.exec(lead)
  if (!handled || !(bare || behind || new RegExp(REQUEST, 'u').test(handled[0]))) return null
  const verb = handled[1] ?? ''
  return reading({ kind: 'handled', loose: verb === '办理' }, verb, lead.slice(0, handled.index), frame)
}
