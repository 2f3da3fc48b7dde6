import { isOfOtherYear } from '../../sentences/lexicon/otherYear'
import type { ReadLine } from '../../sentences/statements/statements'
import type { Quantity } from '../../sentences/tokens/quantity'
import { clausesOf, type Clause } from '../frames/clauses'
import { contentOf, has } from '../frames/content'
import { follow, type State, startOf } from '../frames/follow'
import { type Frame, framesIn } from '../frames/frames'
import { isElsewhere, scopeOf } from '../frames/scope'
import { type Token, tokensOf } from '../tokens/tokens'
import { deniedBy, restOfGroup, saidOfAll } from './deniedQuantities'
import { resultAlone } from './resultAlone'

/** A statement without a number that a cell may contradict: 没有一件被纠正, 上年结转为零, 均为自然人, 有结转件. */
export interface DenialFrame {
  from: number
  to: number
  /** The quantities said to be 0; with `some`, said to be at least 1. */
  quantities: readonly Quantity[]
  some: boolean
  /** Every word is in the lexicon, and none has another meaning. */
  known: boolean
  /**
   * The number of cases that the statement is about: it is checked only where that number is the table's. Null for all
   * cases.
   */
  of: Frame | null
}

/** Words that say without a number that there is at least one: 有, 发生. */
const SOME = /有|存在|发生|出现|产生|部分|个别|曾|已|共|了|[两三几]次/u
/** Words of a clause on how such cases are handled or prevented, which does not say that there were any. */
const NOT_SOME =
  /没|未|无|对|时|针对|后|前|引|应|如|若|避免|防止|减少|降低|风险|制度|机制|的(?!件|申请|案件)/u

const isCounted = ({ tokens }: Clause): boolean => tokens.some(({ kind }) => kind === 'number')
const isNone = (token: Token): boolean => token.kind === 'word' && token.word.means.is === 'none'
/** How many characters of unknown words stand there: a few already narrow the meaning (因征地). */
const lengthOfUnknown = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, { kind, from, to }) => sum + (kind === 'unknown' ? to - from : 0), 0)
const MOST_UNKNOWN = 8
/** 因答复引起的行政诉讼没有发生: perhaps of some cases only, so it is asked. */
const CAUSED = /[因由](?:依法|本机关|我局)?(?:答复|办理|处理|受理)[^，]{0,8}(?:引起|引发|导致|产生)/u

const COUNTED_AS_SOME = new Set<Quantity['kind']>([
  'disputes',
  'carriedIn',
  'carriedOut',
  'decisions',
  'documents',
  'charges',
  'fee',
])

function someOf(clause: Clause, state: State, year: number | null, text: string): readonly Quantity[] {
  if (!SOME.test(text) || NOT_SOME.test(text) || lengthOfUnknown(clause.tokens) > 0) return []
  const content = contentOf(clause.tokens)
  if (content.unsure || has(content, 'channel') || has(content, 'rest')) return []
  return deniedBy([], clause.tokens, state, year).filter(({ kind }) => COUNTED_AS_SOME.has(kind))
}

/** @param isOfSome true where the sentence has counted something other than all requests, to which 均 may refer */
function frameOf(
  clause: Clause,
  state: State,
  read: ReadLine,
  frames: readonly Frame[],
  isOfSome: boolean,
): DenialFrame | null {
  const { line, frame } = read
  const { tokens } = clause
  const [from, to] = [tokens[0]?.from ?? 0, tokens.at(-1)?.to ?? 0]
  const text = line.text.slice(from, to)
  const content = contentOf(tokens)
  if (isOfOtherYear(text.replace(/(?:上一?年度?|去年|20\d{2}年)/gu, ''), frame.year)) return null
  const at = tokens.findIndex(isNone)
  const unknown = lengthOfUnknown(tokens)
  const found = (
    quantities: readonly Quantity[],
    known: boolean,
    more: { some?: boolean; of?: Frame | undefined } = {},
  ): DenialFrame | null =>
    quantities.length === 0 ||
    unknown > MOST_UNKNOWN ||
    isElsewhere(scopeOf(state, content, read, text, text))
      ? null
      : {
          from,
          to,
          quantities,
          some: more.some ?? false,
          of: more.of ?? null,
          known: known && unknown === 0 && !content.unsure && !state.assumed,
        }
  const last = frames.findLast(({ mention }) => (read.mentions[mention]?.from ?? 0) < from)
  const told = resultAlone(clause, last, content, text)
  if (told) return found(told, true, { of: last })
  if (at >= 0) {
    // 无纸化 only begins with a denial
    const next = tokens[at + 1]
    if (next?.kind === 'unknown') return null
    return found(deniedBy(tokens.slice(0, at), tokens.slice(at + 1), state, frame.year), !CAUSED.test(text))
  }
  const rows = has(content, 'all') ? restOfGroup(content, last, clause.sentence) : []
  if (rows.length > 0) return found(rows, true, { of: last })
  if (has(content, 'all') && !isOfSome) return found(saidOfAll(content, state, last, clause.sentence), true)
  return found(someOf(clause, state, frame.year, text), false, { some: true })
}

/** 收到120件, 办结119件: what is said of all behind them is said of all requests. */
const isOfAllRequests = ({ reading, scope, part }: Frame): boolean =>
  ['received', 'handled'].includes(reading.quantities[0]?.kind ?? '') && !isElsewhere(scope) && part === 'no'

/** The denials of a paragraph that the patterns of `sentences/` have not found. */
export function denialFramesOf(read: ReadLine): DenialFrame[] {
  const { line, mentions, denials } = read
  const clauses = clausesOf(tokensOf(line.text, mentions))
  const state = startOf(read, clauses)
  const frames = framesIn(read)
  const counted = new Set<number>()
  // 重复申请4件，均为自然人提出: 均 refers to what that number counts
  const some = new Set<number>()
  const ofWhole = new Set(frames.flatMap((one) => (isOfAllRequests(one) ? [one.mention] : [])))
  return clauses.flatMap((clause, at): DenialFrame[] => {
    if (clauses[at - 1]?.sentence !== clause.sentence) state.topic = { ...state.topic, of: state.home }
    follow(state, clause, Infinity, read)
    if (isCounted(clause)) {
      counted.add(clause.sentence)
      if (clause.tokens.some((one) => one.kind === 'number' && !ofWhole.has(one.mention)))
        some.add(clause.sentence)
      return []
    }
    const [from, to] = [clause.tokens[0]?.from ?? 0, clause.tokens.at(-1)?.to ?? 0]
    if (denials.some((one) => one.from < to && one.to > from)) return []
    // 行政复议2件，无一起被纠正: 无 refers to what that number counts
    const content = contentOf(clause.tokens)
    const isDenied = clause.tokens.some(isNone)
    if (counted.has(clause.sentence) && isDenied && has(content, 'result')) return []
    const found = frameOf(clause, state, read, frames, some.has(clause.sentence))
    return found ? [found] : []
  })
}
