import { type Applicant, type Outcome, OUTCOME_GROUPS } from '../../../report/template/figureRoles'
import type { Quantity } from '../../sentences/tokens/quantity'
import { acts, allOf, type Content, contentOf, has, tells } from '../frames/content'
import type { State } from '../frames/follow'
import type { Frame } from '../frames/frames'
import { readingOf } from '../frames/meaning'
import { isElsewhere } from '../frames/scope'
import type { Token } from '../tokens/tokens'

const COLUMNS: readonly Applicant[] = ['naturalPerson', 'commercial', 'research', 'welfare', 'legal', 'other']
/** Rows that are no 予以公开; 部分公开 and 其他处理 may be counted with it. */
const NOT_GRANTED: readonly Outcome[] = [
  ...OUTCOME_GROUPS.deny,
  ...OUTCOME_GROUPS.unable,
  ...OUTCOME_GROUPS.refuse,
]
const COUNTS = { make: 'made', repeal: 'repealed', valid: 'valid' } as const

/** 未及时受理 denies how it was done, and not that it was. */
const HOW = new Set(['how', 'all', 'rate', 'average', 'change'])

const isTelling = (token: Token): boolean => token.kind === 'word' && tells(contentOf([token]))
/** 无不予公开情形未说明理由的情况: words behind what is denied make it narrower. */
const isNarrowed = (after: readonly Token[]): boolean => {
  const told = after.findLastIndex(isTelling)
  return (
    after.some((token) => isWordOf(token, 'none', 'domain')) ||
    after.some(({ kind }, i) => kind === 'unknown' && i > told && told >= 0)
  )
}
const isWordOf = (token: Token, ...kinds: string[]): boolean =>
  token.kind === 'word' && kinds.includes(token.word.means.is)

/** True where every word between the denial and what it denies only joins them: 没有发生因信息公开引起的行政诉讼. */
function isDirect(after: readonly Token[]): boolean {
  const until = after.findIndex(isTelling)
  return after
    .slice(0, Math.max(until, 0))
    .every((token) => token.kind !== 'word' || !HOW.has(token.word.means.is))
}

/** 以国家秘密为由不公开的一件也没有: of a row and its group the row is denied. */
function narrowest(quantities: readonly Quantity[]): Quantity | undefined {
  const rows = quantities.flatMap((one) => (one.kind === 'outcome' ? [one] : []))
  return rows.find(({ rows: own }) => rows.every((other) => own.length <= other.rows.length)) ?? quantities[0]
}

/**
 * The quantities of which words say that there is none.
 * @param before the words before the denial in its clause
 * @param after those behind it: what they tell is denied, else what stands before: 行政诉讼没有发生
 */
export function deniedBy(
  before: readonly Token[],
  after: readonly Token[],
  state: State,
  year: number | null,
): readonly Quantity[] {
  const isBehind = after.some(isTelling) || after.some((token) => isWordOf(token, 'fee'))
  const tokens = isBehind
    ? [
        ...before.filter(
          (token) => isWordOf(token, 'period', 'requests', 'document') || token.kind === 'year',
        ),
        ...after,
      ]
    : [...before, ...after]
  if ((isBehind && !isDirect(after)) || isNarrowed(after)) return []
  const content = contentOf(tokens)
  if (has(content, 'rest') || has(content, 'channel') || has(content, 'other') || has(content, 'how'))
    return []
  if (has(content, 'fee')) return state.topic.of === 'requests' ? [{ kind: 'fee' }] : []
  const decisions = allOf(content, 'decision')
  // 未发生因行政处罚引起的行政复议: cases of that cause
  if (decisions.length > 0 && has(content, 'cases')) return []
  if (decisions.length > 0 && !has(content, 'requests'))
    return decisions.map(({ decision }): Quantity => ({ kind: 'decisions', decision }))
  const document = allOf(content, 'document').at(-1)?.document
  if (document)
    return acts(content).flatMap((act): Quantity[] =>
      act === 'make' || act === 'repeal' || act === 'valid'
        ? [{ kind: 'documents', document, count: COUNTS[act] }]
        : [],
    )
  const reading = readingOf(content, state.topic, year, false)
  const quantity = reading?.decided ? undefined : narrowest(reading?.quantities ?? [])
  if (!quantity || quantity.kind === 'handled') return []
  // 未公开: of information, and of no request
  if (quantity.kind === 'outcome' && content.unsure) return []
  return [quantity]
}

/** 不予处理2件，均为重复申请: the other rows of the group that the last number counts. */
export function restOfGroup(
  content: Content,
  last: Frame | undefined,
  sentence: number,
): readonly Quantity[] {
  const group = last?.reading.quantities[0]
  if (last?.sentence !== sentence || group?.kind !== 'outcome' || group.rows.length < 2) return []
  if (
    !last.understood ||
    last.part !== 'no' ||
    has(content, 'none') ||
    has(content, 'rest') ||
    has(content, 'part')
  )
    return []
  const said = allOf(content, 'rows').flatMap((one) => one.rows.concat(...(one.or ?? [])))
  const isOfIt = said.some((row) => group.rows.includes(row))
  const others = group.rows.filter((row) => !said.includes(row))
  return isOfIt && others.length > 0 ? [{ kind: 'outcome', rows: others }] : []
}

/** The quantities that 均为自然人, 均予以公开 leave without one. */
export function saidOfAll(
  content: Content,
  state: State,
  last: Frame | undefined,
  sentence: number,
): readonly Quantity[] {
  const columns = allOf(content, 'columns').flatMap((one) => one.columns)
  // 申请人全部是自然人 says itself what it is about
  const isOfRequests = state.topic.of === 'requests' || (state.topic.of === null && columns.length > 0)
  if (!isOfRequests || has(content, 'none') || has(content, 'rest') || has(content, 'part')) return []
  // of what the last number counts, where that is not all of the requests
  if (last?.sentence === sentence && isElsewhere(last.scope)) return []
  const kind = last?.sentence === sentence ? last.reading.quantities[0]?.kind : 'received'
  if (kind !== 'received' && kind !== 'handled') return []
  if (columns.length > 0)
    return [{ kind: 'applicants', columns: COLUMNS.filter((one) => !columns.includes(one)) }]
  const rows = allOf(content, 'rows').flatMap((one) => one.rows)
  if (rows.length === 0 || content.unsure) return []
  if (rows.includes('granted')) return rows.length === 1 ? [{ kind: 'outcome', rows: NOT_GRANTED }] : []
  return [{ kind: 'outcome', rows: ['granted', ...NOT_GRANTED.filter((row) => !rows.includes(row))] }]
}
