import { carriedOver } from '../topics/carriedOver'
import { disputeReading, kindsIn, outcomeReading } from './parseStatements'
import type { Conditional, ParseContext } from '../phrases/parseContext'
import type { Denial } from '../phrases/denial'
import { decisionsOf } from '../phrases/decisions'
import { denialsIn } from './denials'
import { documentsOf } from '../topics/documents'
import { type PhraseReading, receivedOrHandled } from '../phrases/flows'
import { numbersIn, type NumberMention } from '../tokens/numberMention'
import { isOfOtherYear } from '../lexicon/otherYear'
import { outcomeAlone } from './outcomesAlone'
import { tellsPartOfYear } from '../lexicon/partOfYear'
import type { Statement } from '../tokens/quantity'
import { type SpokenLine, UNREAD } from '../tokens/spokenLine'
import { type Frame, namesAnother } from '../phrases/subject'
import { CASE_UNITS, LINK, type Topic, topicOf } from '../lexicon/wordsOfRequests'

/** A parsed paragraph: its numbers, and which of them count something that the tables count too. */
export interface ReadLine {
  line: SpokenLine
  frame: Frame
  /** Topic of the heading above it. */
  under: Topic | null
  mentions: readonly NumberMention[]
  statements: readonly Statement[]
  /** Statements that are compared only where another number is the tables'; nothing else is read from them. */
  conditional: readonly Conditional[]
  denials: readonly Denial[]
}

const FEE = new RegExp(`信息处理费(?:用)?(?:总?金?额|收入)?(?:共?收取)?(?:人民币)?${LINK}$`, 'u')
const FEE_BEHIND = /^(?:的)?(?:政府信息公开)?信息处理费/u
/** Words by which an amount is not the whole fee collected: 按件收取, 应收, 减免, 其中. */
const FEE_OF_SOME =
  /其中|包括|分别|按[件页量](?!规)|每[件页]|应[收缴]|减免|免[收除]|退[还回]|拟|通知|未缴|欠缴|涉及|标准[^，。；]*$/u
/** Words by which a number is a comparison, an average or a part (逾期, 延期), and not the quantity itself. */
const OTHERWISE =
  /(?:增加|减少|增长|增多|下降|上升|超过|高于|低于|多于|少于|平均|月均|日均|每[天日月周]|逾期|超期|延期|部分[由]?)$/u
/**
 * Words for something other than requests that was received; 办结 behind them counts that too: 受理信访件62件，办结62件. 网络申请 and
 * the like are requests.
 */
const OTHER_OBJECT =
  /(?:收到|受理|接收|接到)(?:了|的)?(?!(?:群众|公众|社会|网[上络]|在线|线[上下]|信函|邮寄|当面|现场|书面|纸质|来信|电子|传真|自然人|公民|法人|企业|个人)*的?(?:申请|件|$))[\p{Script=Han}“”]{2,}$/u
/** The number is the sum of both: 受理信访件62件，收到申请120件，共办结182件 */
const OF_BOTH = /^(?:一?共|总[共计]|合计|累计|均|都|全部|分别|各)/u
/** Words before a remainder; the words behind it say what it counts: 其余7件结转下年度. */
const LEFT = /(?:剩余|其余|余下)的?$/u

/**
 * Parses a paragraph. A number that is not understood for sure gets no statement.
 * @param under topic of the heading above the paragraph
 */
export function readLine(line: SpokenLine, frame: Frame, under: Topic | null): ReadLine {
  const mentions = numbersIn(line)
  const context: ParseContext = {
    frame,
    under,
    text: line.text,
    mentions,
    statements: [],
    unsure: [],
    conditional: [],
    other: false,
    aside: null,
  }
  mentions.forEach((mention, index) => read(context, mention, index))
  return {
    line,
    frame,
    under,
    mentions,
    statements: context.statements,
    conditional: context.conditional,
    denials: denialsIn(line, frame, under, mentions, context.statements),
  }
}

