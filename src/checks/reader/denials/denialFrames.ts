import type { Applicant } from '../../../report/template/figureRoles'
import type { Quantity } from '../../sentences/tokens/quantity'
import type { ReadLine } from '../../sentences/statements/statements'
import { clausesOf, type Clause } from '../frames/clauses'
import { allOf, type Content, contentOf, has } from '../frames/content'
import { follow, type State, startOf } from '../frames/follow'
import { type Frame, framesIn } from '../frames/frames'
import { readingOf } from '../frames/meaning'
import { scopeOf } from '../frames/scope'
import { tokensOf } from '../tokens/tokens'

/** Words that say of a quantity that there is none: 没有一件被纠正, 上年结转为零, 均为自然人 of the other columns. */
export interface DenialFrame {
  from: number
  to: number
  quantity: Quantity
  /** Every word is known and means nothing else. */
  known: boolean
}

const LEGAL: readonly Applicant[] = ['commercial', 'research', 'welfare', 'legal', 'other']

/** The quantity that a clause without a number denies; null where it denies none, or more than the tables tell. */
function deniedBy(content: Content, state: State, year: number | null): Quantity | null {
  const columns = allOf(content, 'columns').flatMap((one) => one.columns)
  if (!has(content, 'none')) {
    const isAll = has(content, 'all') && columns.length === 1 && columns[0] === 'naturalPerson'
    return isAll && state.topic.of === 'requests' ? { kind: 'applicants', columns: LEGAL } : null
  }
  if (has(content, 'rest') || has(content, 'channel')) return null
  const reading = readingOf(content, state.topic, year, false)
  const quantity = reading?.decided ? undefined : reading?.quantities[0]
  return quantity && quantity.kind !== 'handled' && quantity.kind !== 'decisions' ? quantity : null
}

const isAllReceived = ({ reading, scope, part }: Frame): boolean =>
  reading.quantities[0]?.kind === 'received' && scope !== 'other' && part === 'no'

const isPlain = ({ tokens }: Clause): boolean =>
  tokens.every(({ kind }) => kind !== 'number' && kind !== 'unknown')

/** The denials of a paragraph that the patterns before have not read. A clause with an unknown word denies nothing for sure. */
export function denialFramesOf(read: ReadLine): DenialFrame[] {
  const { line, mentions, frame, under, denials } = read
  const clauses = clausesOf(tokensOf(line.text, mentions))
  const state = startOf(under)
  const counted = new Set<number>()
  // 重复申请4件，均为自然人提出: of what that number counts
  const some = new Set<number>()
  const ofWhole = new Set(framesIn(read).flatMap((one) => (isAllReceived(one) ? [one.mention] : [])))
  return clauses.flatMap((clause, at): DenialFrame[] => {
    for (const token of clause.tokens) {
      if (token.kind !== 'number') continue
      counted.add(clause.sentence)
      if (!ofWhole.has(token.mention)) some.add(clause.sentence)
    }
    if (clauses[at - 1]?.sentence !== clause.sentence) state.topic = { ...state.topic, of: state.home }
    follow(state, clause, Infinity, read)
    const [from, to] = [clause.tokens[0]?.from ?? 0, clause.tokens.at(-1)?.to ?? 0]
    if (!isPlain(clause) || denials.some((one) => one.from < to && one.to > from)) return []
    // 行政复议2件，无一起被纠正: of what that number counts
    const content = contentOf(clause.tokens)
    if (counted.has(clause.sentence) && has(content, 'result')) return []
    const text = line.text.slice(from, to)
    const quantity = deniedBy(content, state, frame.year)
    if (!has(content, 'none') && some.has(clause.sentence)) return []
    if (!quantity || content.unknown || scopeOf(state, content, read, text, text) === 'other') return []
    return [{ from, to, quantity, known: !content.unsure && !state.assumed }]
  })
}
