import { isChange } from '../../sentences/lexicon/isChange'
import { perWording } from '../../sentences/perReading'
import { namesAnother } from '../../sentences/phrases/subject'
import type { ReadLine } from '../../sentences/statements/statements'
import type { NumberMention } from '../../sentences/tokens/numberMention'
import type { Token } from '../tokens/tokens'
import { tokensOf } from '../tokens/tokens'
import { type Beside, besideOf } from './beside'
import { beginsItem, type Clause, clausesOf } from './clauses'
import { type Content, has, TELLING } from './content'
import { EMPTY, follow, followNounBehind, type State, startOf } from './follow'
import { isOpenList, othersTogether } from './columns'
import { isCounted, isOfCases } from './counted'
import { namedInBracket } from './inBracket'
import { readingOf } from './meaning'
import type { Reading } from './reading'
import { type Part, partOf, type Subset, subsetAfter } from './part'
import { isElsewhere, ownItem, type Scope, scopeOf, segmentText, sinceWhole } from './scope'

/** A number of a paragraph with the quantity that its words say it counts. */
export interface Frame {
  /** Index in the paragraph's mentions. */
  mention: number
  reading: Reading
  scope: Scope
  /**
   * Nothing is in doubt: its words are understood and have one reading, the topic is certain, and it counts no subset.
   */
  known: boolean
  sentence: number
  depth: number
  /** The words that say what the number counts. */
  name: string
  /** Its sentence has results that table four does not have (撤诉, 驳回), so the others may be counted differently too. */
  doubtedBy: boolean
  part: Part
  value: number
  /** No word is unknown or often means something else; the reading or the topic may still be in doubt. */
  understood: boolean
  /** Some of its words often mean something else. */
  unsure: boolean
}

/** A number of a paragraph with its words, whether they tell what it counts or not; percentages among them. */
export interface Counted {
  /** Index in the paragraph's mentions. */
  mention: number
  content: Content
  /** What the text is about at the number. */
  topic: State['topic']
  scope: Scope
  /** Between the last words for the whole unit and the number, another body or a channel is named. */
  another: boolean
  sentence: number
}

const textOf = (text: string, tokens: readonly Token[]): string =>
  text.slice(tokens[0]?.from ?? 0, tokens.at(-1)?.to ?? 0)

/** The words of a number that tell what it counts. */
function nameOf({ said }: Content, text: string): string {
  const telling = said.filter(({ means }) => TELLING.has(means.is) || means.is === 'requests')
  return telling.map(({ from, to }) => text.slice(from, to)).join('')
}

const isWhole = (token: Token): boolean => token.kind === 'word' && token.word.means.is === 'whole'
const hasNumber = ({ tokens }: Clause): boolean => tokens.some(({ kind }) => kind === 'number')

const NAMED = ['requests', 'cases', 'decision', 'charges'] as const
/** True for an example among what was counted: 25件新收申请中有3件临近期限才答复. */
const isAmong = (text: string, from: number, { unknown }: Content): boolean =>
  unknown && /[中里]有?$/u.test(text.slice(Math.max(0, from - 2), from))
/** Quantities of table two: each part of a sentence may name another body for them. */
const OF_UNIT = new Set<string>(['documents', 'decisions', 'charges'])
const FLOWS = new Set<string>(['handled', 'received', 'carriedOut'])

/** True where a number that is no quantity of the tables may count some of the requests. */
const countsSome = (content: Content, of: State['topic']['of']): boolean =>
  of === 'requests' && !has(content, 'other') && !has(content, 'change') && !has(content, 'rate')

/** The tokens of a clause beside another where it belongs to the same sentence and has no number; else none. */
const labelOf = (clause: Clause | undefined, sentence: number): readonly Token[] =>
  clause?.sentence === sentence && !hasNumber(clause) ? clause.tokens : []

/** What a number counts; null where its words tell nothing, or nothing that it may count. */
function readingFor(
  { content, every, behind, apart }: Beside,
  state: State,
  mention: NumberMention,
  year: number | null,
  text: string,
): Reading | null {
  const all = (every ?? [content]).map((one) => readingOf(one, state.topic, year, behind))
  const [first] = all
  if (!first || all.some((one) => !one || !isCounted(one, mention))) return null
  if (first.quantities[0]?.kind === 'applicants' && isOpenList(content, text))
    return state.topic.kind === 'applicants' ? othersTogether(content, mention, text) : null
  if (state.mixed && first.quantities[0]?.kind === 'handled') return null
  if (!every) return apart ? { ...first, doubtful: true } : first
  const each = all.map((one) => one?.quantities ?? [])
  return { quantities: each.flat(), every: each, doubtful: all.some((one) => one?.doubtful) }
}

