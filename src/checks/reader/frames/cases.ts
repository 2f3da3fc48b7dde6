import type { DisputeBlock } from '../../../report/template/figureRoles'
import type { Quantity } from '../../sentences/tokens/quantity'
import { acts, allOf, type Content } from './content'
import { of, type Reading, type Topic } from './reading'

const SUITS: readonly DisputeBlock[] = ['litigationDirect', 'litigationAfterReview']

/**
 * The blocks of table four for words of a suit: after a review (先经复议再诉至法院, which counts no review), or without one
 * (直接诉至法院).
 */
function sued(content: Content, blocks: readonly DisputeBlock[]): readonly DisputeBlock[] {
  const isSuit = SUITS.every((one) => blocks.includes(one))
  if (isSuit && content.said.some(({ stem }) => stem === 'direct')) return ['litigationDirect']
  const named = content.said.flatMap(({ means, joined }) => (means.is === 'cases' ? [{ means, joined }] : []))
  const [review, suit, ...others] = named
  const isAfter = review?.means.blocks.includes('review') && suit && !suit.joined && others.length === 0
  if (!isAfter || suit.means.blocks.includes('review')) return blocks
  return suit.means.blocks.length === 1 ? suit.means.blocks : ['litigationAfterReview']
}

/** Cases of table four, or their results; null where the text is not about cases. */
export function casesOf(content: Content, topic: Topic): Reading | null {
  const own = [...new Set(allOf(content, 'cases').flatMap(({ blocks }) => blocks))]
  const result = allOf(content, 'result').at(-1)?.result
  const told = acts(content)
  if (own.length === 0 && topic.of !== 'cases' && topic.blocks.length === 0) return null
  const blocks = own.length > 0 ? sued(content, own) : sued(content, topic.blocks)
  const both =
    own.length === 0 ? topic.alsoBlocks.map((_, i) => [...topic.alsoBlocks.slice(i), ...blocks]) : []
  const ways = [...both, blocks]
  const as = (what: 'maintain' | 'correct' | 'other' | 'pending' | 'total'): Quantity[] =>
    ways.map((one) => ({ kind: 'disputes', blocks: one, result: what }))
  if (result === 'decided' || (result === undefined && told.includes('close')))
    return { ...of(...as('total')), decided: true, doubtful: true }
  if (result) return of(...as(result))
  // 被复议纠正1件；…，年末仍有4件没有办结: behind cases it may count requests all the same
  if (told.includes('pending') && own.length > 0) return of(...as('pending'))
  if (told.includes('pending')) return of(...as('pending'), { kind: 'carriedOut' })
  if (own.length === 0) return null
  const asReviewer = told.includes('work') || told.includes('receive')
  return { ...of(...as('total')), doubtful: asReviewer }
}
