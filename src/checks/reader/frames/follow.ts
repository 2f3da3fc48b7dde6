import type { DisputeBlock } from '../../../report/template/figureRoles'
import { subjectOf } from '../../sentences/phrases/subject'
import type { ReadLine } from '../../sentences/statements/statements'
import type { Token } from '../tokens/tokens'
import type { Clause } from './clauses'
import type { Topic } from './reading'

/** The state of the reader while it goes through a paragraph. */
export interface State {
  topic: Topic
  /** Topic of the paragraph, to which each new sentence returns. */
  home: Topic['of']
  /** The sentence before was about something else. */
  returned: boolean
  other: boolean
  whole: boolean
  /** The sentence has counted something that no table counts: a sum behind it includes that. */
  mixed: boolean
  /** Nothing but the word 申请 says that the text is about requests for information. */
  assumed: boolean
}

/** A topic of which no more is known than what it is of. */
export const EMPTY: Omit<Topic, 'of'> = { blocks: [], alsoBlocks: [], document: null, kind: null }

const topicFor = (topic: ReadLine['under']): Topic['of'] =>
  topic === 'requests' || topic === 'other' ? topic : topic === 'disputes' ? 'cases' : null

/**
 * The state at the beginning of a paragraph. Its topic is that of the heading above it, or requests where enough of its
 * words are used of requests alone.
 */
export function startOf(read: ReadLine, clauses: readonly Clause[]): State {
  const under = topicFor(read.under)
  const isOpen = under === null || under === 'other'
  const assumed = isOpen && signsOfRequests(clauses, read.line.text) >= FEWEST_SIGNS
  const home = assumed ? 'requests' : under
  const topic = { of: home, ...EMPTY }
  return { topic, home, returned: false, other: false, whole: false, mixed: false, assumed }
}

const FEWEST_SIGNS = 3

/** How many different words of a paragraph are signs of requests: 部分公开, 新收, 自然人, 结转, 申请. */
function signsOfRequests(clauses: readonly Clause[], text: string): number {
  const signs = new Set<string>()
  for (const { tokens } of clauses)
    for (const token of tokens) {
      if (token.kind !== 'word' || token.word.unsure) continue
      const { means } = token.word
      if (means.is === 'rows') signs.add(means.rows.join())
      if (means.is === 'columns' && !means.or) signs.add(means.columns.join())
      if (means.is === 'act' && (means.act === 'receiveNew' || means.act === 'carry')) signs.add(means.act)
      if (means.is === 'noun' && text.startsWith('申请', token.from)) signs.add('申请')
    }
  return signs.size
}

/** 低保, 征收领域: not words for requests of information. */
const isStrange = (token: Token): boolean =>
  token.kind === 'unknown' || (token.kind === 'word' && token.word.means.is === 'domain')

/**
 * Follows the noun 申请: it keeps the topic of requests, ends it behind a strange word (低保申请), or begins it where there
 * is no topic.
 */
function followNoun(state: State, word: string, before: Token | undefined, from: number): void {
  if (!word.startsWith('申请') || word.startsWith('申请人')) return
  if (before && isStrange(before) && before.to === from) state.topic = { ...state.topic, of: 'other' }
  else if (state.topic.of === null) {
    state.topic = { ...state.topic, of: 'requests' }
    state.assumed = true
  }
}

function followCases(state: State, blocks: readonly DisputeBlock[]): void {
  const { topic } = state
  const same = blocks.every((block) => topic.blocks.includes(block))
  const also = (same ? topic.alsoBlocks : topic.blocks).filter((block) => !blocks.includes(block))
  state.topic = { ...topic, of: 'cases', blocks, alsoBlocks: also }
}

const REQUESTS_BEHIND = /^申请(?!人|复议|行政复议|再审|执行)/u

/** 行政诉讼仍有败诉；22件申请未能办结: 申请 behind a number counts requests, though cases were told before it. */
export function followNounBehind(state: State, tail: string): void {
  const isOpen = state.topic.of === 'cases' || state.topic.of === null
  if (!isOpen || !REQUESTS_BEHIND.test(tail)) return
  state.topic = { ...EMPTY, of: 'requests' }
  state.assumed = true
}

/** Updates the state by the words of a clause up to an offset: its topic, and whose numbers follow. */
export function follow(state: State, { tokens }: Clause, until: number, read: ReadLine): void {
  for (const [i, token] of tokens.entries()) {
    if (token.from >= until || token.kind !== 'word') continue
    const { means } = token.word
    const word = read.line.text.slice(token.from, token.to)
    if (means.is === 'requests') {
      state.topic = { ...state.topic, of: 'requests', document: null }
      state.home ??= 'requests'
      state.assumed = false
    }
    if (means.is === 'rows' && word.endsWith('申请') && state.topic.of === null) {
      state.topic = { ...state.topic, of: 'requests' }
      state.assumed = true
    }
    if (means.is === 'noun') followNoun(state, word, tokens[i - 1], token.from)
    if (means.is === 'cases') followCases(state, means.blocks)
    if (means.is === 'document') state.topic = { ...state.topic, of: 'documents', document: means.document }
    if (means.is === 'papers' && state.topic.document === null) state.topic = { ...state.topic, of: 'other' }
    if (means.is === 'other' || means.is === 'decision') state.topic = { ...state.topic, of: 'other' }
    const next = tokens[i + 1]
    // 本机关不掌握 is a reason for a result, and does not say whose number it is
    if (means.is !== 'whole' || (next?.kind === 'word' && next.word.means.is === 'rows')) continue
    state.other = /^[全本]/u.test(word) && subjectOf(word, read.frame) === 'other'
    state.whole = !state.other
  }
}
