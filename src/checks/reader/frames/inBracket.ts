import type { NumberMention } from '../../sentences/tokens/numberMention'
import type { Token } from '../tokens/tokens'
import type { Clause } from './clauses'
import { isOfCases } from './counted'

/** The words behind the last 、 or number of a clause. */
const lastLabel = ({ tokens }: Clause): readonly Token[] =>
  tokens.slice(
    tokens.findLastIndex(
      (one) => one.kind === 'number' || (one.kind === 'word' && one.word.means.is === 'join'),
    ) + 1,
  )

/**
 * The name whose number stands alone in the bracket behind it: 企业 of 其余18件来自企业（9件）; empty where no such bracket
 * follows.
 */
export function namedInBracket(
  clause: Clause | undefined,
  next: Clause | undefined,
  mentions: readonly NumberMention[],
): readonly Token[] {
  const [first, ...others] = next?.tokens ?? []
  if (!clause || next?.sentence !== clause.sentence || next.depth !== clause.depth + 1) return []
  if (first?.kind !== 'number' || others.length > 0) return []
  const mention = mentions[first.mention]
  return mention && isOfCases(mention) ? lastLabel(clause) : []
}
