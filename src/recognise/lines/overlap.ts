import type { Content } from './contentWords'
import { ACT, ACT_FIRST, NEUTRAL, SOFT_FIRST } from '../words/light'
import { type Tile, tilesOf } from './tiles'

/** How far two names say the same, in characters. */
export interface Overlap {
  /** What both have. */
  common: number
  /** Of that, what is not said of a great part of the document's figures. */
  telling: number
  /** What one has alone, without what its document says everywhere: 残疾人 in the report of their federation. */
  one: Rest
  other: Rest
}
/** Words of a name that the other has not. */
export interface Rest {
  /** All of them. */
  words: string
  length: number
  /** Between two words that both have, where they narrow: 行政许可 of 公开行政许可信息. */
  inserted: number
  /** At the end of the name, where the noun stands that is counted. */
  atEnd: boolean
  /** How many characters stand alone between words that both have: 进 of 进口货值. They count where both names have such. */
  single: number
}
const withSingle = (rest: Rest): Rest => ({ ...rest, length: rest.length + rest.single })

const SHORTEST = 2
/** So short a name says little, so that what stands before it may say the rest. */
const SHORT_NAME = 5

/**
 * Compares two names, in any order of their words.
 * @param isCommon true for two characters that a great part of the document's figures have in their names
 */
export function overlapOf(one: Content, other: Content, isCommon: (pair: string) => boolean): Overlap {
  const [a, b] = [textOf(one), textOf(other)]
  const tiles = tilesOf(a, b)
  const [mine, its] = [
    aloneIn(
      one,
      other,
      tiles.map(({ one: at, length }) => ({ at, length })),
    ),
    aloneIn(
      other,
      one,
      tiles.map(({ other: at, length }) => ({ at, length })),
    ),
  ]
  const rests = [restOf(mine, its.runs), restOf(its, mine.runs)]
  const [first, second] = rests.map((rest) =>
    rests.every(({ single }) => single > 0) ? withSingle(rest) : rest,
  )
  const alone = (rest: Rest | undefined, others: Rest | undefined): Rest =>
    rest && others?.length === 0 ? withoutCommon(rest, isCommon) : (rest ?? NOTHING)
  return {
    ...overlapOfTiles(a, tiles, isCommon),
    one: alone(first, second),
    other: alone(second, first),
  }
}
const overlapOfTiles = (
  text: string,
  tiles: readonly Tile[],
  isCommon: (pair: string) => boolean,
): { common: number; telling: number } => ({
  common: tiles.reduce((sum, { length }) => sum + length, 0),
  telling: tiles.reduce((sum, tile) => sum + tellingIn(text, tile, isCommon), 0),
})

/** 集采 is short for 集中采购. */
function isShortFor(short: string, long: string): boolean {
  if (short.length < SHORTEST || short.length >= long.length || short.charAt(0) !== long.charAt(0))
    return false
  let at = 0
  for (const character of long) if (character === short.charAt(at)) at += 1
  return at === short.length
}

/** True where each has words that the other has not: 残疾人康复服务 and 残疾人签约服务. */
export function areNarrowed(one: Content, other: Content): boolean {
  const { one: a, other: b } = overlapOf(one, other, () => false)
  return a.length > 0 && b.length > 0
}
const NOTHING: Rest = { words: '', length: 0, inserted: 0, atEnd: false, single: 0 }

const textOf = ({ lent, before, behind }: Content): string => `${lent}${before}${behind}`

function tellingIn(text: string, { one, length }: Tile, isCommon: (pair: string) => boolean): number {
  for (let at = one; at + SHORTEST <= one + length; at += 1)
    if (!isCommon(text.slice(at, at + SHORTEST))) return length
  return 0
}

/** A run of words that the other name has not. */
interface Run {
  at: number
  words: string
}
/** Those of a name, and between which of its characters they stand. */
interface Alone {
  runs: Run[]
  first: number
  last: number
  /** Where the words before the number end; -1 where the noun behind it is what is counted. */
  end: number
}

