import { isChange } from '../../sentences/lexicon/isChange'
import { CASE_UNITS } from '../../sentences/lexicon/wordsOfRequests'
import { perWording } from '../../sentences/perReading'
import { namesAnother } from '../../sentences/phrases/subject'
import type { ReadLine } from '../../sentences/statements/statements'
import type { Token } from '../tokens/tokens'
import { tokensOf } from '../tokens/tokens'
import { besideOf } from './beside'
import { clausesOf } from './clauses'
import { type Content, has, TELLING } from './content'
import { EMPTY, follow, type State, startOf } from './follow'
import { type Reading, readingOf } from './meaning'
import { type Part, partOf, type Subset, subsetAfter } from './part'
import { type Scope, scopeOf, segmentText, sinceWhole } from './scope'

/** A number of a paragraph with what it counts. */
export interface Frame {
  /** Index in the paragraph's mentions. */
  mention: number
  reading: Reading
  scope: Scope
  /** Every word is known, and none of them is often said of something else. */
  known: boolean
  sentence: number
  depth: number
  /** The words that tell what it counts. */
  name: string
  /** Its sentence tells results of cases that the form does not have: 撤诉, 驳回. */
  doubtedBy: boolean
  part: Part
  value: number
  /** No word is strange; what is meant may still be in doubt. */
  understood: boolean
}

/** A number of a paragraph with its words, whether they tell what it counts or not; percentages among them. */
export interface Counted {
  /** Index in the paragraph's mentions. */
  mention: number
  content: Content
  /** What the text is about at the number. */
  topic: State['topic']
  scope: Scope
  /** Words since the whole was named tell of another body or a channel. */
  another: boolean
  sentence: number
}

const UNITS = new Set([...CASE_UNITS, '项', '部'])
/** Measure words of information and other things, not of requests and their results. */
const OF_THINGS = new Set(['条', '个'])

const textOf = (text: string, tokens: readonly Token[]): string =>
  text.slice(tokens[0]?.from ?? 0, tokens.at(-1)?.to ?? 0)

/** The words of a number that tell what it counts. */
function nameOf(content: Content, text: string): string {
  const telling = content.said.filter(({ means }) => TELLING.has(means.is) || means.is === 'requests')
  return telling.map(({ from, to }) => text.slice(from, to)).join('')
}

const isWhole = (token: Token): boolean => token.kind === 'word' && token.word.means.is === 'whole'

/** True where a number that is no quantity of the tables may count some of the requests. */
const countsSome = (content: Content, of: State['topic']['of']): boolean =>
  of === 'requests' && !has(content, 'other') && !has(content, 'change') && !has(content, 'rate')

/** The numbers of a paragraph, in order, and the frames of those whose words tell what they count. */
function numbersOf(read: ReadLine): { frames: readonly Frame[]; counted: readonly Counted[] } {
  const { line, mentions, frame, under } = read
  const clauses = clausesOf(tokensOf(line.text, mentions))
  const state = startOf(under)
  const frames: Frame[] = []
  const counted: Counted[] = []
  const carriedIn = new Set<number>()
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
    if (last && last.sentence !== clause.sentence) {
      state.mixed = false
      subset = null
      told = false
      state.returned = state.topic.of === 'other' && state.home !== 'other'
      state.topic = { ...EMPTY, of: state.home, blocks: state.topic.of === 'cases' ? state.topic.blocks : [] }
      const text = textOf(line.text, clause.tokens)
      if (!/^其中|^按|^从/u.test(text)) state.other = false
      if (!text.startsWith('其中')) state.whole = false
    }
    const isLabel = last?.sentence === clause.sentence && last.tokens.every(({ kind }) => kind !== 'number')
    for (const { mention: index, from, content, behind } of besideOf(
      clause,
      isLabel ? last.tokens : [],
      line.text,
    )) {
      follow(state, clause, from, read)
      const mention = mentions[index]
      const since = sinceWhole(clauses, at, from, line.text)
      const scopeHere = (): Scope =>
        scopeOf(state, content, read, since, segmentText(clauses, at, from, line.text, carriedIn))
      const { sentence } = clause
      const { topic } = state
      const another = state.other || has(content, 'channel') || namesAnother(since, frame)
      counted.push({ mention: index, content, topic, scope: scopeHere(), another, sentence })
      if (!mention || mention.about || !UNITS.has(mention.unit) || isChange(mention)) continue
      const reading = readingOf(content, state.topic, frame.year, behind)
      const [quantity] = reading?.quantities ?? []
      const isThing =
        OF_THINGS.has(mention.unit) && quantity?.kind !== 'documents' && quantity?.kind !== 'decisions'
      if (!reading || isThing || (state.mixed && quantity?.kind === 'handled')) {
        if (countsSome(content, state.topic.of)) subset = subsetAfter(subset, mention, null, told, false)
        state.mixed ||= state.topic.of === 'other'
        state.topic = { ...state.topic, kind: null }
        continue
      }
      if (quantity?.kind === 'carriedIn') carriedIn.add(at)
      const named = has(content, 'requests') || has(content, 'cases')
      const { end = from } = subset ?? {}
      if (wholes.some((one) => one >= end && one < from)) subset = null
      const part = subset && quantity ? partOf(subset, mention, quantity, line.text.slice(end, from)) : 'no'
      const scope = part === 'yes' ? 'other' : scopeHere()
      if (part !== 'yes') {
        const whole = scope === 'other' ? null : (quantity ?? null)
        const strange = content.unknown && !state.whole && !has(content, 'requests')
        subset = subsetAfter(subset, mention, whole, told, strange)
        told ||= subset === null
      }
      frames.push({
        mention: index,
        reading,
        scope,
        part,
        known:
          part === 'no' &&
          !content.unknown &&
          !content.unsure &&
          !reading.doubtful &&
          (named || !(state.returned || state.assumed)),
        sentence,
        depth: clause.depth,
        name: nameOf(content, line.text),
        value: mention.value,
        understood: !content.unknown && !content.unsure,
        doubtedBy: quantity?.kind === 'disputes' && quantity.result !== 'total' && odd.has(clause.sentence),
      })
      state.topic = { ...state.topic, kind: reading.quantities[0]?.kind ?? null }
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
