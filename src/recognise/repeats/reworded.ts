import type { Content } from '../names/contentWords'
import { isOfOther } from '../names/figureWords'
import type { FigureName, NamePair } from '../names/namePairs'
import type { Overlap } from '../names/overlap'
import type { Placed } from '../recognised'
import { areOneMeasure, ASKED, evidenceOf, isSaidOnceMore, SURE, SURE_ALONE } from './evidence'
import { apartInTime, areParallel } from './setting'
import { areOfOneUnit } from '../words/opposites'

/*
 * Whether two figures are one by what their names say, in any order and with words more or less. How much they must say depends on the
 * value: two numbers of three digits are hardly equal by chance, small ones often are, and of two blanks only the words are known.
 */

/** How far two are one; `alone`: where neither may be another one too. */
export interface Comparison {
  sure: 'same' | 'alone' | 'maybe' | null
  /** By which the best of several is told. */
  score: number
}
const NOTHING: Comparison = { sure: null, score: 0 }

/** A figure and its name. */
export interface NamedFigure {
  figure: Placed
  name: FigureName
}

/**
 * Compares two figures of different lines; null values and other kinds are no matter of it.
 * @param pairOf compares the names of the two
 */
export function compareWords(
  { figure: one, name: a }: NamedFigure,
  { figure: other, name: b }: NamedFigure,
  pairOf: (one: FigureName, other: FigureName) => NamePair,
  others: number,
): Comparison {
  if (one.kind !== other.kind || one.blank !== other.blank || !areOfOneUnit(one.unit, other.unit))
    return NOTHING
  if (scaleOf(one) !== scaleOf(other)) return NOTHING
  if (one.value === 0 || one.literal.trim() !== other.literal.trim() || apartInTime(one, other))
    return NOTHING
  if (one.value === 100 && one.kind === 'rate') return NOTHING
  if (one.blank && !areOneMeasure(one.unit, other.unit)) return NOTHING
  if (isOfOther(one) || isOfOther(other)) return NOTHING
  const { overlap, stockOfOne } = pairOf(a, b)
  if (overlap === null || (overlap.common === 0 && !isHardlyByChance(one))) return NOTHING
  return judged(one, other, [a.content, b.content], overlap, stockOfOne, others)
}

function judged(
  one: Placed,
  other: Placed,
  [a, b]: readonly [Content, Content],
  overlap: Overlap,
  stockOfOne: boolean,
  others: number,
): Comparison {
  const score =
    overlap.common - 1.5 * (overlap.one.length + overlap.other.length) + (one.unit === other.unit ? 0.5 : 0)
  if (partOf(a.said, overlap.one) || partOf(b.said, overlap.other)) return { sure: null, score }
  const pairing = { one, other, contents: [a, b], overlap, stockOfOne, others } as const
  const evidence = evidenceOf(pairing)
  if (evidence < ASKED) return { sure: null, score }
  if (evidence < SURE_ALONE || areParallel(one, other, `${a.said}${b.said}`)) return { sure: 'maybe', score }
  if (evidence < SURE && !isSaidOnceMore(pairing)) return { sure: 'maybe', score }
  return { sure: evidence < SURE ? 'alone' : 'same', score }
}
const scaleOf = ({ unit }: Placed): string => /^[万亿]/u.exec(unit)?.[0] ?? ''
/** 其中无证经营违法案件 is a part of 违法案件. */
const partOf = (said: string, rest: { length: number }): boolean => said.startsWith('其中') && rest.length > 0

const TELLING = 3
const ROUND = /^[1-9]0+$/u
const digitsOf = ({ literal }: Placed): number => literal.replace(/\D/gu, '').length

/** True for a number of three digits and more that is not round. */
export const isHardlyByChance = (figure: Placed): boolean =>
  !figure.blank && digitsOf(figure) >= TELLING && !ROUND.test(figure.literal)
