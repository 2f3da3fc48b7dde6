import { rolesOf } from '../../report/template/figureRoles'
import type { Report } from '../../report/report'
import { amountIn, sumIn } from '../findings/amounts'
import { isChange } from '../sentences/lexicon/isChange'
import { CASE_UNITS } from '../sentences/lexicon/wordsOfRequests'
import type { ReadLine } from '../sentences/statements/statements'
import type { Quantity, Statement } from '../sentences/tokens/quantity'
import { isSlipOf } from '../numbers/toldAmount'

/** What a part of the requests has too: 教育类20件，办结18件，其中予以公开15件，自然人12件. */
const HAD_BY_PARTS = new Set<Quantity['kind']>(['handled', 'outcome', 'applicants'])
const WHOLES = new Set<Quantity['kind']>(['received', 'handled'])
/** Words that say a number of the one before it. */
const OF_THOSE = /其中|均|都|全部|[件份宗]中/u
const CONTINUES = /^(?:其中|上述|以上|这些)/u

/** A result beside the others, though in words that leave its number unread: 经会商予以公开49件. */
const RESULT = /(?:予以|部分|不予)公开|无法提供|不予处理|其他处理/u

/** How a number stands to the requests that the table counts. */
export interface Subset {
  /** The number before it counts some of the requests, and this one is among them: it may be right. */
  isPart: boolean
  /** The table's number hardly belongs here. */
  isUnlike: boolean
}
const OF_ALL: Subset = { isPart: false, isUnlike: false }

const sameQuantity = (one: Quantity, other: Quantity): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** True for the number of all requests: a total of the table, whatever the sentence calls it. */
function isWhole(report: Report, value: number): boolean {
  const { requests } = rolesOf(report.template)
  const [received, carriedIn, handled] = [requests?.received, requests?.carriedIn, requests?.handled]
  const wholes = [
    amountIn(report, received?.total),
    sumIn(report, [received?.total, carriedIn?.total]),
    amountIn(report, handled?.total),
  ]
  return wholes.includes(value)
}

/**
 * Whether a number of results or applicants is told of some of the requests, 教育类20件，其中予以公开15件: the number before
 * it that it may be part of is neither a whole of the table nor told of all requests.
 * @param amount what the table has instead
 */
export function subsetOf(report: Report, read: ReadLine, statement: Statement, amount: number): Subset {
  const { mentions, statements, line } = read
  const { quantity } = statement
  const mention = mentions[statement.mention]
  if (!mention || !HAD_BY_PARTS.has(quantity.kind)) return OF_ALL
  const { value } = mention
  const opens = CONTINUES.test(line.text.slice(mention.sentence))
  const start = opens
    ? (mentions.findLast(({ sentence }) => sentence < mention.sentence)?.sentence ?? mention.sentence)
    : mention.sentence
  /** The sentence has told all requests, so that its further numbers are probably theirs too. */
  let isToldOfAll = false
  let last: { value: number; end: number; isWhole: boolean } | null = null
  for (const [at, one] of mentions.slice(0, statement.mention).entries()) {
    if (one.sentence < start || !CASE_UNITS.has(one.unit) || isChange(one)) continue
    if (
      quantity.kind === 'outcome' &&
      RESULT.test(one.lead) &&
      !statements.some(({ mention: of }) => of === at)
    )
      continue
    const own = statements.find(({ mention: of }) => of === at)
    if (own && own.quantity.kind === quantity.kind) {
      // 予以公开48件，其中全部公开30件: the row was told before
      if (sameQuantity(own.quantity, quantity) && value <= one.value) return { isPart: true, isUnlike: true }
      continue
    }
    const isTold = own !== undefined && WHOLES.has(own.quantity.kind)
    const whole: boolean = isWhole(report, one.value) || (isTold && (last === null || last.isWhole))
    isToldOfAll ||= whole
    last = { value: one.value, end: one.end, isWhole: whole }
  }
  if (last === null || last.isWhole) return OF_ALL
  const ofThose = OF_THOSE.test(line.text.slice(last.end, mention.from))
  const mayBePart = value <= last.value
  return {
    isPart: !isToldOfAll || (mayBePart && (ofThose || last.value < amount)),
    isUnlike: !isSlipOf(value, amount) && (mayBePart || !isToldOfAll),
  }
}
