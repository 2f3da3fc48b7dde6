import type { Content } from '../names/contentWords'
import type { Overlap } from '../names/overlap'
import type { Placed } from '../recognised'
import { ACT, ACT_FIRST, SOFT_FIRST } from '../words/light'
import { placeOf } from './setting'

/*
 * How much speaks for one figure and how much for two that are equal by chance, as the logarithm of the odds. The weights were fitted to
 * the pairs of some forty documents whose repeats are known, and rounded; those of words that hardly occurred there were set by hand.
 */

/** What is known of two figures with the same value, or of two blanks. */
export interface Pairing {
  one: Placed
  other: Placed
  contents: readonly [Content, Content]
  overlap: Overlap
  /** One of them alone is how many there are by now. */
  stockOfOne: boolean
  /** How many more places of the document have this value, or this blank, with this unit. */
  others: number
}

/** From here on two are one, with odds of seven to one; where neither may be another one too, from `SURE_ALONE` on. */
export const SURE = 2
/** See {@link SURE}. */
export const SURE_ALONE = 1
/** From here on the official is asked. */
export const ASKED = -0.5

/** Numbers: the longer the value, the less it is equal by chance, so that few words or none are needed. */
const NUMBERS = {
  atFirst: -4.4,
  digit: 1.9,
  rate: -2.2,
  nothingShared: -0.5,
  shared: 1.1,
  restated: 1.8,
  alone: -0.3,
  bothAlone: -1,
  inserted: -0.9,
  otherNoun: -2.5,
  otherAct: -2,
  otherUnit: -3.8,
  stock: -4,
  stockRestated: -1,
  others: -0.2,
}
/** Blanks: only words, the place and how the blank is drawn. */
const BLANKS = {
  atFirst: -3.4,
  shared: 0.7,
  usual: 0.5,
  same: 1.8,
  base: 1.2,
  restated: 3.7,
  alone: -0.65,
  bothAlone: -2.5,
  inserted: -0.8,
  otherNoun: -2,
  otherAct: -1,
  otherUnit: -2.5,
  stock: -4,
  stockRestated: -0.7,
  those: -4,
  others: -0.4,
}
const MOST_DIGITS = 5
const MOST_SHARED = 8
const MOST_ALONE = 6
const MOST_INSERTED = 3
const MOST_OTHERS = 4

/** The odds that two are one figure, as a logarithm. */
export function evidenceOf(pairing: Pairing): number {
  return pairing.one.blank ? ofBlanks(pairing) : ofNumbers(pairing)
}

/** True where one is said once more, and neither has words of its own beside those of the other. */
export const isSaidOnceMore = (pairing: Pairing): boolean =>
  (pairing.one.blank
    ? pairing.overlap.telling >= LEAST_TOLD || pairing.contents.every(({ lent }) => lent === '')
    : tellingDigits(pairing.one) > 1) &&
  (isBase(pairing) || isRestated(pairing)) &&
  (!haveBothAlone(pairing.overlap) || isRare(pairing.one))

/** A number that two figures of one document hardly have both. */
const isRare = (one: Placed): boolean =>
  !one.blank && one.kind !== 'rate' && tellingDigits(one) >= RARE_DIGITS
const RARE_DIGITS = 4
/** Characters that a blank shares which has borrowed its name from the clause before. */
const LEAST_TOLD = 3

function ofNumbers(pairing: Pairing): number {
  const { one, other, overlap, stockOfOne, others } = pairing
  return (
    NUMBERS.atFirst +
    NUMBERS.digit * Math.min(MOST_DIGITS, tellingDigits(one)) +
    NUMBERS.rate * Number(one.kind === 'rate') +
    NUMBERS.shared * Math.min(one.kind === 'rate' ? MOST_SHARED / 2 : MOST_SHARED, sharedBy(pairing)) +
    NUMBERS.nothingShared * Number(overlap.common === 0) +
    NUMBERS.restated * Number(isBase(pairing) || isRestated(pairing)) +
    NUMBERS.alone * shorterRest(overlap) +
    NUMBERS.inserted * insertedIn(overlap) +
    NUMBERS.otherNoun * Number(overlap.one.atEnd && overlap.other.atEnd) +
    NUMBERS.otherAct * Number(hasOtherAct(overlap)) +
    NUMBERS.otherUnit * Number(!areOneMeasure(one.unit, other.unit)) +
    NUMBERS.bothAlone * Number(haveBothAlone(overlap)) +
    (stockOfOne ? (isRestated(pairing) ? NUMBERS.stockRestated : NUMBERS.stock) : 0) +
    NUMBERS.others * Math.min(MOST_OTHERS, others)
  )
}

