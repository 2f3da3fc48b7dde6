import type { NumberMention } from '../tokens/numberMention'
import type { Quantity } from '../tokens/quantity'
import { type Frame, type Subject, subjectOf } from './subject'
import { BARE, LINK, REQUEST } from '../lexicon/wordsOfRequests'

/** What a number was read as: its quantity, the text's name for it, and whose number it is. */
export interface PhraseReading {
  quantity: Quantity
  name: string
  subject: Subject
}

const NEW = '本年新收(?:到)?|新收(?:到)?|新受理|新增'
const RECEIVE = `${NEW}|收到|受理|接收(?:到)?|接到|收悉|收取|收办|收`
/** 办理, 处理 and 承办 of the reporting unit, not 继续办理 or 网上办理. */
const WORKED = '(?<=^|[共计已均全本我].?|年度?|及时|依法|依规)(?:办理|处理|承办)'
const HANDLE =
  `${WORKED}回复|${WORKED}|(?:收到|受理|接收)(?:并|和|、)(?:按[期时]|依法|及时)?(?:办理|办结|答复)|` +
  '办理并答复|办理答复|答复办结|办结|办理完毕|办理完成|办复|答复|回复|予以答复|完成答复'
const LOOSE = /(?:办理|处理|承办)$|^(?:收到|受理|接收)/u

const RECEIVED = new RegExp(`(${RECEIVE})${LINK}(?:${REQUEST})${LINK}$`, 'u')
const RECEIVED_BARE = new RegExp(`(${RECEIVE})${LINK}${BARE}${LINK}$`, 'u')
const AMOUNT = new RegExp(`(?:政府)?信息公开申请(?:数量|总数|总量)${LINK}$`, 'u')
/** Only in a paragraph about requests, and not for some of them (网上申请总量). */
const AMOUNT_BARE = new RegExp(`申请(?:总量|总数|数量|量)${LINK}$`, 'u')
const HANDLED = new RegExp(`(${HANDLE})(?:了|的)?(?:${REQUEST})?${BARE}${LINK}$`, 'u')
/** 新收申请有6件来自自然人: the number counts these, and not all requests. */
const FROM_SOME =
  /^(?:申请)?(?:是|为|系|来自|由|属于?|出自)+(?:自然人|公民|个人|法人|企业|商业|科研|社会公益|公益|法律服务|律师|其他组织)/u
/** 办结的65件公开类申请: the number counts one kind of them. */
const OF_KIND =
  /^[^，。；：（）\d]{1,8}类(?:别)?的?(?:政府信息公开|信息公开)?(?:申请|答复|办件|案件|事项|件)/u
const REQUEST_BEHIND = new RegExp(`^(?:${REQUEST})(?:$|[^\\p{L}])`, 'u')

/** A reading with the subject that the words before it name. */
export function reading(quantity: Quantity, name: string, words: string, frame: Frame): PhraseReading {
  return { quantity, name, subject: subjectOf(words, frame) }
}

/**
 * Reads 受理 and 办结 (X1, X2); null for other numbers.
 * @param bare the sentence is about requests already, so that the noun may be missing
 */
export function receivedOrHandled(mention: NumberMention, bare: boolean, frame: Frame): PhraseReading | null {
  const { lead, tail } = mention
  if (FROM_SOME.test(tail) || OF_KIND.test(tail)) return null
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
  return reading({ kind: 'handled', loose: LOOSE.test(verb) }, verb, lead.slice(0, handled.index), frame)
}
