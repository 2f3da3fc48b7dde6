import type { DisputeBlock, DocumentKind, Outcome } from '../../../report/template/figureRoles'
import { OUTCOME_GROUPS } from '../../../report/template/figureRoles'
import type { Quantity } from '../../sentences/tokens/quantity'
import { acts, allOf, type Content, has } from './content'

/** What a text is about at a number, where its own words do not say it. */
export interface Topic {
  of: 'requests' | 'cases' | 'documents' | 'other' | null
  /** Blocks of the cases named last, and those named before in the same sentence. */
  blocks: readonly DisputeBlock[]
  alsoBlocks: readonly DisputeBlock[]
  document: DocumentKind | null
  /** What the number before counts: 其他 is one of its kind. */
  kind: Quantity['kind'] | null
}

/** What a number may count, the likeliest first. */
export interface Reading {
  quantities: readonly Quantity[]
  /** Of disputes: all that is decided, so the results are added up. */
  decided?: true
  /** The words leave a doubt. */
  doubtful: boolean
}

const ALL_BLOCKS: readonly DisputeBlock[] = ['review', 'litigationDirect', 'litigationAfterReview']
const LEGAL_OTHER = ['other'] as const

const of = (...quantities: Quantity[]): Reading => ({ quantities, doubtful: false })
const doubted = (...quantities: Quantity[]): Reading => ({ quantities, doubtful: true })

/** Which way requests are carried, by the words and years beside; null where nothing says it. */
function direction(content: Content, year: number | null): 'in' | 'out' | null {
  const periods = new Set(allOf(content, 'period').map(({ period }) => period))
  const years = year === null ? [] : content.years
  if (periods.has('next') || years.some((one) => one > (year ?? 0))) return 'out'
  if (periods.has('last') || years.some((one) => one < (year ?? 0))) return 'in'
  return null
}

function carried(content: Content, topic: Topic, year: number | null): Reading | null {
  const told = acts(content)
  const way = direction(content, year)
  const pending = told.includes('pending')
  if (told.includes('carry')) {
    if (way === 'in') return of({ kind: 'carriedIn' })
    if (way === 'out' || pending) return of({ kind: 'carriedOut' })
    return doubted({ kind: 'carriedOut' }, { kind: 'carriedIn' })
  }
  if (way === 'in') return pending ? of({ kind: 'carriedIn' }) : null
  if (way === 'out' && (pending || told.includes('work') || told.includes('close')))
    return of({ kind: 'carriedOut' })
  return pending && topic.of === 'requests' ? doubted({ kind: 'carriedOut' }) : null
}

function rowsOf(content: Content): Reading | null {
  const rows = content.said.flatMap(({ means, joined }) =>
    means.is === 'rows' ? [{ rows: means.rows, or: means.or ?? [], joined }] : [],
  )
  const last = rows.at(-1)
  if (!last) return null
  const together: Outcome[] = [...last.rows]
  let at = rows.length - 1
  while (at > 0 && rows[at]?.joined) together.push(...(rows[(at -= 1)]?.rows ?? []))
  const quantity: Quantity = { kind: 'outcome', rows: [...new Set(together)] }
  // 重复申请不予处理4件: the row, or its group
  const others = [...rows.slice(0, at).map((one) => one.rows), ...(rows.length === 1 ? last.or : [])]
  return of(quantity, ...others.map((own): Quantity => ({ kind: 'outcome', rows: own })))
}

function casesOf(content: Content, topic: Topic): Reading | null {
  const own = [...new Set(allOf(content, 'cases').flatMap(({ blocks }) => blocks))]
  const result = allOf(content, 'result').at(-1)?.result
  const told = acts(content)
  if (own.length === 0 && topic.of !== 'cases' && topic.blocks.length === 0) return null
  const blocks = own.length > 0 ? own : topic.blocks
  const both =
    own.length === 0 ? topic.alsoBlocks.map((_, i) => [...topic.alsoBlocks.slice(i), ...blocks]) : []
  const ways = [...both, blocks]
  const as = (what: 'maintain' | 'correct' | 'other' | 'pending' | 'total'): Quantity[] =>
    ways.map((one) => ({ kind: 'disputes', blocks: one, result: what }))
  if (result === 'decided' || (result === undefined && told.includes('close')))
    return { ...of(...as('total')), decided: true, doubtful: true }
  if (result) return of(...as(result))
  if (told.includes('pending')) return of(...as('pending'))
  if (own.length === 0) return null
  const asReviewer = told.includes('work') || told.includes('receive')
  return { ...of(...as('total')), doubtful: asReviewer }
}

