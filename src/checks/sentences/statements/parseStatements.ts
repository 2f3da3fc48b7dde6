import type { Outcome } from '../../../report/template/figureRoles'
import { tellsAttributes } from '../lexicon/attributes'
import type { ParseContext } from '../phrases/parseContext'
import { namedResult } from '../topics/disputeResults'
import { casesTogether, disputeResultOf, disputesOf, OTHER_RESULTS, resultBlocksIn } from '../topics/disputes'
import type { PhraseReading } from '../phrases/flows'
import { isChange } from '../lexicon/isChange'
import type { NumberMention } from '../tokens/numberMention'
import { applicantsOf, outcomeOf } from '../topics/outcomes'
import { namesAnother } from '../phrases/subject'
import type { Topic } from '../lexicon/wordsOfRequests'

/** Kinds of the statements read so far, from an offset on. */
export const kindsIn = ({ statements, mentions }: ParseContext, from: number): string[] =>
  statements.flatMap(({ quantity, mention }) =>
    (mentions[mention]?.from ?? 0) >= from ? [quantity.kind] : [],
  )

/**
 * What a number before a bracket allows inside it: the rows of table three among which the results in it must be; null
 * for all rows, and outside a bracket; `unread` where that number was not understood.
 */
function holderOf(
  { mentions, statements }: ParseContext,
  { depth }: NumberMention,
  index: number,
): readonly Outcome[] | 'unread' | null {
  if (depth === 0) return null
  const before = mentions.findLastIndex((one, i) => i < index && one.depth < depth)
  const quantity = statements.find((one) => one.mention === before)?.quantity
  if (quantity?.kind === 'outcome') return quantity.rows
  return before < 0 || quantity?.kind === 'received' || quantity?.kind === 'handled' ? null : 'unread'
}

/** True for results of a number that is not the whole: 征收领域申请45件中，予以公开20件. */
function isOfSome(
  { mentions, statements }: ParseContext,
  { sentence }: NumberMention,
  index: number,
): boolean {
  const of = mentions.findLastIndex(
    (one, i) => i < index && /^(?:政府信息公开)?(?:申请)?[中里]$/u.test(one.tail),
  )
  if (mentions[of]?.sentence !== sentence) return false
  const kind = statements.find(({ mention }) => mention === of)?.quantity.kind
  return kind !== 'received' && kind !== 'handled'
}

/** Reads a row or column of table three; null where the number belongs to a part that was told just before. */
export function outcomeReading(
  context: ParseContext,
  mention: NumberMention,
  index: number,
): PhraseReading | null {
  const { frame, mentions, statements, text } = context
  if (tellsAttributes(sentenceOf(text, mention))) return null
  const told = kindsIn(context, mention.sentence)
  const holder = holderOf(context, mention, index)
  if (holder === 'unread' || isOfSome(context, mention, index)) return null
  const applicants = applicantsOf(mention)
  if (applicants) {
    const apart = told.filter((kind) => kind !== 'received' && kind !== 'handled' && kind !== 'applicants')
    const last = mentions.findLastIndex(
      (one, i) => i < index && one.unit !== '%' && one.depth <= mention.depth && !isChange(one),
    )
    const plain =
      mentions[last]?.sentence === mention.sentence && !statements.some((one) => one.mention === last)
    const all = mention.lead.startsWith('申请人')
    const listed = told.length > 0 || isOnlyList(text, mention) || opensParagraph(context, mention, index)
    return apart.length === 0 && (!plain || all) && listed ? applicants : null
  }
  const found = outcomeOf(mention, told.includes('outcome'), frame)
  if (!holder || found?.quantity.kind !== 'outcome') return holder ? null : found
  return found.quantity.rows.every((row) => holder.includes(row)) ? found : null
}

/** True for a sentence that lists parts of the one before: 其中，自然人45件，法人5件. */
const isOnlyList = (text: string, { sentence }: NumberMention): boolean =>
  /^(?:其中|按|从)/u.test(text.slice(sentence, sentence + 2))

/**
 * True for a sentence that begins with applicants and has nothing but 受理 or 上年结转 before it, so that they can be parts
 * of requests only: 自然人申请108件，法人12件.
 */
function opensParagraph(
  { mentions, statements }: ParseContext,
  { sentence, from, lead }: NumberMention,
  index: number,
): boolean {
  const before = statements.filter((one) => one.mention < index).map(({ quantity }) => quantity.kind)
  const known = mentions.slice(0, index).every((_, i) => statements.some((one) => one.mention === i))
  return (
    from - lead.length === sentence &&
    known &&
    before.every((kind) => kind === 'received' || kind === 'carriedIn')
  )
}

