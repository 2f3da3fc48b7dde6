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
import { deniedResults } from './deniedResults'
import { NOT_ALL, resultAlone } from './resultAlone'

/** A statement without a number that a cell may contradict: 没有一件被纠正, 上年结转为零, 均为自然人, 有结转件. */
export interface DenialFrame {
  from: number
  to: number
  /** The quantities said to be 0; with `some`, said to be at least 1. */
  quantities: readonly Quantity[]
  some: boolean
  /** The quantities are readings of one: only one that is 0 has to be so. */
  either?: true
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

/** What a clause denies: 既未制定也未废止 two things, where each has a denial of its own. */
function deniedIn(tokens: readonly Token[], state: State, year: number | null): readonly Quantity[] {
  const at = tokens.flatMap((token, i) => (isNone(token) ? [i] : []))
  const [first = 0] = at
  const before = tokens.slice(0, first)
  const each = at.map((from, i) => deniedBy(before, tokens.slice(from + 1, at[i + 1]), state, year))
  const isEach = at.length > 1 && each.every((one) => one[0]?.kind === 'documents')
  return isEach ? each.flat() : deniedBy(before, tokens.slice(first + 1), state, year)
}

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

const LAST_YEAR = /(?:上一?年度?|去年|20\d{2}年)/gu
/** What is said to be carried over from last year names it, and is of this report nevertheless. */
const sinceLast = (text: string, quantities: readonly Quantity[]): string =>
  quantities[0]?.kind === 'carriedIn' ? text.replace(LAST_YEAR, '') : text

/** 全年没有收取, 收取金额为零: of the fee. */
const NO_FEE =
  /(?:没有|未|无)[^，]{0,4}(?:收取|收费)(?:过|任何)?(?:费用|情况|情形|的情况)?$|(?:收取|收费|费用)(?:金额|总额|收入)?(?:均?为零|为0|是零)$/u
const OF_SOME_FEE = /减免|免收|超|其[余他]|另|除|部分/u
/** 均有发生: said of all things that are named, and of no request. */
const SAID_OF_EACH = /[均都皆]有|[均都皆]存在|[均都皆]出现/u

/** 对拟不予公开的答复一律提交复核: what is to be done with such requests, and not how many there were. */
const IS_MEASURE = /^(?:对|凡|将|要|须|应)|一律(?!为|是|属|予以|不予)|提交|报送|报请|复核|审核|把关/u

/** @param isOfSome true where the sentence has counted something other than all requests, to which 均 may refer */
function frameOf(
  clause: Clause,
  state: State,
  read: ReadLine,
  frames: readonly Frame[],
  isOfSome: boolean,
  isFee: boolean,
): DenialFrame | null {
  const { line, frame } = read
  const { tokens } = clause
  const [from, to] = [tokens[0]?.from ?? 0, tokens.at(-1)?.to ?? 0]
  const text = line.text.slice(from, to)
  const content = contentOf(tokens)
  if (isOfOtherYear(text.replace(LAST_YEAR, ''), frame.year)) return null
  const at = tokens.findIndex(isNone)
  const unknown = lengthOfUnknown(tokens)
  const found = (
    quantities: readonly Quantity[],
    known: boolean,
    more: { some?: boolean; of?: Frame | undefined } = {},
  ): DenialFrame | null =>
    quantities.length === 0 ||
    unknown > MOST_UNKNOWN ||
    isElsewhere(scopeOf(state, content, read, text, sinceLast(text, quantities)))
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
    const denied = deniedIn(tokens, state, frame.year)
    if (denied.length > 0) return found(denied, !CAUSED.test(text))
    return isFee && NO_FEE.test(text) && !OF_SOME_FEE.test(text) ? found([{ kind: 'fee' }], false) : null
  }
  if (IS_MEASURE.test(text)) return null
  const rows = has(content, 'all') ? restOfGroup(content, last, clause.sentence) : []
  if (rows.length > 0) return found(rows, true, { of: last })
  if (has(content, 'all') && !isOfSome && !SAID_OF_EACH.test(text))
    return found(saidOfAll(content, state, last, clause.sentence), true)
  return found(someOf(clause, state, frame.year, text), false, { some: true })
}

/** 行政复议2件，无一起被纠正: said of the cases that the sentence has counted. */
function resultFrame(
  clause: Clause,
  state: State,
  { line, mentions, frame }: ReadLine,
  frames: readonly Frame[],
): DenialFrame | null {
  const { tokens, sentence } = clause
  const [from, to] = [tokens[0]?.from ?? 0, tokens.at(-1)?.to ?? 0]
  const text = line.text.slice(from, to)
  const content = contentOf(tokens)
  const last = frames.findLast(({ mention }) => (mentions[mention]?.from ?? 0) < from)
  const quantities = deniedResults(content, state)
  if (isOfOtherYear(text, frame.year) || NOT_ALL.test(text) || lengthOfUnknown(tokens) > MOST_UNKNOWN)
    return null
  const isBehindCases = last?.sentence === sentence && last.reading.quantities[0]?.kind === 'disputes'
  // 27件不予公开的申请中…，但没有行政诉讼败诉: its own words say of which cases
  if (!isBehindCases && has(content, 'cases') && quantities.length > 0)
    return { from, to, quantities, either: true, some: false, known: false, of: null }
  if (quantities.length === 0 || !isBehindCases || isElsewhere(last.scope)) return null
  const known = !content.unknown && !content.unsure && quantities.length === 1
  return { from, to, quantities, either: true, some: false, known, of: last }
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
  // 关于信息处理费，全年没有收取: the clause before names the fee
  const fees = new Set<number>()
  const ofWhole = new Set(frames.flatMap((one) => (isOfAllRequests(one) ? [one.mention] : [])))
  return clauses.flatMap((clause, at): DenialFrame[] => {
    if (clauses[at - 1]?.sentence !== clause.sentence) state.topic = { ...state.topic, of: state.home }
    follow(state, clause, Infinity, read)
    if (has(contentOf(clause.tokens), 'fee')) fees.add(clause.sentence)
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
    if (counted.has(clause.sentence) && isDenied && has(content, 'result')) {
      const result = resultFrame(clause, state, read, frames)
      return result ? [result] : []
    }
    const found = frameOf(clause, state, read, frames, some.has(clause.sentence), fees.has(clause.sentence))
    return found ? [found] : []
  })
}
