import { isChange } from '../../sentences/lexicon/isChange'
import { isOfOtherYear } from '../../sentences/lexicon/otherYear'
import { tellsPartOfYear } from '../../sentences/lexicon/partOfYear'
import { perWording } from '../../sentences/perReading'
import type { ReadLine } from '../../sentences/statements/statements'
import { type Content, has } from '../frames/content'
import { type Counted, countedIn, type Frame, framesIn } from '../frames/frames'

/** A number of requests or cases that the tables or the other numbers should explain. */
export interface Entry {
  /** Index in the paragraph's mentions. */
  mention: number
  value: number
  of: 'requests' | 'cases'
  sentence: number
  segment: number
  depth: number
  /** Possibly of another body, year, channel or topic: not asked about, but it may explain other numbers. */
  apart: boolean
  /** No word says that it counts requests; only the numbers beside it, which are the table's, suggest it. */
  assumed: boolean
  /** A word that the lexicon lacks stands beside it. */
  strange: boolean
  /** The words name a row, a column or a result. */
  framed: boolean
  unit: string
}

const UNITS = new Set(['件', '份', '宗', '起', '例', '案', '件次'])
/** Meanings of things that no table counts, or that a table counts in another way. */
const APART = ['other', 'domain', 'channel', 'average', 'document', 'decision', 'anyone', 'fee'] as const
const WORDS_APART =
  /涉及|关于|围绕|领域|方面|类申请|来信|来电|延期|补正|征求|第三方|转送|移送|协助|撤回|撤销|主动|网|邮|信函|当面|窗口|线上|线下|渠道|方式|[区县市镇乡局街]本级|培训|相关|说明理由|沟通|引导|解答|同期|以来|平均|每|约/u

/** Words by which a number that names another year still counts in this one: 2024年转入的3件. */
const CARRIED = /结转|转结|转入|转来|接转|遗留|留存|留待|未结|未办|跨年|顺延|承接|移至|延至/u
const isOtherYear = ({ years, said }: Content, words: string, year: number | null): boolean =>
  (!CARRIED.test(words) &&
    (years.some((one) => year !== null && one !== year) || isOfOtherYear(words, year))) ||
  tellsPartOfYear(words) ||
  said.some(({ means }) => means.is === 'change' || means.is === 'rate')

function entryOf(
  read: ReadLine,
  counted: Counted,
  framed: ReadonlyMap<number, Frame>,
  aboutCases: boolean,
): Entry | null {
  const mention = read.mentions[counted.mention]
  const { content, topic, another, sentence } = counted
  if (!mention || mention.about || !UNITS.has(mention.unit) || isChange(mention)) return null
  const named = has(content, 'requests') || has(content, 'cases')
  const of =
    has(content, 'cases') || (topic.of === 'cases' && !has(content, 'requests')) ? 'cases' : 'requests'
  const assumed = !named && topic.of !== 'requests' && topic.of !== 'cases'
  if (!named && (topic.of === 'documents' || topic.of === 'other')) return null
  const words = mention.lead + mention.tail
  const since = read.line.text.slice(mention.segment, mention.from) + mention.tail
  const frame = framed.get(counted.mention)
  const isFramed = frame !== undefined
  const strange = !isFramed && content.unknown
  const apart =
    another ||
    APART.some((kind) => has(content, kind)) ||
    isOtherYear(content, since, read.frame.year) ||
    (of === 'cases' && !aboutCases) ||
    (frame?.reading.doubtful ?? false) ||
    // （律师代理22件）: a remark on the number before the bracket, and no part of the table's
    (strange && mention.depth > 0) ||
    (!isFramed && WORDS_APART.test(words))
  const { value, segment, depth, unit } = mention
  return {
    mention: counted.mention,
    value,
    of,
    sentence,
    segment,
    depth,
    unit,
    apart,
    assumed,
    strange,
    framed: (frame?.known ?? false) || has(content, 'columns'),
  }
}

/** The numbers of requests and cases of a paragraph, in order. */
export const entriesIn = perWording((read: ReadLine): readonly Entry[] => {
  const framed = new Map(framesIn(read).map((one) => [one.mention, one]))
  const { under, line } = read
  const aboutCases = under === 'requests' || under === 'disputes' || /信息公开|依申请公开/u.test(line.text)
  return countedIn(read).flatMap((one) => entryOf(read, one, framed, aboutCases) ?? [])
})
