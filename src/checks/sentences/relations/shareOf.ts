import { tellsAttributes } from '../lexicon/attributes'
import type { NumberMention } from '../tokens/numberMention'
import { applicantsOf, outcomeOf } from '../topics/outcomes'
import { isOfOtherYear } from '../lexicon/otherYear'
import { tellsPartOfYear } from '../lexicon/partOfYear'
import type { Quantity } from '../tokens/quantity'
import { sameKind } from '../lexicon/sameKind'
import type { ReadLine } from '../statements/statements'
import { topicOf } from '../lexicon/wordsOfRequests'

/** Which total of table three the words behind 占 name: `either` for 办理, null for none. */
export type NamedBase = 'received' | 'handled' | 'either' | null

/** A percentage, the number that it belongs to, and what it may be a share of: 予以公开50件，占45.87%. */
export interface Share {
  percent: NumberMention
  part: NumberMention
  /** Numbers stated before it in the paragraph; where the words name 受理 or 办结, without those of the other. */
  bases: readonly number[]
  base: NamedBase
}

/** A percentage with its row or column named and not its number: 不予公开占15.8%. */
export interface ShareOfRow {
  percent: NumberMention
  quantity: Extract<Quantity, { kind: 'outcome' | 'applicants' }>
  name: string
  base: NamedBase
}

const BASES =
  '总数|总量|申请(?:总)?[数量]?|受理(?:总)?[数量]?|收到(?:的)?申请(?:总)?[数量]?|办结(?:的)?(?:申请)?(?:总)?[数量]?|答复(?:的)?(?:申请)?(?:总)?[数量]?|办理(?:的)?(?:申请)?(?:总)?[数量]?|申请件(?:总)?[数量]?'
const SHARE_WORDS = `(?:约)?(?:占比?|比例|所占比例|比重)(?:(?:全部|全年|所有)?(?:${BASES})|其中)?(?:的)?(?:比例|比重|比)?(?:约|为|达到?|：)*$`
const SHARE = new RegExp(`^${SHARE_WORDS}`, 'u')
const SHARE_BEHIND = new RegExp(SHARE_WORDS, 'u')

function baseNamed(words: string): NamedBase {
  if (/办理/u.test(words)) return 'either'
  if (/办结|答复/u.test(words)) return 'handled'
  return /申请|受理|收到/u.test(words) ? 'received' : null
}

/** Shares directly behind their number; 分别占 is not read. */
export function sharesIn({ mentions, statements, line: { text } }: ReadLine): Share[] {
  return mentions.flatMap((percent, index): Share[] => {
    const part = mentions[index - 1]
    if (percent.unit !== '%' || percent.about || !part || part.unit === '%' || part.about) return []
    if (!SHARE.test(percent.lead) || part.segment !== percent.segment) return []
    // nothing but the number's `tail` and one mark may stand between it and 占
    const gap = text.slice(part.end, percent.from - percent.lead.length)
    if (!/^[^，（：]{0,8}[，（]?$/u.test(gap) || /分别|各/u.test(gap)) return []
    const base = baseNamed(percent.lead)
    const other = base === 'handled' ? 'received' : base === 'received' ? 'handled' : null
    const told = mentions.filter(
      ({ unit, about }, i) =>
        i < index &&
        !about &&
        sameKind(unit, part.unit) &&
        !statements.some(({ mention, quantity }) => mention === i && quantity.kind === other),
    )
    return [{ percent, part, bases: told.map(({ value }) => value), base }]
  })
}

/** Shares of rows and columns of table three whose numbers are not stated. */
export function sharesOfRows({ frame, mentions, statements, line: { text } }: ReadLine): ShareOfRow[] {
  return mentions.flatMap((percent, index): ShareOfRow[] => {
    if (percent.unit !== '%' || percent.about || percent.depth > 0) return []
    const match = SHARE_BEHIND.exec(percent.lead)
    if (!match || match.index === 0) return []
    const stop = text.slice(percent.end).search(/[。！？]/u)
    const sentence = text.slice(percent.sentence, stop < 0 ? text.length : percent.end + stop)
    const before = text.slice(percent.sentence, percent.from)
    if (tellsAttributes(sentence) || tellsPartOfYear(before) || isOfOtherYear(before, frame.year)) return []
    // a share of all requests only if each number before it in the sentence is 受理 or 办结
    const counts = mentions.filter(
      ({ sentence: of, unit }, i) => i < index && of === percent.sentence && unit !== '%',
    )
    const whole = counts.every((count) =>
      statements.some(
        ({ mention, quantity: { kind } }) =>
          mentions[mention] === count && (kind === 'received' || kind === 'handled'),
      ),
    )
    if (!whole || topicOf(text.slice(0, percent.from)) === 'other') return []
    const words = { ...percent, lead: percent.lead.slice(0, match.index), tail: '' }
    const found = outcomeOf(words, false, frame) ?? applicantsOf(words)
    if (!found || found.subject === 'other') return []
    const { quantity, name } = found
    if (quantity.kind !== 'outcome' && quantity.kind !== 'applicants') return []
    return [{ percent, quantity, name, base: baseNamed(match[0]) }]
  })
}

/** True when a percentage is n / d, to half a unit of its last digit. */
export function isShare(percent: NumberMention, n: number, d: number): boolean {
  return d > 0 && Math.abs(percent.value - (100 * n) / d) <= 0.5 * 10 ** -percent.decimals + 1e-9
}