/** The words of a name outside the tiles. Those lent to it and those that its sentence goes on with behind the number do not count. */
function aloneIn(mine: Content, its: Content, tiles: readonly { at: number; length: number }[]): Alone {
  const text = textOf(mine)
  const covered = Array.from(text, (_, at) =>
    tiles.some((tile) => at >= tile.at && at < tile.at + tile.length),
  )
  const [first, last] = [covered.indexOf(true), covered.lastIndexOf(true)]
  const from = mine.lent.length
  const behind = from + mine.before.length
  // the noun behind is what is counted, so that what stands before the number leads to it
  const nounBehind =
    last >= behind && (covered[behind] === true || !covered.slice(from, behind).includes(true))
  const begin = nounBehind ? behind : from
  const runs = runsOf(text, covered, begin, nounBehind ? last + 1 : behind)
    .map(({ at, words }) => ({
      at,
      words: (at === begin ? withoutVerb(words, its, last - first + 1) : words).replace(NEUTRAL, ''),
    }))
    .filter(({ words }) => words.length > 0 && !saysNear(its, words))
  return { runs, first, last, end: nounBehind ? -1 : behind }
}

/** The first verb of a name does not count where the other may leave it out. */
function withoutVerb(words: string, its: Content, common: number): string {
  if (dropsVerb(its, common)) return words.replace(ACT_FIRST, '')
  return ACT.test(its.before) ? words : words.replace(SOFT_FIRST, '')
}

/** Sums up what one name has alone, without what is short for words of the other: 集采 for 集中采购. */
function restOf({ runs, first, last, end }: Alone, others: readonly Run[]): Rest {
  const all = runs.filter(
    ({ words }) => !others.some((one) => isShortFor(words, one.words) || isShortFor(one.words, words)),
  )
  const left = all.filter(({ words }) => words.length >= SHORTEST)
  const said = left.map(({ words }) => words).join('')
  return {
    words: said,
    length: said.length,
    inserted: left
      .filter(({ at }) => at > first && at < last)
      .reduce((sum, { words }) => sum + words.length, 0),
    atEnd: left.some(({ at, words }) => at + words.length === end),
    single: all.length - left.length,
  }
}

/** 培育龙头企业12家 … 12家龙头企业 and 发展林下经济3万亩 … 面积3万亩: the verb is not said again. */
const dropsVerb = ({ before, behind, lent, again }: Content, common: number): boolean =>
  lent !== '' || again || (before === '' && behind !== '' && common >= LONG)
const LONG = 6

/** What is not covered, from an offset to another. */
function runsOf(
  text: string,
  covered: readonly boolean[],
  from: number,
  to: number,
): { at: number; words: string }[] {
  const runs: { at: number; words: string }[] = []
  for (let at = from; at < to; at += 1) {
    if (covered[at]) continue
    let end = at
    while (end < to && !covered[end]) end += 1
    runs.push({ at, words: text.slice(at, end) })
    at = end
  }
  return runs
}

/** 整改率, where the clause before it speaks of 审计发现的问题. */
function saysNear({ before, near }: Content, words: string): boolean {
  if (before.length > SHORT_NAME || words.length < SHORTEST) return false
  const tiles = tilesOf(near, words)
  return tiles.reduce((sum, { length }) => sum + length, 0) >= words.length - 1
}

/** Without the words that a great part of the figures have. */
function withoutCommon(rest: Rest, isCommon: (pair: string) => boolean): Rest {
  let words = ''
  for (let at = 0; at < rest.words.length; at += 1)
    if (isCommon(rest.words.slice(at, at + SHORTEST)) && at + SHORTEST <= rest.words.length) at += 1
    else words += rest.words.charAt(at)
  return words.length < SHORTEST
    ? NOTHING
    : { ...rest, words, length: words.length, inserted: Math.min(rest.inserted, words.length) }
}
