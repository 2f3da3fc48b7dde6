import type { Report } from '../../../report/report'
import type { Finding } from '../../findings/finding'
import { perStretch } from '../../findings/perStretch'
import { mismatchesIn } from '../../numbers/listSums'
import { isTransposed, roundingOf } from '../../numbers/lists/transposed'
import { type Mismatch, mismatchFinding, sumSentence } from '../../numbers/sumsOfSentences'
import { sameKind } from '../../sentences/lexicon/sameKind'
import { perReading } from '../../sentences/perReading'
import { REST_OF_LIST } from '../../sentences/relations/partList'
import type { ReadLine } from '../../sentences/statements/statements'
import { exact } from '../../sentences/tokens/exact'
import { type NumberMention, sumOf } from '../../sentences/tokens/numberMention'
import { knownAmounts } from '../accounts/known'
import { unexplainedIn } from '../accounts/unexplained'
import { wrongViewsIn } from '../accounts/views'
import { comparedIn } from '../compare/compared'
import { differencesIn } from '../compare/differences'
import { differencesIn as tableDifferencesIn } from '../compare/textAgainstTables'
import { AMONG, type Candidate, candidatesIn } from './candidates'
import { type Enumeration, enumerationsIn } from '../lists/enumerations'

/** Words by which all requests, or all of a kind, are parted: 按主体分，; 所涉事项中; 停水通知里，. */
const VIEW =
  /(?:^|[，；：。])(?:(?:按|从|就|以)[^，。；：\d]{1,12}，|[^，。；：\d]{2,16}(?:之中|当中|[中里])，?)[^，。；：（）\d]{0,16}$/u
/** Words by which a list names some of its parts only. */
const SOME = /主要|等|前[二两三四五几]|居多|较多|集中|重点|其次|不含|除|典型/u
const APPLICANT =
  /^(?:由|来自|其中)?(?:自然人|公民|个人|村民|群众|法人|商业企业|企业|公司|科研机构|社会公益组织|公益组织|法律服务机构|律师事务所|律所|其他)/u
const CHANNEL = /网站|微信|微博|公众号|新媒体|客户端|抖音|头条|平台|渠道/u
/** How many numbers behind a list, in its sentence and the next ones, may tell the rest of it. */
const MOST_BEHIND = 12
/** By how much, as a part of the whole, the parts may miss a whole that they were meant to be. */
const NEAR = 0.25
const CLOSE = 0.1
const FAR = 0.5
/** Two digits exchanged make a sum come out right by chance where the whole is smaller. */
const LARGE = 50

const endsOpen = (behind: string): boolean => /^[^，。；]{0,6}等/u.test(behind)

/** True where some of the parts, or all with what the sentence tells behind them, are the whole. */
function isRight({ mentions, line: { text } }: ReadLine, { whole, parts }: Candidate): boolean {
  const room = roundingOf([whole, ...parts]) + 1e-6
  const last = parts.at(-1)
  const at = last ? mentions.indexOf(last) : 0
  const behind = mentions
    .slice(at + 1, at + 1 + MOST_BEHIND)
    .filter((one) => last && sameKind(one.unit, last.unit) && one.depth === last.depth)
  let told = 0
  for (const { value, end } of [...parts, ...behind]) {
    told = exact(told + value)
    // behind 、 the same list goes on
    const goesOn = end < (last?.end ?? 0) && text.charAt(end) === '、'
    if (!goesOn && Math.abs(told - whole.value) <= room) return true
  }
  // the rest may stand elsewhere: the last of those behind completes the whole
  return behind.some(({ value }) => Math.abs(sumOf(parts) + value - whole.value) <= room)
}

const isOfApplicants = (parts: readonly NumberMention[]): boolean =>
  parts.length > 1 && parts.every(({ lead }) => APPLICANT.test(lead))

/** True where the parts come so near the whole that they were meant to be it. */
function isMeant({ whole, parts, sure }: Candidate, { behind, opening }: Enumeration): boolean {
  const together = sumOf(parts)
  const off = Math.abs(together - whole.value) / whole.value
  const isOver = together > whole.value
  const words = opening + parts.map(({ lead }) => lead).join('，')
  if (!isOver && (SOME.test(words) || endsOpen(behind))) return false
  // the same may be published in several places
  const channels = parts.filter(({ lead }) => CHANNEL.test(lead)).length
  if (isOver && channels > 1 && !isTransposed(whole.value, parts, whole)) return false
  const closed = REST_OF_LIST.test(parts.at(-1)?.lead ?? '')
  if (whole.value >= LARGE && isTransposed(whole.value, parts, whole)) return true
  if (isOfApplicants(parts)) return off <= NEAR
  if (isOver && AMONG.test(opening)) return off <= CLOSE && whole.value >= LARGE
  if (sure) return parts.length > 2 ? off <= (closed ? FAR : NEAR) : off <= CLOSE && whole.value >= LARGE
  return (closed && parts.length > 2 && off <= NEAR) || (parts.length > 3 && off <= CLOSE)
}