function ofBlanks(pairing: Pairing): number {
  const { one, other, contents, overlap, stockOfOne, others } = pairing
  const { common, telling } = overlap
  return (
    BLANKS.atFirst +
    BLANKS.shared * Math.min(MOST_SHARED, telling) +
    BLANKS.usual * Math.min(MOST_SHARED, common - telling) +
    BLANKS.same * Number(overlap.one.length === 0 && overlap.other.length === 0) +
    BLANKS.base * Number(isBase(pairing)) +
    BLANKS.restated * Number(isBase(pairing) || isRestated(pairing)) +
    BLANKS.alone * shorterRest(overlap) +
    BLANKS.inserted * insertedIn(overlap) +
    BLANKS.otherNoun * Number(overlap.one.atEnd || overlap.other.atEnd) +
    BLANKS.otherAct * Number(hasOtherAct(overlap)) +
    BLANKS.otherUnit * Number(!areOneMeasure(one.unit, other.unit)) +
    BLANKS.bothAlone * Number(haveBothAlone(overlap)) +
    (stockOfOne ? (isRestated(pairing) ? BLANKS.stockRestated : BLANKS.stock) : 0) +
    BLANKS.those * Number(contents.some(isOfThose)) +
    BLANKS.others * Math.min(MOST_OTHERS, others)
  )
}

const PERSONS = /^[人名位]$/u
/** Of blanks with two measure words nothing is left but the words: 5项资金, 5个项目. */
export const areOneMeasure = (one: string, other: string): boolean =>
  one === other ||
  (PERSONS.test(one) && PERSONS.test(other)) ||
  /^[辆台] [辆台]$|^(?:[场次期]|场次) (?:[场次期]|场次)$|^批次? 批次?$/u.test(`${one} ${other}`)

/** Digits without the zeros of a round number: 2000 has one. */
function tellingDigits({ literal }: Placed): number {
  const digits = literal.replace(/\D/gu, '').replace(/^0+/u, '')
  let to = digits.length
  while (!literal.includes('.') && digits.charAt(to - 1) === '0') to -= 1
  return Math.max(1, to)
}

/** What a plan starts from was stated before. */
const isBase = ({ one, other }: Pairing): boolean => one.said !== null || other.said !== null

/** One stands where a document says once more what it says elsewhere: before all headings, in a summary, among the problems, in X件中. */
const isRestated = ({ one, other, contents }: Pairing): boolean =>
  placeOf(one) !== placeOf(other) || contents.some(({ again }) => again)

/** 办理发票 of 办理发票领用 and 办理发票代开: that both were done to something says nothing of to what. */
function sharedBy({ contents: [a, b], overlap }: Pairing): number {
  const act = haveBothAlone(overlap) ? (ACT_FIRST.exec(a.before)?.[0] ?? '') : ''
  return (
    overlap.common - (act !== '' && overlap.common > act.length && b.before.startsWith(act) ? act.length : 0)
  )
}
const shorterRest = ({ one, other }: Overlap): number => Math.min(one.length, other.length, MOST_ALONE)
const insertedIn = ({ one, other }: Overlap): number => Math.min(MOST_INSERTED, one.inserted + other.inserted)
const haveBothAlone = ({ one, other }: Overlap): boolean => one.length > 0 && other.length > 0
const hasOtherAct = ({ one, other }: Overlap): boolean =>
  [one, other].some(({ words }) => ACT.test(words.replace(SOFT_FIRST, '')))
/** 3个基层社受到表彰: those of them that did, not all. */
export const isOfThose = ({ before, behind, again }: Content): boolean =>
  before === '' && !again && behind !== '' && !ACT_FIRST.test(behind) && DID.test(behind)
const DID = /.(?:受到|获得?|被|荣获|入选|建成|完成|通过|达到|取得|实现|投入|启用|开展|晋升|上榜|参加|参与)/u
