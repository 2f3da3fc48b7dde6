import { keepsIn } from '../blocks/keeps'
import type { Cluster } from './clusters'
import { isDoubled, isForbidden, isSpace, isWord } from './marks'

/**
 * What it costs to end a line at a place, in thousandths. They are weighed against what a stretched line costs
 * (`breakLines.ts`): one of 10 % costs 640, one of 15 % 3240.
 */
const COST = {
  /** 避头尾. */
  forbidden: 1_000_000,
  doubled: 400_000,
  /** Inside a number. */
  number: 60_000,
  /** Inside a word. */
  word: 12_000,
  /** Inside an address where it has no mark. */
  address: 30_000,
  /** Between a number and its unit or the year and 年. */
  unit: 2_000,
  /** Inside a unit, 万人次. */
  inUnit: 2_500,
  /** After the hyphen or stroke of a word. */
  hyphen: 1_000,
  /** Between 月 and 日 of a date. */
  day: 700,
  /** 〔2021〕30号 after the year. */
  issue: 500,
  /** After a mark of an address, and before its hyphen: at a line's end readers of PDF files would leave that out. */
  addressMark: 300,
  /** Inside a short name in 《》. */
  name: 150,
} as const

const ADDRESS = /@|:\/\/|^www\./iu
/** Marks of an address after which it continues on the next line. */
const ADDRESS_MARKS = '/.?&@=_'
const DIGIT = /[\d\uFF10-\uFF19]/u
/** What stands between the digits of a number. */
const IN_NUMBER = /[\d.,%\uFF10-\uFF19]/u
/** A name of at most eight characters. */
const NAME = /《[^《》]{1,8}》/gu
/** A word that is wider than this, in ems, with marks in it, is read as an address. */
const LONG_WORD = 12

function addressCost(before: string, char: string): number {
  if (ADDRESS_MARKS.includes(char)) return COST.address
  return char === '-' || ADDRESS_MARKS.includes(before) ? COST.addressMark : COST.address
}

/** Costs inside a word, an address or a number. */
function inWord(clusters: readonly Cluster[], from: number, to: number, costs: number[]): void {
  const chars = clusters.slice(from, to)
  const text = chars.map(({ char }) => char).join('')
  const width = chars.reduce((sum, one) => sum + one.width, 0)
  const isAddress = ADDRESS.test(text) || (width > LONG_WORD && /[/?&_]/u.test(text))
  for (let at = from + 1; at < to; at += 1) {
    const [before, char] = [clusters[at - 1]?.char ?? '', clusters[at]?.char ?? '']
    if (isAddress) costs[at] = addressCost(before, char)
    else if (IN_NUMBER.test(before) && IN_NUMBER.test(char)) costs[at] = COST.number
    else if (before === '-' || before === '/') costs[at] = DIGIT.test(char) ? COST.unit : COST.hyphen
    else if (isForbidden(before, char)) costs[at] = COST.forbidden
    else costs[at] = COST.word
  }
}

/** Cost of a line's end inside what is kept together. */
function keepCost(before: string): number {
  if ('〕］】）)]'.includes(before)) return COST.issue
  if (before === '月') return COST.day
  return isWord(before) || IN_NUMBER.test(before) || isSpace(before) ? COST.unit : COST.inUnit
}

/**
 * The cost of ending a line before each character of a text; 0 where a line may well end, and for the first.
 * @returns as many as there are clusters
 */
export function penalties(text: string, clusters: readonly Cluster[]): number[] {
  const costs = clusters.map(({ char }, i): number => {
    const before = clusters[i - 1]?.char
    if (before === undefined) return 0
    // a line ends after spaces and not before them
    if (isSpace(char) || isForbidden(before, char)) return COST.forbidden
    return isDoubled(before, char) ? COST.doubled : 0
  })
  for (let from = 0; from < clusters.length; from += 1) {
    let to = from
    while (to < clusters.length && isWord(clusters[to]?.char ?? '')) to += 1
    if (to - from > 1) inWord(clusters, from, to, costs)
    from = Math.max(from, to - 1)
  }
  /** Of each UTF-16 unit: the character that it begins, from 1. */
  const begins = new Int32Array(text.length)
  clusters.forEach(({ from }, i) => (begins[from] = i + 1))
  const raise = (from: number, to: number, cost: (before: string) => number): void => {
    for (let at = from + 1; at < to; at += 1) {
      const i = (begins[at] ?? 0) - 1
      if (i > 0) costs[i] = Math.max(costs[i] ?? 0, cost(clusters[i - 1]?.char ?? ''))
    }
  }
  for (const { from, to } of keepsIn(text)) raise(from, to, keepCost)
  for (const { 0: name, index } of text.matchAll(NAME)) raise(index, index + name.length, () => COST.name)
  return costs
}
