import { type Applicant, type Outcome, OUTCOME_GROUPS } from '../../../report/template/figureRoles'
import type { Quantity } from '../../sentences/tokens/quantity'
import { allOf, type Content, contentOf, has, tells } from '../frames/content'
import type { State } from '../frames/follow'
import type { Frame } from '../frames/frames'
import { documentCounts, readingOf } from '../frames/meaning'
import { isElsewhere } from '../frames/scope'
import type { Token } from '../tokens/tokens'

const COLUMNS: readonly Applicant[] = ['naturalPerson', 'commercial', 'research', 'welfare', 'legal', 'other']
/** Rows of table three that contradict 均予以公开. 部分公开 and 其他处理 are not among them: a sentence may count them as 予以公开. */
const NOT_GRANTED: readonly Outcome[] = [
  ...OUTCOME_GROUPS.deny,
  ...OUTCOME_GROUPS.unable,
  ...OUTCOME_GROUPS.refuse,
]

/** Words between a denial and a verb that are themselves denied: 未及时受理 denies 及时, and not 受理. */
const HOW = new Set(['how', 'all', 'rate', 'average', 'change'])

const isTelling = (token: Token): boolean => token.kind === 'word' && tells(contentOf([token]))
/** True where words behind the denied thing narrow it: 无不予公开情形未说明理由的情况. */
const isNarrowed = (after: readonly Token[]): boolean => {
  const told = after.findLastIndex(isTelling)
  return (
    after.some((token) => isWordOf(token, 'none', 'domain')) ||
    after.some(({ kind }, i) => kind === 'unknown' && i > told && told >= 0)
  )
}
const isWordOf = (token: Token, ...kinds: string[]): boolean =>
  token.kind === 'word' && kinds.includes(token.word.means.is)

/** True where only joining words stand between the denial and the denied thing: 没有发生因信息公开引起的行政诉讼. */
function isDirect(after: readonly Token[]): boolean {
  const until = after.findIndex(isTelling)
  return after
    .slice(0, Math.max(until, 0))
    .every((token) => token.kind !== 'word' || !HOW.has(token.word.means.is))
}

/**
 * The row, where words name a row and its group: 以国家秘密为由不公开的一件也没有 denies the row. Each row, where words name several: 没有以国家秘密、第三方权益为由不公开的.
 */
function narrowest(quantities: readonly Quantity[], several: boolean): readonly Quantity[] {
  const rows = quantities.flatMap((one) => (one.kind === 'outcome' ? [one] : []))
  const all = rows.filter(({ rows: own }) => rows.every((other) => own.length <= other.rows.length))
  return all.length > 0 ? (several ? all : all.slice(0, 1)) : quantities.slice(0, 1)
}

/** 因答复引起的行政诉讼没有发生: 答复 is what the cases are about, and not what was done with them. */
const withoutCause = (content: Content): Content => {
  const cases = content.said.findIndex(({ means }) => means.is === 'cases')
  if (cases <= 0) return content
  return { ...content, said: content.said.filter(({ means }, i) => i > cases || means.is !== 'act') }
}

/**
 * The quantities that a denial says to be 0.
 * @param before the words before the denial in its clause
 * @param after the words behind it; where they name no quantity, `before` does: 行政诉讼没有发生
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
  const content = withoutCause(contentOf(tokens))
  if (has(content, 'rest') || has(content, 'channel') || has(content, 'other') || has(content, 'how'))
    return []
  if (has(content, 'fee')) return state.topic.of === 'requests' ? [{ kind: 'fee' }] : []
  const decisions = allOf(content, 'decision')
  // 未发生因行政处罚引起的行政复议 denies only cases with that cause
  if (decisions.length > 0 && has(content, 'cases')) return []
  if (decisions.length > 0 && !has(content, 'requests'))
    return decisions.map(({ decision }): Quantity => ({ kind: 'decisions', decision }))
  const { topic } = state
  const document =
    allOf(content, 'document').at(-1)?.document ?? (topic.of === 'documents' ? topic.document : null)
  if (document)
    return documentCounts(content).map((count): Quantity => ({ kind: 'documents', document, count }))
  const reading = readingOf(content, state.topic, year, false)
  const several = allOf(content, 'rows').length > 2
  const denied = reading?.decided ? [] : narrowest(reading?.quantities ?? [], several)
  const [quantity] = denied
  if (!quantity || quantity.kind === 'handled') return []
  // 未公开 is said of information, and is no result of a request
  if (quantity.kind === 'outcome' && content.unsure) return []
  return denied
}

/** The rows that are 0 by 不予处理2件，均为重复申请: the others of the group that the last number counts. */
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

/** The quantities that are 0 by 均为自然人, 均予以公开: the other columns or rows. */
export function saidOfAll(
  content: Content,
  state: State,
  last: Frame | undefined,
  sentence: number,
): readonly Quantity[] {
  const columns = allOf(content, 'columns').flatMap((one) => one.columns)
  // 申请人全部是自然人 needs no topic: 申请人 is said of requests
  const isOfRequests = state.topic.of === 'requests' || (state.topic.of === null && columns.length > 0)
  if (!isOfRequests || has(content, 'none') || has(content, 'rest') || has(content, 'part')) return []
  // the last number counts only some requests: 均 refers to these
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