/** The totals that a list without a whole in its sentence may be of: those of table three, and the numbers told before. */
function wholesOf(report: Report, { mentions }: ReadLine, { items }: Enumeration): readonly number[] {
  const [first] = items
  if (!first) return []
  const totals = sameKind(first.unit, '件') ? (knownAmounts(report).requests?.totals ?? []) : []
  const before = mentions.filter((one) => one.from < first.from && sameKind(one.unit, first.unit))
  return [...totals.map(({ amount }) => amount), ...before.map(({ value }) => value)]
}

/** A list that parts what was told before, and comes near it without being it: 所涉事项中火灾类31件、验收类28件、处罚类13件. */
function viewOf(report: Report, read: ReadLine, list: Enumeration): Mismatch | null {
  const { items, opening } = list
  const [first] = items
  if (!first || SOME.test(opening) || endsOpen(list.behind)) return null
  const all = wholesOf(report, read, list)
  const peers = enumerationsIn(read).flatMap((one) =>
    one !== list && VIEW.test(one.opening) && all.includes(sumOf(one.items)) ? [sumOf(one.items)] : [],
  )
  // 按内容分…；按主体分…: two views of the same requests add up to the same
  const wholes = peers.length > 0 ? peers : all
  const sum = sumOf(items)
  const room = roundingOf(items) + 1e-6
  if (wholes.some((one) => Math.abs(one - sum) <= room)) return null
  const near = wholes.find(
    (one) =>
      (one >= LARGE && isTransposed(one, items)) ||
      (items.length > 2 && Math.abs(sum - one) <= one * (sum > one ? NEAR : CLOSE)),
  )
  if (near === undefined) return null
  const whole = { ...first, value: near, place: null }
  return { severity: 'warning', sentence: sumSentence('前面', whole, sum), whole, parts: items }
}

function wrongOf(report: Report, read: ReadLine, list: Enumeration): Mismatch | null {
  const candidates = candidatesIn(read.line.text, list)
  if (candidates.every(({ sure }) => !sure) && VIEW.test(list.opening)) return viewOf(report, read, list)
  if (candidates.length === 0 || candidates.some((one) => isRight(read, one))) return null
  const wrong = candidates.find((one) => isMeant(one, list))
  if (!wrong) return null
  const { whole, parts, sure } = wrong
  const together = sumOf(parts)
  if (!sure && !isOfApplicants(parts) && wholesOf(report, read, list).includes(together)) return null
  if ([whole, ...parts].every(({ place }) => place !== null)) return null
  const sentence = sumSentence(whole.lead.slice(-16), whole, together)
  return { severity: 'warning', sentence, whole, parts }
}

/**
 * True where each number of a list is its cell's, all of one total: less than the whole is then what the sentence wants to
 * name.
 */
function isOfTables(report: Report, read: ReadLine, parts: readonly NumberMention[]): boolean {
  const fitting = new Map(
    comparedIn(report, read).flatMap(({ frame, told, value, fits }) =>
      fits
        ? [
            [
              read.mentions[frame.mention],
              told.sides.flatMap(({ amount, name }) => (amount === value ? [name] : [])),
            ] as const,
          ]
        : [],
    ),
  )
  const names = parts.map((one) => fitting.get(one) ?? [])
  return (names[0] ?? []).some((name) => names.every((one) => one.includes(name)))
}

/** The lists of a paragraph that are not their whole, and that no other rule has told. */
const wrongListsIn = perReading((report: Report, read): readonly Mismatch[] => {
  const wrong = enumerationsIn(read).flatMap((list) => wrongOf(report, read, list) ?? [])
  if (wrong.length === 0) return []
  const told = new Set([
    ...[...mismatchesIn(report, read), ...wrongViewsIn(report, read)].flatMap(({ whole, parts }) =>
      parts.concat(whole),
    ),
    ...[
      ...unexplainedIn(report, read).map(({ mention }) => mention),
      ...differencesIn(report, read).map(({ frame }) => frame.mention),
      ...tableDifferencesIn(report, read).map(({ statement }) => statement.mention),
    ].flatMap((at) => read.mentions[at] ?? []),
  ])
  return wrong.filter(
    ({ whole, parts }) =>
      !told.has(whole) && !parts.some((one) => told.has(one)) && !isOfTables(report, read, parts),
  )
})

/**
 * X8: a list in any words, a run of names, numbers and one measure word, that is not the whole that its sentence or the
 * sentence before tells. Asked where the parts come near it.
 */
export const wrongLists = (report: Report): Generator<undefined, Finding[]> =>
  perStretch(report, (stretch) =>
    wrongListsIn(report, stretch.read).map((one) => mismatchFinding(report, stretch, one)),
  )
