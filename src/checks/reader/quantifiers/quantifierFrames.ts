import { tellsAttributes } from '../../sentences/lexicon/attributes'
import { isOfOtherYear } from '../../sentences/lexicon/otherYear'
import { tellsPartOfYear } from '../../sentences/lexicon/partOfYear'
import { perWording } from '../../sentences/perReading'
import { namesAnother } from '../../sentences/phrases/subject'
import type { ReadLine } from '../../sentences/statements/statements'
import { numeralValue } from '../../../report/text/numerals'
import { portionsIn } from '../shares/portion'
import { shareWordsOf } from '../shares/shareWords'
import { amongWhole } from './amongWhole'
import { MAIN, type Quantifier, quantifiersIn } from '../shares/bounds'

/** What is counted, or the whole: words, or numbers of the paragraph (indexes) that are added up. */
export interface Side {
  words: string
  mentions: readonly number[]
}

/** A share told in words: 不予公开的16件，一半涉及第三方权益. */
export interface QuantifierFrame extends Quantifier {
  /** Null where the words do not say it. */
  part: Side
  whole: Side | null
  /** The sentence tells of another year, body or thing, so that the tables do not know it. */
  apart: boolean
}

const MARKS = '，。；：！？'
const BRACKETS = /（[^（）]*）/gu
/** The first word for a share in a clause. */
const SHARE =
  /所?占(?:[到了据])?(?:比例|比重|比)?|比例|比重|(?:恰好?|正好|刚好|相当于|约|大约)(?:为|是)?(?=[^，]{1,8}的$)/u
/** Words before 占 that name nothing: 仅占少数. */
const ADVERBS = /^(?:仅|只|约|大约|均|已|也|还|就|则|恰好?|正好|刚好)+$/u
const TOGETHER =
  /(?:([两二三四五])[者项类种个]+|以上|上述|合起来|一起|加起来)?(?:合计|共计|之和|相加|合起来|总共|共)?$/u
/** What may stand between a number and the mark behind it: 16件，; 6件申请中，. */
const DIRECT =
  /^(?:的)?(?:政府信息公开|依申请公开)?(?:申请|答复|案件)?(?:之?中|里|当中)?，?(?:其中)?(?:有|恰好?|正好|刚好|大?约|达|已|即)?$/u
const LINK = /(?:的|之中|当中|中|里|，|有|约|达|为|到|是){1,4}$/u
const OPENING =
  /^(?:也就是说|这些|其中|总体上?|从[^，]*看)?(?:有|约|占|恰好?|正好|刚好|大约|达到?|已|即|也就是|相当于)?$/u
const LONGEST = 40
/** The same share once more behind words for it. */
const IN_DIGITS = /^（[约达为占]?\d[\d.]*%）/u
/** Words about another body, year, or channel, or about what was done. */
const ELSEWHERE = /网[上络站]|邮寄|信函|平台|新媒体|问卷|满意|栏目|公文|文件/u

const as = (words: string): Side => ({ words, mentions: [] })
const of = (...mentions: number[]): Side => ({ words: '', mentions })

/** Offsets of the clause that an offset stands in. */
function clauseOf(text: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to]
  while (start > 0 && from - start < LONGEST && !MARKS.includes(text.charAt(start - 1))) start -= 1
  while (end < text.length && end - to < LONGEST && !`${MARKS}（`.includes(text.charAt(end))) end += 1
  return [start, end]
}

/** Index of the last number before an offset in its sentence when nothing but its noun stands between; null for none. */
function directlyBefore({ mentions, line: { text } }: ReadLine, at: number): number | null {
  const index = mentions.findLastIndex(({ from }) => from < at)
  const one = mentions[index]
  if (!one || one.unit === '%' || /[。！？]/u.test(text.slice(one.end, at))) return null
  return DIRECT.test(text.slice(one.end, at).replace(BRACKETS, '')) ? index : null
}

/** ，: between the clause of a number and one that is a share alone. */
const CLAUSE_BEHIND = /^[^，。；：！？（）\d]{0,20}，[^，。；：！？（）\d]{0,6}$/u

/** Index of the last number of the clause before, where a clause is a share alone: 9个网点中6个设有查询点，达到三分之二. */
function inClauseBefore({ mentions, line: { text } }: ReadLine, start: number, at: number): number | null {
  if (text.charAt(start - 1) !== '，') return null
  const index = mentions.findLastIndex(({ from }) => from < at)
  const one = mentions[index]
  return one && one.unit !== '%' && CLAUSE_BEHIND.test(text.slice(one.end, at)) ? index : null
}

/** The last numbers of the sentence, as many as the words before 合计 say; null where that is not sure. */
function lastNumbers({ mentions }: ReadLine, at: number, numeral: string): Side | null {
  const before = mentions.findLastIndex(({ from }) => from < at)
  const count = numeralValue(numeral) ?? 2
  const own = mentions.flatMap((one, i) =>
    i <= before && one.sentence === mentions[before]?.sentence && one.unit !== '%' ? [i] : [],
  )
  return own.length < count ? null : of(...own.slice(-count))
}

/** The frame of a share whose clause has 占: 两项合计占办结总数的六成以上. */
function shareFrame(read: ReadLine, one: Quantifier, start: number, before: string): QuantifierFrame | null {
  const share = SHARE.exec(before)
  const part = before
    .slice(0, share?.index ?? 0)
    .replace(ADVERBS, '')
    .replace(/(?:恰好?|正好|刚好|仅|只|大?约){1,2}$/u, '')
  const base = before.slice((share?.index ?? 0) + (share?.[0].length ?? 0))
  const whole = base.replace(/[的约达为到近]{1,4}$/u, '')
  const sides = { ...one, apart: false, whole: whole === '' ? null : as(whole) }
  const together = TOGETHER.exec(part)
  if (part === '' || together?.[0] === part) {
    const numeral = together?.[1]
    const direct = directlyBefore(read, start)
    const numbers =
      numeral || part !== '' ? lastNumbers(read, start, numeral ?? '二') : direct === null ? null : of(direct)
    return numbers && { ...sides, part: numbers }
  }
  return { ...sides, part: as(part.replace(/的$/u, '')) }
}

