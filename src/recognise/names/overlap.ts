import { type Content, SHORT_NAME } from './contentWords'
import { ACT, ACT_FIRST, NEUTRAL, ONLY_ACT, SOFT_FIRST } from '../words/light'
import { isShortFor, type Tile, tilesOf } from './tiles'

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

/** What a document says of many of its figures, by two characters. */
export interface Usual {
  /** So often that to share it tells nothing. */
  isCommon: (pair: string) => boolean
  /** So often that to lack it tells nothing: 残疾人 in the report of their federation. */
  isOfField: (pair: string) => boolean
}
const NOTHING_USUAL: Usual = { isCommon: () => false, isOfField: () => false }

const SHORTEST = 2

/** Compares two names, in any order of their words. */
export function overlapOf(one: Content, other: Content, usual: Usual): Overlap {
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
    rests.every(({ length, single }) => length + single > 0) ? withSingle(rest) : rest,
  )
  const alone = (rest: Rest | undefined, others: Rest | undefined): Rest =>
    rest && others?.length === 0 ? withoutField(rest, usual) : (rest ?? NOTHING)
  return {
    ...overlapOfTiles(
      a,
      tiles.filter((tile) => !isOnlyVerb(tile, one, other)),
      usual,
    ),
    one: alone(first, second),
    other: alone(second, first),
  }
}
/** 检查 of 检查加油站 and 检查液化气站: what was done, not to what; unless both end in it. */
const isOnlyVerb = (tile: Tile, one: Content, other: Content): boolean => {
  const words = textOf(one).slice(tile.one, tile.one + tile.length)
  return ONLY_ACT.test(words) && !(one.before.endsWith(words) && other.before.endsWith(words))
}
const overlapOfTiles = (
  text: string,
  tiles: readonly Tile[],
  { isCommon }: Usual,
): { common: number; telling: number } => ({
  common: tiles.reduce((sum, { length }) => sum + length, 0),
  telling: tiles.reduce((sum, tile) => sum + tellingIn(text, tile, isCommon), 0),
})

/** True where each has words that the other has not: 残疾人康复服务 and 残疾人签约服务. */
export function areNarrowed(one: Content, other: Content): boolean {
  const { one: a, other: b } = overlapOf(one, other, NOTHING_USUAL)
  return a.length > 0 && b.length > 0
}
const NOTHING: Rest = { words: '', length: 0, inserted: 0, atEnd: false, single: 0 }

/** The words of a name. */
export const textOf = ({ lent, before, behind }: Content): string => `${lent}${before}${behind}`

function tellingIn(text: string, { one, length }: Tile, isCommon: (pair: string) => boolean): number {
  for (let at = one; at + SHORTEST <= one + length; at += 1)
    if (!isCommon(text.slice(at, at + SHORTEST))) return length
  return 0
}

const LONG_NOUN = 4

/** A run of words that the other name has not. */
interface Run {
  at: number
  words: string
  /** With the character before them, of which a short form may have no more: 集中采购, 集采. */
  whole: string
}
/** Those of a name, and between which of its characters they stand. */
interface Alone {
  runs: Run[]
  first: number
  last: number
  /** Up to where its sentence says of the noun after what becomes of it, which narrows nothing. */
  free: number
  /** Where the words before the number end; -1 where the noun after it is what is counted. */
  end: number
}

/** The words of a name outside the tiles. Those lent to it and those that its sentence continues with after the number do not count. */
function aloneIn(mine: Content, its: Content, tiles: readonly { at: number; length: number }[]): Alone {
  const text = textOf(mine)
  const covered = Array.from(text, (_, at) =>
    tiles.some((tile) => at >= tile.at && at < tile.at + tile.length),
  )
  const [first, last] = [covered.indexOf(true), covered.lastIndexOf(true)]
  // where both have borrowed their names, these tell whose they are
  const from = its.lent !== '' ? 0 : mine.lent.length
  const behind = mine.lent.length + mine.before.length
  // the noun after is what is counted, so that what stands before the number leads to it
  const nounBehind =
    last >= behind && (covered[behind] === true || !covered.slice(from, behind).includes(true))
  const begin = nounBehind ? behind : from
  const runs = runsOf(text, covered, begin, nounBehind ? last + 1 : behind)
    .map(({ at, words }) => ({
      at,
      words: (at === begin ? withoutVerb(words, its, last - first + 1) : words).replace(NEUTRAL, ''),
    }))
    .map(({ at, words }) => ({
      at,
      words,
      whole: `${covered[at - 1] === true ? text.charAt(at - 1) : ''}${words}`,
    }))
    .filter(({ words }) => words.length > 0 && !EMPTY.test(words) && !saysNear(its, words))
  const noun = tiles.find(({ at }) => at === behind)
  const free = nounBehind && noun !== undefined && noun.length >= LONG_NOUN ? last : -1
  return { runs, first, last, free, end: nounBehind ? -1 : behind }
}

/** Lone characters that part nothing. */
const EMPTY = /^[数量额个项次本共类等各新]$/u

/** The first verb of a name does not count where the other may leave it out. */
function withoutVerb(words: string, its: Content, common: number): string {
  if (dropsVerb(its, common)) return words.replace(ACT_FIRST, '')
  return ACT.test(its.before) ? words : words.replace(SOFT_FIRST, '')
}

const areOneShort = (one: Run, other: Run): boolean =>
  isShortFor(one.words, other.words) || isShortFor(one.whole, other.whole)

/** Sums up what one name has alone, without what is short for words of the other: 集采 for 集中采购. */
function restOf({ runs, first, last, end, free }: Alone, others: readonly Run[]): Rest {
  const all = runs.filter((mine) => !others.some((its) => areOneShort(mine, its) || areOneShort(its, mine)))
  const left = all.filter(({ words }) => words.length >= SHORTEST)
  const said = left.map(({ words }) => words).join('')
  return {
    words: said,
    length: said.length,
    inserted: left
      .filter(({ at }) => at > Math.max(first, free) && at < last)
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
function withoutField(rest: Rest, { isOfField }: Usual): Rest {
  let words = ''
  for (let at = 0; at < rest.words.length; at += 1)
    if (isOfField(rest.words.slice(at, at + SHORTEST)) && at + SHORTEST <= rest.words.length) at += 1
    else words += rest.words.charAt(at)
  return words.length < SHORTEST
    ? NOTHING
    : { ...rest, words, length: words.length, inserted: Math.min(rest.inserted, words.length) }
}