/** The sentence that a number stands in. */
export function sentenceOf(text: string, { sentence, end }: NumberMention): string {
  const stop = text.slice(end).search(/[。！？]/u)
  return text.slice(sentence, stop < 0 ? text.length : end + stop)
}

/**
 * Reads cases of table four, or a result of the cases that the sentence has just named. What nothing ties to 信息公开 goes
 * to `context.unsure` and `context.conditional`.
 */
export function disputeReading(
  context: ParseContext,
  mention: NumberMention,
  index: number,
  before: string,
  topic: Topic | null,
): PhraseReading | null {
  const { frame, under } = context
  const found = disputesOf(mention, frame) ?? casesTogether(mention, before.slice(mention.sentence), frame)
  const about = under === 'requests' || under === 'disputes' || /信息公开|依申请公开/u.test(before)
  if (found) {
    if (about) return found
    if (found.subject !== 'other') context.unsure.push({ ...found, mention: index })
    return null
  }
  return (
    resultOfCases(context, mention, index, topic) ??
    namedResult(context, mention, about) ??
    resultOfUnsure(context, mention, index)
  )
}

/** A result of the cases that the sentence has counted. */
function resultOfCases(
  { statements, mentions, text }: ParseContext,
  mention: NumberMention,
  index: number,
  topic: Topic | null,
): PhraseReading | null {
  const named = resultBlocksIn(mention.lead)
  const parent = statements.findLast(
    ({ quantity, mention: at }) =>
      quantity.kind === 'disputes' &&
      (quantity.result === 'total' || at === index - 1) &&
      (!named || (quantity.result === 'total' && named.every((block) => quantity.blocks.includes(block)))),
  )
  const holder = parent && mentions[parent.mention]
  if (!parent || !holder || parent.quantity.kind !== 'disputes' || topic !== 'disputes') return null
  if (holder.segment !== mention.segment && holder.sentence !== mention.sentence) return null
  const end = text.slice(mention.from).search(/[。；]/u)
  const list = text.slice(holder.end, end < 0 ? text.length : mention.from + end)
  if (OTHER_RESULTS.test(list) || index === parent.mention) return null
  // 复议6件和诉讼3件，其中复议结果维持5件: the results are told for each of the two
  if (!named && /复议|诉讼/u.test(text.slice(holder.end, mention.from))) return null
  const { blocks, result, orBlocks } = parent.quantity
  if (named || result !== 'total') return disputeResultOf(mention, named ?? blocks, orBlocks)
  // 行政复议9件、行政诉讼5件，其中维持9件: of the two together, or of the last
  const beside = statements.find(({ mention: at }) => at === parent.mention - 1)?.quantity
  const also = beside?.kind === 'disputes' && beside.result === 'total' ? beside.blocks : []
  const isOfBoth = also.length > 0 && !also.some((block) => blocks.includes(block))
  if (!isOfBoth || mentions[parent.mention - 1]?.segment !== holder.segment)
    return disputeResultOf(mention, blocks)
  return disputeResultOf(mention, [...also, ...blocks], blocks)
}

/**
 * Adds a result of cases in `unsure` to `conditional`: 全年共发生行政诉讼13件，被纠正2件 is compared where the table counts 13 too.
 * Always null.
 */
function resultOfUnsure(
  { unsure, conditional, mentions, text, frame }: ParseContext,
  mention: NumberMention,
  index: number,
): null {
  const on = unsure.filter((one) => mentions[one.mention]?.sentence === mention.sentence)
  const last = on.at(-1)
  const holder = last && mentions[last.mention]
  if (!holder || last.quantity.kind !== 'disputes') return null
  if (/复议|诉讼/u.test(text.slice(holder.end, mention.from))) return null
  if (OTHER_RESULTS.test(sentenceOf(text, mention))) return null
  if (namesAnother(text.slice(mention.sentence, mention.from), frame)) return null
  const blocks = on.flatMap(({ quantity }) => (quantity.kind === 'disputes' ? quantity.blocks : []))
  const found = disputeResultOf(mention, [...new Set(blocks)], on.length > 1 ? last.quantity.blocks : [])
  if (found) conditional.push({ statement: { ...found, mention: index }, on })
  return null
}
