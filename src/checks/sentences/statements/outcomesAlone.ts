import { carriedOver } from '../topics/carriedOver'
import { outcomeReading, sentenceOf } from './parseStatements'
import type { ParseContext } from '../phrases/parseContext'
import { type PhraseReading, receivedOrHandled } from '../phrases/flows'
import { isChange } from '../lexicon/isChange'
import type { NumberMention } from '../tokens/numberMention'
import { goesOnOfOtherYear } from '../lexicon/otherYear'
import { outcomeOf } from '../topics/outcomes'
import type { Statement } from '../tokens/quantity'
import { namesAnother } from '../phrases/subject'
import { CASE_UNITS, LINK, type Topic } from '../lexicon/wordsOfRequests'

/** The form's names for the results of table three. */
const OFFICIAL = ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'] as const
const counted = OFFICIAL.map((word) => ({ word, count: new RegExp(`${word}${LINK}\\d+件`, 'u') }))
/** One of these words alone shows that a paragraph is about requests; 予以公开 and 不予处理 are used of much else. */
const TELLING = new Set<string>(['部分公开', '不予公开'])
/** Results that only requests have. */
const OF_REQUESTS = /部分公开|无法提供|不予处理/u
const ELSEWHERE =
  /公文|文件|属性|历年|历史|存量|建议|提案|议案|会议|纪要|栏目|稿件|目录|处罚|许可|诉求|留言|工单|咨询|清理|排查|审[查核]|发布|主动公开/u

/** Words by which results without a total may be those of some requests only: 各镇街答复情况：, 网上申请中. */
const OF_SOME = /各|下属|所属|二级|其余|网[上络]|信函|当面|邮寄|领域|涉及/u

/** A result of table three; `on` is the total of requests that it is part of, null where none is stated. */
interface Alone {
  found: PhraseReading
  on: Statement | null
}

/**
 * Reads a result in a paragraph that does not say that it is about requests: 其中，予以公开48件，部分公开17件. Null where that is not
 * sure.
 */
export function outcomeAlone(
  context: ParseContext,
  mention: NumberMention,
  index: number,
  topic: Topic | null,
): Alone | null {
  const { text, frame, mentions } = context
  if (mention.unit !== '件' || mention.tail !== '') return null
  const found = outcomeReading(context, mention, index)
  const word = OFFICIAL.find((one) => found?.name.endsWith(one))
  if (!found || found.subject === 'other' || word === undefined) return null
  const sentence = sentenceOf(text, mention)
  const before = text.slice(0, mention.from)
  const named = counted.filter(({ count }) => count.test(sentence)).map((one) => one.word)
  const isForm = named.length > 2 && /无法提供|不予处理/u.test(named.join())
  if (!isForm && (topic !== null || !isTelling(word, named, sentence))) return null
  if (ELSEWHERE.test(isForm ? sentence : before + sentence) || namesAnother(before, frame)) return null
  if (goesOnOfOtherYear(text.slice(0, mention.sentence), sentence, frame.year)) return null
  let on: Statement | null = null
  for (const [i, one] of mentions.slice(0, index).entries()) {
    if (!CASE_UNITS.has(one.unit) || one.depth > mention.depth || isChange(one)) continue
    const total = carriedOver(one, frame) ?? receivedOrHandled(one, true, frame)
    if (total?.subject === 'other') return null
    const row = outcomeOf(one, true, frame)
    if (row?.subject === 'other') return null
    const far = isForm && one.sentence !== mention.sentence
    if (!total && !far && !row) return null
    const { kind } = total?.quantity ?? {}
    if (total && !far && (kind === 'received' || kind === 'handled')) on = { ...total, mention: i }
  }
  return on === null && OF_SOME.test(sentence) ? null : { found, on }
}

function isTelling(word: string, named: readonly string[], sentence: string): boolean {
  if (/申请|答复/u.test(sentence)) return true
  if (sentence.startsWith('其中')) return OF_REQUESTS.test(named.join())
  return named.length > 1 ? OF_REQUESTS.test(named.join()) : TELLING.has(word)
}
