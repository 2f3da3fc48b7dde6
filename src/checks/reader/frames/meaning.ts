import type { DisputeBlock, Outcome } from '../../../report/template/figureRoles'
import { OUTCOME_GROUPS } from '../../../report/template/figureRoles'
import type { Quantity } from '../../sentences/tokens/quantity'
import { carried } from './carried'
import { casesOf } from './cases'
import { acts, allOf, type Content, has } from './content'
import { doubted, of, type Reading, type Topic } from './reading'

const ALL_BLOCKS: readonly DisputeBlock[] = ['review', 'litigationDirect', 'litigationAfterReview']
const LEGAL_OTHER = ['other'] as const

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
  // 重复申请不予处理4件 may count the row or its group
  const others = [...rows.slice(0, at).map((one) => one.rows), ...(rows.length === 1 ? last.or : [])]
  return of(quantity, ...others.map((own): Quantity => ({ kind: 'outcome', rows: own })))
}

const COUNTS = { make: 'made', receiveNew: 'made', repeal: 'repealed', valid: 'valid' } as const

/** What the words say was done with documents; 新增 of documents is 制发. */
export const documentCounts = (content: Content): ('made' | 'repealed' | 'valid')[] =>
  acts(content).flatMap((act) =>
    act === 'make' || act === 'receiveNew' || act === 'repeal' || act === 'valid' ? [COUNTS[act]] : [],
  )

function documentsOf(content: Content, topic: Topic): Reading | null {
  const named = allOf(content, 'document').at(-1)?.document ?? topic.document
  const count = documentCounts(content).at(-1)
  if (!named || !count || (has(content, 'papers') && topic.document === null)) return null
  return of({ kind: 'documents', document: named, count })
}

/** 新收120件，上年结转6件，两项相加126件. */
const isOfBoth = (content: Content, { kind }: Topic): boolean =>
  has(content, 'both') && acts(content).length === 0 && (kind === 'carriedIn' || kind === 'received')

function flowOf(content: Content, topic: Topic, behind: boolean): Reading | null {
  const told = acts(content)
  const named = has(content, 'requests')
  if (!named && topic.of !== 'requests') return null
  if (isOfBoth(content, topic)) return doubted({ kind: 'received', newOnly: false })
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

function ofKind({ kind, blocks, alsoBlocks }: Topic): Reading | null {
  if (kind === 'outcome') return of({ kind, rows: OUTCOME_GROUPS.other }, { kind, rows: ['other3'] })
  if (kind === 'applicants') return of({ kind, columns: LEGAL_OTHER })
  if (kind === 'disputes') {
    // 直接起诉43件，复议后起诉53件；审结71件，其中…，其他15件: of the last kind, or of all that the sentence has named
    const wider = alsoBlocks.map((_, i) => [...alsoBlocks.slice(i), ...blocks])
    const all = [...wider, blocks.length > 0 ? blocks : ALL_BLOCKS]
    const quantities = all.map((one): Quantity => ({ kind, blocks: one, result: 'other' }))
    return of(...quantities)
  }
  return null
}

/** Meanings that say what a remainder is: 余下64件来自法人, 其余4件予以维持. */
const NAMED = ['rows', 'columns', 'cases', 'result'] as const

/**
 * In a text about requests, the words for results of cases as results of requests: 撤回 is 其他处理, 未结 is carried to the
 * next year.
 */
function ofRequests(content: Content): Content {
  if (has(content, 'cases')) return content
  const said = content.said.map((one) => {
    if (one.means.is !== 'result') return one
    if (one.means.result === 'pending') return { ...one, means: { is: 'act', act: 'pending' } as const }
    if (one.means.result === 'other')
      return { ...one, means: { is: 'rows', rows: OUTCOME_GROUPS.other, or: [['other3']] } as const }
    return one
  })
  return { ...content, said }
}

function columnsOf(content: Content): Reading | null {
  const named = allOf(content, 'columns')
  // 其他组织 beside other columns is a column of its own: 科研机构、社会公益组织和其他组织
  const others = named.length > 0 && has(content, 'rest-of-kind') ? LEGAL_OTHER : []
  const columns = [...new Set([...named.flatMap((one) => one.columns), ...others])]
  const or = named.length === 1 ? named[0]?.or : undefined
  if (columns.length === 0) return null
  return of({ kind: 'applicants', columns }, ...(or ? [{ kind: 'applicants', columns: or } as const] : []))
}

/**
 * What a number counts by the words beside it, in any order.
 * @param year the report's
 * @param behind the words stand behind the number
 */
export function readingOf(said: Content, topic: Topic, year: number | null, behind: boolean): Reading | null {
  const content = topic.of === 'requests' ? ofRequests(said) : said
  // 向3件申请收取信息处理费 counts those that paid
  if (has(content, 'fee')) return null
  if (has(content, 'charges')) return has(content, 'requests') ? null : of({ kind: 'charges' })
  if (has(content, 'change') || has(content, 'average') || has(content, 'rate')) return null
  const aboutRequests = has(content, 'requests') || topic.of === 'requests'
  const isCase = has(content, 'cases') || has(content, 'result') || topic.of === 'cases'
  if (has(content, 'other') && !has(content, 'requests')) return null
  const flowing = isCase ? null : carried(content, topic, year)
  if (flowing) return aboutRequests ? flowing : null
  // 其余18件 alone names no cell
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
  // 居民申请行政复议1件 counts cases
  const isOfCases = has(content, 'cases') && !has(content, 'requests')
  const columns = isOfCases ? null : columnsOf(content)
  if (columns) return aboutRequests ? columns : null
  if (has(content, 'rest-of-kind') && acts(content).length === 0) return ofKind(topic)
  if (isCase && !has(content, 'requests')) return casesOf(content, topic)
  if (has(content, 'cases')) return casesOf(content, topic)
  return flowOf(content, topic, behind)
}
