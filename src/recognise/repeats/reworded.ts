import type { Content } from '../names/contentWords'
import { isOfOther } from '../names/figureWords'
import type { FigureName, NamePair } from '../names/namePairs'
import type { Overlap, Rest } from '../names/overlap'
import type { Placed } from '../recognised'
import { apartInTime, areParallel, isSummary } from './setting'
import { ACT, ACT_FIRST } from '../words/light'
import { areOfOneUnit } from '../words/opposites'

/*
 * Whether two figures are one by what their names say, in any order and with words more or less. How much they must say depends on the
 * value: two numbers of three digits are hardly equal by chance, small ones often are, and of two blanks only the words are known.
 */

/** How far two are one. */
export interface Comparison {
  sure: 'same' | 'maybe' | null
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
): Comparison {
  if (one.kind !== other.kind || one.blank !== other.blank || !areOfOneUnit(one.unit, other.unit))
    return NOTHING
  if (scaleOf(one) !== scaleOf(other)) return NOTHING
  if (one.value === 0 || one.literal !== other.literal || apartInTime(one, other)) return NOTHING
  if (one.value === 100 && one.kind === 'rate') return NOTHING
  if (one.blank && !areOfOneBlank(one.unit, other.unit)) return NOTHING
  if (isOfOther(one) || isOfOther(other)) return NOTHING
  const { overlap, stockOfOne } = pairOf(a, b)
  if (overlap === null || overlap.common === 0) return NOTHING
  return judged(one, other, [a.content, b.content], overlap, stockOfOne)
}

function judged(
  one: Placed,
  other: Placed,
  [a, b]: readonly [Content, Content],
  overlap: Overlap,
  stockOfOne: boolean,
): Comparison {
  const score =
    overlap.common - 1.5 * (overlap.one.length + overlap.other.length) + (one.unit === other.unit ? 0.5 : 0)
  const sure =
    partOf(a.said, overlap.one) || partOf(b.said, overlap.other)
      ? null
      : judge(one, {
          overlap,
          verb: ACT_FIRST.test(a.before) && ACT_FIRST.test(b.before),
          short: isShort(a) || isShort(b),
          partly: stockOfOne && !a.again && !b.again,
          summed: isOver(one) || isOver(other),
        })
  return { sure: sure === 'same' && areParallel(one, other, `${a.said}${b.said}`) ? 'maybe' : sure, score }
}
const PERSONS = /^[人名位]$/u
/** Of blanks with two measure words nothing is left but the words: 5项资金, 5个项目. */
const areOfOneBlank = (one: string, other: string): boolean =>
  one === other ||
  (PERSONS.test(one) && PERSONS.test(other)) ||
  /^[辆台] [辆台]$|^(?:[场次期]|场次) (?:[场次期]|场次)$|^批次? 批次?$/u.test(`${one} ${other}`)
const scaleOf = ({ unit }: Placed): string => /^[万亿]/u.exec(unit)?.[0] ?? ''
const isShort = ({ before, lent, again }: Content): boolean => before === '' || lent !== '' || again
/** Before all headings, or under one of a summary. */
const isOver = (figure: Placed): boolean => figure.heading === '' || isSummary(figure)

/** 其中无证经营违法案件 is a part of 违法案件. */
const partOf = (said: string, rest: { length: number }): boolean => said.startsWith('其中') && rest.length > 0

const TELLING = 3
const CLEAR = 4
const ROUND = /^[1-9]0+$/u
const digitsOf = ({ literal }: Placed): number => literal.replace(/\D/gu, '').length

/** True for a number of three digits and more that is not round. */
export const isHardlyByChance = (figure: Placed): boolean =>
  !figure.blank && digitsOf(figure) >= TELLING && !ROUND.test(figure.literal)

/** What is said of one and of the other. */
interface Said {
  overlap: Overlap
  /** Both begin with a verb. */
  verb: boolean
  /** One of them is named by its noun after the number, or by the clause before. */
  short: boolean
  /** One of them alone is how many there are by now. */
  partly: boolean
  /** One of them stands in a summary. */
  summed: boolean
}

function judge(figure: Placed, said: Said): Comparison['sure'] {
  if (figure.blank) return judgeBlank(said)
  if (!isHardlyByChance(figure)) return judgeSmall(figure, said)
  const digits = digitsOf(figure)
  const { common, telling, one, other } = said.overlap
  if (digits >= CLEAR && telling >= 2 && !(one.atEnd && other.atEnd)) return 'same'
  if (one.length === 0 && other.length === 0) return common >= 2 ? 'same' : 'maybe'
  if (hasAct(said.overlap)) return telling >= 2 ? 'maybe' : null
  if (one.length === 0 || other.length === 0)
    return common >= 4 || (telling >= 2 && common >= 3) ? 'same' : 'maybe'
  if ((telling >= 4 || (common >= 4 && digits >= CLEAR)) && !one.atEnd && !other.atEnd) return 'same'
  return telling >= 2 || (digits >= CLEAR && common >= 3) ? 'maybe' : null
}
const hasAct = ({ one, other }: Overlap): boolean => ACT.test(one.words) || ACT.test(other.words)

/** 行政许可 in 公开行政许可信息, but not 重度 in 困难重度残疾人家庭无障碍改造. */
function isNarrowed({ common, one, other }: Overlap): boolean {
  const inserted = one.inserted + other.inserted
  return inserted > 0 && !(common >= 8 && inserted <= 2)
}

function judgeSmall({ kind }: Placed, { overlap, partly }: Said): Comparison['sure'] {
  const { common, telling, one, other } = overlap
  if (one.length > 0 && other.length > 0) return null
  const full = one.length === 0 && other.length === 0
  if (partly) return full && common >= 4 ? 'maybe' : null
  if (kind === 'rate') return common >= 8 && full ? 'same' : common >= 4 ? 'maybe' : null
  if (full) return common >= 3 ? 'same' : 'maybe'
  if (common < 4 || telling < 2) return null
  return hasAct(overlap) || isNarrowed(overlap) ? 'maybe' : 'same'
}

function judgeBlank({ overlap, verb, short, partly, summed }: Said): Comparison['sure'] {
  const { common, telling, one, other } = overlap
  if (partly) return null
  if (one.length > 0 && other.length > 0)
    return common >= LONG && areVerbs(one) && areVerbs(other) ? 'maybe' : null
  if (one.length === 0 && other.length === 0) return common >= LONG || (common >= 3 && summed) ? 'same' : null
  if (hasAct(overlap) || telling < 2) return null
  if (isNarrowed(overlap)) return common >= LONG - 1 || (short && summed) ? 'maybe' : null
  const { words } = one.length > 0 ? one : other
  if (common >= LONG || (common >= 4 && summed && (verb || short)))
    return words.length <= 6 ? 'same' : 'maybe'
  return summed ? 'maybe' : null
}
const LONG = 6
/** 新建 and 安装 before the same words. */
const areVerbs = ({ words, inserted, atEnd }: Rest): boolean => words.length <= 3 && inserted === 0 && !atEnd
