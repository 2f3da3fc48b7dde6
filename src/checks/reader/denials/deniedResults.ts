import type { DisputeBlock } from '../../../report/template/figureRoles'
import type { Quantity } from '../../sentences/tokens/quantity'
import { allOf, type Content, has } from '../frames/content'
import type { State } from '../frames/follow'

/**
 * What a result may be denied of behind numbers of cases: of the cases named last, or of all that the sentence has named.
 * 行政复议37件，行政诉讼16件，无一被纠正: of the suits, or of both. Empty where the clause denies no result of its own.
 */
export function deniedResults(content: Content, { topic }: State): readonly Quantity[] {
  const result = allOf(content, 'result').at(-1)?.result
  if (!result || result === 'decided') return []
  if (['part', 'rest', 'rows', 'columns', 'requests', 'channel'].some((kind) => has(content, kind as 'part')))
    return []
  const own = [...new Set(allOf(content, 'cases').flatMap(({ blocks }) => blocks))]
  const as = (blocks: readonly DisputeBlock[]): Quantity => ({ kind: 'disputes', blocks, result })
  if (own.length > 0) return [as(own)]
  if (topic.blocks.length === 0) return []
  return [
    as(topic.blocks),
    ...topic.alsoBlocks.map((_, i) => as([...topic.alsoBlocks.slice(i), ...topic.blocks])),
  ]
}