function documentsOf(content: Content, topic: Topic): Reading | null {
  const named = allOf(content, 'document').at(-1)?.document ?? topic.document
  const act = acts(content).findLast((one) => one === 'make' || one === 'repeal' || one === 'valid')
  if (!named || !act) return null
  const count = act === 'make' ? 'made' : act === 'repeal' ? 'repealed' : 'valid'
  return of({ kind: 'documents', document: named, count })
}

function flowOf(content: Content, topic: Topic, behind: boolean): Reading | null {
  const told = acts(content)
  const named = has(content, 'requests')
  if (!named && topic.of !== 'requests') return null
  const closed = told.includes('close')
  if (told.includes('receiveNew')) return of({ kind: 'received', newOnly: true })
  if (told.includes('receive'))
    return closed || told.includes('work')
      ? of({ kind: 'received', newOnly: false }, { kind: 'handled', loose: true })
      : of({ kind: 'received', newOnly: false })
  if (closed) return of({ kind: 'handled', loose: false })
  if (told.includes('work')) return of({ kind: 'handled', loose: true })
  return named && !behind
    ? doubted({ kind: 'received', newOnly: false }, { kind: 'handled', loose: true })
    : null
}

/** True where nothing says that decisions were published, asked for or received. */
const isMade = (content: Content): boolean =>
  acts(content).every((act) => act === 'work' || act === 'close') &&
  !has(content, 'rows') &&
  !has(content, 'requests')

function ofKind({ kind, blocks }: Topic): Reading | null {
  if (kind === 'outcome') return of({ kind, rows: OUTCOME_GROUPS.other }, { kind, rows: ['other3'] })
  if (kind === 'applicants') return of({ kind, columns: LEGAL_OTHER })
  if (kind === 'disputes')
    return of({ kind, blocks: blocks.length > 0 ? blocks : ALL_BLOCKS, result: 'other' })
  return null
}

/** What a remainder may be named by: 余下64件来自法人, 其余4件予以维持. */
const NAMED = ['rows', 'columns', 'cases', 'result'] as const

/**
 * What a number counts by the words beside it, in any order.
 * @param year the report's
 * @param behind the words stand behind the number
 */
export function readingOf(
  content: Content,
  topic: Topic,
  year: number | null,
  behind: boolean,
): Reading | null {
  if (has(content, 'change') || has(content, 'average') || has(content, 'rate')) return null
  const aboutRequests = has(content, 'requests') || topic.of === 'requests'
  const isCase = has(content, 'cases') || has(content, 'result') || topic.of === 'cases'
  if (has(content, 'other') && !has(content, 'requests')) return null
  const flowing = isCase ? null : carried(content, topic, year)
  if (flowing) return aboutRequests ? flowing : null
  // 其余18件 alone: a remainder, and no cell
  if (has(content, 'rest') && !NAMED.some((kind) => has(content, kind))) return null
  const isLast =
    allOf(content, 'period').some(({ period }) => period === 'last') ||
    content.years.some((one) => year !== null && one < year)
  if (isLast) return null
  const decision = allOf(content, 'decision').at(-1)?.decision
  if (decision) return isMade(content) ? of({ kind: 'decisions', decision }) : null
  const documents = documentsOf(content, topic)
  if (documents) return documents
  if (has(content, 'rows')) return aboutRequests && !has(content, 'columns') ? rowsOf(content) : null
  const named = allOf(content, 'columns')
  const columns = [...new Set(named.flatMap((one) => one.columns))]
  const or = named.length === 1 ? named[0]?.or : undefined
  if (columns.length > 0)
    return aboutRequests
      ? of({ kind: 'applicants', columns }, ...(or ? [{ kind: 'applicants', columns: or } as const] : []))
      : null
  if (has(content, 'rest-of-kind') && acts(content).length === 0) return ofKind(topic)
  if (isCase && !has(content, 'requests')) return casesOf(content, topic)
  if (has(content, 'cases')) return casesOf(content, topic)
  return flowOf(content, topic, behind)
}