/** The number before a share that stands alone: 三者合计256件，超过六成. */
function alone(read: ReadLine, one: Quantifier, told: number): QuantifierFrame | null {
  const { lead = '', from = 0 } = read.mentions[told] ?? {}
  const together = TOGETHER.exec(lead)
  const part = together?.[0] === lead && lead !== '' ? lastNumbers(read, from, together[1] ?? '二') : of(told)
  return part && { ...one, apart: false, part, whole: null }
}

const RANKED = /^([^，。；：\d]{2,16}?)(?:占比|数量|比例|比重|占)?(?:最[高多大]|居首位?|居第一位?|排名第一)$/u

/** 招生入学类占比最高，接近三分之一: what the clause before says has the first rank; '' for none. */
function rankedBefore(text: string, start: number): string {
  if (text.charAt(start - 1) !== '，') return ''
  const [from] = clauseOf(text, start - 1, start - 1)
  return RANKED.exec(text.slice(from, start - 1))?.[1] ?? ''
}

function frameOf(read: ReadLine, one: Quantifier): QuantifierFrame | null {
  const { text } = read.line
  // 超过半数（50.8%）得到公开: the share in digits
  const shown = IN_DIGITS.exec(text.slice(one.to, one.to + LONGEST))?.[0].length ?? 0
  const [start, end] = clauseOf(text, one.from, one.to + shown)
  const before = text.slice(start, one.from).replace(BRACKETS, '')
  const behind = text
    .slice(one.to + shown, end)
    .replace(/^(?:的)?(?:申请|答复|案件)?(?:人)?(?:是|为|属于|系)?/u, '')
  const told = directlyBefore(read, one.from)
  const among = behind === '' ? amongWhole(read, start, before) : null
  if (among) return { ...one, apart: false, part: of(among.mention), whole: as(among.whole) }
  if (SHARE.test(before)) return shareFrame(read, one, start, before)
  const isBare = OPENING.test(before)
  const open = { ...one, apart: false }
  // behind a mark, 均为 is read as a denial (denialFrames)
  if (one.least === 100 && (told === null || text.slice(read.mentions[told]?.end, one.from).includes('，')))
    return null
  if (told !== null && behind !== '') return { ...open, part: as(behind), whole: of(told) }
  if (isBare && behind !== '') return { ...open, part: as(behind), whole: null }
  if (behind === '' && isBare) {
    const named = told === null ? rankedBefore(text, start) : ''
    if (named !== '') return { ...open, part: as(named), whole: null }
    const number = told ?? inClauseBefore(read, start, one.from)
    return number === null ? null : alone(read, one, number)
  }
  const words = before.replace(LINK, '')
  if (behind !== '') return { ...open, part: as(behind), whole: as(words) }
  return { ...open, part: as(words), whole: null }
}

const MAINLY =
  /(?:^|[，。；：]|申请人|申请主体|主体|申请|结果|类型)(?:均|都|仍|主要|还是)?以([^，。；：以]{2,16}?)(?:申请|提出的)?为主/gu

/** 申请人以自然人为主 */
const mainFrames = (text: string): QuantifierFrame[] =>
  [...text.matchAll(MAINLY)].map((match) => {
    const [shown, words = ''] = match
    const from = match.index + shown.indexOf('以')
    return {
      from,
      to: match.index + shown.length,
      least: MAIN,
      most: 100,
      part: as(words),
      whole: null,
      apart: false,
    }
  })

/** True where the sentence before the words tells of another year, body or thing. */
function isElsewhere({ line: { text }, frame }: ReadLine, { from, to }: Quantifier): boolean {
  const since = text.slice(startOf(text, from), to)
  return (
    tellsPartOfYear(since) || tellsAttributes(since) || namesAnother(since, frame) || ELSEWHERE.test(since)
  )
}

/** Offset of the segment of an offset. */
const startOf = (text: string, from: number): number =>
  Math.max(...['。', '；', '！', '？'].map((mark) => text.lastIndexOf(mark, from - 1))) + 1

const isOfPast = ({ line: { text }, frame }: ReadLine, { from, to }: Quantifier): boolean =>
  isOfOtherYear(text.slice(startOf(text, from), to), frame.year)

/** {@link QuantifierFrame}s of a paragraph, cached by its wording. */
export const quantifierFramesIn = perWording((read): readonly QuantifierFrame[] => {
  const { text } = read.line
  const frames = quantifiersIn(text).flatMap((one) => frameOf(read, one) ?? [])
  return [...frames, ...mainFrames(text)]
    .filter((one) => !isOfPast(read, one))
    .map((one) => Object.assign(one, { apart: isElsewhere(read, one) }))
})

/** The percentages that are shares, 前者占62.5%, with what their words name. */
export const percentFramesIn = perWording((read): readonly QuantifierFrame[] => {
  const { text } = read.line
  return portionsIn(text, read.mentions).flatMap((one): QuantifierFrame[] => {
    const [start] = clauseOf(text, one.from, one.to)
    const lead = text.slice(start, one.from)
    const isShare = one.mention !== null && shareWordsOf(lead, false) !== null && SHARE.test(lead)
    const frame = isShare ? frameOf(read, one) : null
    return frame && !isOfPast(read, one) ? [{ ...frame, apart: true }] : []
  })
})