/** The numbers of a paragraph, in order, and the frames of those whose words tell what they count. */
function numbersOf(read: ReadLine): { frames: readonly Frame[]; counted: readonly Counted[] } {
  const { line, mentions, frame } = read
  const clauses = clausesOf(tokensOf(line.text, mentions))
  const state = startOf(read, clauses)
  const frames: Frame[] = []
  const counted: Counted[] = []
  const carried = new Set<number>()
  const wholes = clauses.flatMap(({ tokens }) => tokens.filter(isWhole).map(({ from }) => from))
  let subset: Subset | null = null
  let told = false
  const odd = new Set(
    clauses.flatMap(({ tokens, sentence }) =>
      tokens.some((one) => one.kind === 'word' && one.word.unsure && one.word.means.is === 'result')
        ? [sentence]
        : [],
    ),
  )
  for (const [at, clause] of clauses.entries()) {
    const last = clauses[at - 1]
    const isOwnItem = beginsItem(clause, line.text)
    if (last && (last.sentence !== clause.sentence || isOwnItem)) {
      state.mixed = false
      subset = null
      told = false
      state.returned = state.topic.of === 'other' && state.home !== 'other'
      state.topic = {
        ...EMPTY,
        of: state.home,
        blocks: state.topic.of === 'cases' && !isOwnItem ? state.topic.blocks : [],
      }
      const text = textOf(line.text, clause.tokens)
      if (!/^其中|^按|^从/u.test(text)) state.other = false
      if (!text.startsWith('其中')) state.whole = false
    }
    const next = clauses[at + 1]
    const inBracket = namedInBracket(last, clause, mentions)
    const label = inBracket.length > 0 ? inBracket : labelOf(last, clause.sentence)
    const apart = namedInBracket(clause, next, mentions)
    const own = apart.length > 0 ? clause.tokens.slice(0, -apart.length) : clause.tokens
    const after = next?.depth === clause.depth ? labelOf(next, clause.sentence) : []
    for (const beside of besideOf({ ...clause, tokens: own }, label, after, line.text)) {
      const { mention: index, from, content } = beside
      follow(state, clause, from, read)
      const mention = mentions[index]
      followNounBehind(state, mention?.tail ?? '')
      const isRead = mention !== undefined && !mention.hedged && !isChange(mention)
      const reading = isRead ? readingFor(beside, state, mention, frame.year, line.text) : null
      const [quantity] = reading?.quantities ?? []
      if (quantity?.kind === 'carriedIn' || quantity?.kind === 'carriedOut') carried.add(at)
      const since = ownItem(sinceWhole(clauses, at, from, line.text))
      const until = segmentText(clauses, at, from, line.text, carried)
      const here = scopeOf(state, content, read, since, until)
      const another = state.other || has(content, 'channel') || namesAnother(since, frame)
      const { sentence } = clause
      counted.push({ mention: index, content, topic: state.topic, scope: here, another, sentence })
      if (!isRead) continue
      if (!reading) {
        if (!isOfCases(mention)) continue
        if (countsSome(content, state.topic.of)) subset = subsetAfter(subset, mention, null, told, false)
        state.mixed ||= state.topic.of === 'other'
        state.topic = { ...state.topic, kind: null }
        continue
      }
      const named = NAMED.some((kind) => has(content, kind)) || quantity?.kind === 'documents'
      const { end = from } = subset ?? {}
      if (wholes.some((one) => one >= end && one < from)) subset = null
      const part = subset && quantity ? partOf(subset, mention, quantity, line.text.slice(end, from)) : 'no'
      const isExample = FLOWS.has(quantity?.kind ?? '') && isAmong(line.text, from, content)
      const ofUnit = OF_UNIT.has(quantity?.kind ?? '')
      const scope =
        part === 'yes' || isExample
          ? 'other'
          : ofUnit
            ? scopeOf(state, content, read, since.split('；').at(-1) ?? '', until)
            : here
      if (part !== 'yes') {
        const whole = isElsewhere(scope) ? null : (quantity ?? null)
        const strange = content.unknown && !state.whole && !has(content, 'requests')
        subset = subsetAfter(subset, mention, whole, told, strange)
        told ||= subset === null
      }
      const understood = !content.unknown && !content.unsure
      frames.push({
        mention: index,
        reading,
        scope,
        part,
        known:
          part === 'no' && understood && !reading.doubtful && (named || !(state.returned || state.assumed)),
        sentence,
        depth: clause.depth,
        name: nameOf(content, line.text),
        value: mention.value,
        understood,
        unsure: content.unsure,
        doubtedBy: quantity?.kind === 'disputes' && quantity.result !== 'total' && odd.has(clause.sentence),
      })
      state.topic = { ...state.topic, kind: quantity?.kind ?? null }
    }
    follow(state, clause, Infinity, read)
  }
  return { frames, counted }
}

const numbersIn = perWording(numbersOf)

/** The frames of a paragraph, in order; a number whose words tell nothing has none. */
export const framesIn = (read: ReadLine): readonly Frame[] => numbersIn(read).frames

/** All numbers of a paragraph, in order. */
export const countedIn = (read: ReadLine): readonly Counted[] => numbersIn(read).counted