function read(context: ParseContext, mention: NumberMention, index: number): void {
  const { text, frame } = context
  if (mention.about) return
  const before = text.slice(0, mention.from)
  if (isFee(text, mention)) {
    if (isFeeOfSome(text, mention, frame)) return
    context.statements.push({ quantity: { kind: 'fee' }, mention: index, name: '信息处理费' })
    return
  }
  const isMoney = mention.unit === '元'
  if ((!CASE_UNITS.has(mention.unit) && !isMoney) || OTHERWISE.test(mention.lead)) return
  const since = text.slice(mention.segment, mention.from)
  if (isOfOtherYear(since, frame.year) || tellsPartOfYear(since)) return
  const found = isMoney
    ? decisionsOf(mention, leadIn(before, mention), frame)
    : readingOf(context, mention, index, before)
  if (!found) {
    if (!isMoney && OTHER_OBJECT.test(mention.lead))
      context.aside = { segment: mention.segment, beside: false }
    return
  }
  const { quantity, name, subject } = found
  const flow = quantity.kind !== 'disputes' && quantity.kind !== 'documents'
  if (subject === 'other') {
    if (quantity.kind !== 'received' && quantity.kind !== 'handled') return
    if (/通过|利用|依托|平台|网[站上络]|邮|信函|信箱|窗口|线[上下]/u.test(mention.lead))
      context.aside = { sentence: mention.sentence }
    else context.other = true
    return
  }
  if (flow && isAside(context, mention) && !/申请|公开/u.test(mention.lead)) return
  // 通过信函、当面等方式收到32件，通过网站收到88件: another channel follows, so the first number is not the whole
  if (mention.lead.startsWith('通过') && /通过/u.test(sentenceBehind(text, mention.end))) return
  if (subject === 'whole') context.other = false
  if (context.other) return
  const words = text.slice(mention.sentence, mention.from)
  const announced = quantity.kind === 'documents' && quantity.count === 'announced'
  // 规章13件（含新制定5件，修改4件）is counted otherwise than the table
  if (announced && text.startsWith('（含', mention.end)) return
  if (subject === 'open' && !announced && namesAnother(words, frame)) return
  const total = quantity.kind === 'received' || quantity.kind === 'handled'
  const isNew = quantity.kind === 'received' && mention.lead.endsWith('新收')
  if (total && !isNew && (isPartOfList(context, mention, quantity.kind) || isFirstOfSome(context, index)))
    return
  // 区政府制发 in the report of 区政府 leaves out what its departments made
  if (quantity.kind === 'documents' && !announced && frame.unit.endsWith('政府'))
    if (/政府(?!规章)/u.test(mention.lead)) return
  context.statements.push({ quantity, mention: index, name })
  // 受理信访件62件，收到政府信息公开申请50件，办结48件: 办结 is of the requests again
  const { aside } = context
  if (quantity.kind === 'received' && aside && 'segment' in aside && /申请/u.test(mention.lead))
    context.aside = {
      ...aside,
      beside: !/[、和及与]/u.test(text.charAt(mention.from - mention.lead.length - 1)),
    }
}

function isAside({ aside }: ParseContext, { sentence, segment, lead }: NumberMention): boolean {
  if (aside === null) return false
  if ('sentence' in aside) return aside.sentence === sentence
  return aside.segment === segment && !(aside.beside && !OF_BOTH.test(lead))
}

const sentenceBehind = (text: string, from: number): string =>
  /^[^。！？]*/u.exec(text.slice(from))?.[0] ?? ''

/** 收取信息处理费，共计560元: the amount alone behind the mark. */
const APART = /，(?=(?:共计?|合计|总计|累计|金额)(?:为|共计?|合计)?$)/u

const isFee = (text: string, { unit, lead, tail, segment, from }: NumberMention): boolean =>
  unit === '元' &&
  (FEE.test(text.slice(segment, from).replace(APART, '')) ||
    (/(?:收取|收)(?:了)?$/u.test(lead) && FEE_BEHIND.test(tail)))

const isFeeOfSome = (text: string, { segment, sentence, from }: NumberMention, frame: Frame): boolean => {
  const since = text.slice(segment, from)
  return (
    FEE_OF_SOME.test(since) ||
    isOfOtherYear(since, frame.year) ||
    tellsPartOfYear(since) ||
    namesAnother(text.slice(sentence, from), frame)
  )
}

/** True for a number that is part of a 其中 list: 收到50件，其中市本级受理30件. 办结 behind a list of applicants is the whole again. */
function isPartOfList(
  context: ParseContext,
  { from, segment }: NumberMention,
  kind: 'received' | 'handled',
): boolean {
  // a list in brackets ends with them
  const words = context.text
    .slice(segment, from)
    .replace(/（[^）]{0,200}）/gu, (bracket) => UNREAD.repeat(bracket.length))
  const list = words.lastIndexOf('其中')
  if (list < 0) return false
  return kind === 'received' || !kindsIn(context, segment + list).includes('applicants')
}

/** True when the count goes on behind 、, so that the number is not the whole: 答复信息公开申请3件、纸质申请36件. */
function isFirstOfSome({ mentions, text }: ParseContext, index: number): boolean {
  const [mention, next] = [mentions[index], mentions[index + 1]]
  if (!mention || !next || next.unit !== mention.unit) return false
  const between = text.slice(mention.end, next.from)
  return (
    /^(?:、|和|及|以及)[^，。；：（）]*$/u.test(between) && !/办结|答复|受理|收到|结转|顺延/u.test(between)
  )
}

/** The sentence before the words that lead to a number. */
const leadIn = (before: string, { sentence, lead }: NumberMention): string =>
  before.slice(sentence, before.length - lead.length)

function readingOf(
  context: ParseContext,
  mention: NumberMention,
  index: number,
  before: string,
): PhraseReading | null {
  const { frame } = context
  const topic = topicOf(before) ?? context.under
  if (LEFT.test(mention.lead)) return topic === 'requests' ? carriedOver(mention, frame) : null
  const disputed = disputeReading(context, mention, index, before, topic)
  if (disputed) return disputed
  if (topic === 'requests')
    return (
      carriedOver(mention, frame) ??
      outcomeReading(context, mention, index) ??
      receivedOrHandled(mention, true, frame)
    )
  const sentence = leadIn(before, mention)
  const named =
    receivedOrHandled(mention, false, frame) ??
    documentsOf(mention, sentence, frame) ??
    decisionsOf(mention, sentence, frame)
  if (named) return named
  const alone = outcomeAlone(context, mention, index, topic)
  if (!alone?.on) return alone?.found ?? null
  context.conditional.push({ statement: { ...alone.found, mention: index }, on: [alone.on] })
  return null
}
