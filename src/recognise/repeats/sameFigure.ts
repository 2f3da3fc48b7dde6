import { contentOf } from '../names/contentWords'
import { areNarrowed } from '../names/overlap'
import { blankNamedAgain } from '../names/blankNamed'
import { COMMON_NOUN, headOf, isNamed, isOfOther, saidAlike, type Words, wordsOf } from '../names/figureWords'
import { withoutVerbs } from '../lines/labels'
import {
  actAgain,
  applicationsAgain,
  bareRateAgain,
  heldAgain,
  inOneLine,
  nameAgain,
  nounAgain,
  phraseAgain,
  rateAgain,
} from '../names/rephrased'
import type { Placed } from '../recognised'
import { isOfThose } from './evidence'
import { apartInTime, areParallel, isSummary, sentenceBefore } from './setting'
import { areApart, areOfOneUnit } from '../words/opposites'
import { haveInCommon } from '../words/inCommon'
import { areOtherNumbers, isLeftOfOne } from '../words/numbers'
import { SERVING } from '../words/leads'

/*
 * Whether a figure states once more what one before it states. Equal values say little: five districts have two accidents each, and
 * what was received was often all done. So the words decide; where they leave a doubt, the official is asked, for a wrong
 * join silently changes another number, and one that is missed costs a touch.
 */

/** Equal characters before two numbers that make them one figure; with the same words after them fewer are enough. */
const ALIKE_CHARS = 5
const FEWEST_ALIKE_CHARS = 2
/** From this length on, equal words mean one figure. */
const SURE_CHARS = 8
/** Characters of a noun after both that make up for fewer before them. */
const NOUN_CHARS = 4
/** From this many digits on, two numbers are hardly equal by chance. */
const TELLING_DIGITS = 3
/** Numbers of fewer digits are not compared in other words. */
const FEWEST_DIGITS = 2
/** Characters that two names must share: with the same measure word, with another, and as two phrases. */
const MIN_SHARED_CHARS = 2
const MIN_SHARED_CHARS_OTHER_UNIT = 3
const MIN_SHARED_CHARS_OF_PHRASES = 4
/** Characters of a noun that are compared. */
const COMPARED_NOUN_CHARS = 8
/** Round numbers may be equal by chance however long: 2000, 500. */
const ROUND = /^[1-9]0+$/u

/**
 * How sure it is that two are one figure. `same`: they are joined; `maybe`: the official is asked; `parallel`: asked too, for
 * the same words are said of two subjects; null: they are different.
 */
export type Likeness = 'same' | 'maybe' | 'parallel' | null

/** Compares two figures of one kind and value, or two blanks, of which the first stands before the second. */
export function likenessOf(before: Placed, figure: Placed): Likeness {
  if (figure.value === 0 || !areOfOneUnit(before.unit, figure.unit) || apartInTime(before, figure))
    return null
  const [one, other] = [wordsOf(before), wordsOf(figure)]
  if (before.nth === figure.nth)
    return figure.kind === 'count' && before.unit === figure.unit ? inOneLine(one, other, figure.blank) : null
  // 办结率100% is said of everything
  if (figure.kind === 'rate' && figure.value === 100 && saidAlike(one, other) < SURE_CHARS) return null
  if (isOfOther(figure)) return null
  const likeness =
    bySamePhrase(before, figure, one, other) ??
    bySynonym(before, figure, one, other) ??
    byParaphrase(before, figure, one, other)
  if (likeness !== null || !/^(?:count|money|measure)$/u.test(figure.kind)) return likeness
  if (!figure.blank) return byNounAfter(before, figure, one, other)
  const named = before.unit === figure.unit ? blankNamedAgain(one, other, figure.literal.trim() === '') : null
  return named !== null && areOfOthers(before, figure) ? null : named
}

/** 康复服务 and 签约服务, 新增企业 and 企业, 企业 and those of them that did something. */
function areOfOthers(before: Placed, figure: Placed): boolean {
  const [one, other] = [contentOf(before), contentOf(figure)]
  return (
    areOtherNumbers(one.said, other.said) || areNarrowed(one, other) || isOfThose(one) || isOfThose(other)
  )
}

const digitsOf = ({ literal }: Placed): number => literal.replace(/\D/gu, '').length
/** True for a value that two figures have by chance. */
const isCommonValue = (figure: Placed): boolean =>
  figure.blank || digitsOf(figure) < TELLING_DIGITS || ROUND.test(figure.literal)

/** The same words before both, or fewer with the same words after them. */
function bySamePhrase(before: Placed, figure: Placed, one: Words, other: Words): Likeness {
  const { phrase } = other
  const said = saidAlike(one, other)
  if (said < FEWEST_ALIKE_CHARS) return null
  const sameNoun = other.noun.length >= NOUN_CHARS && one.noun === other.noun
  const parts = PARTS.exec(other.noun)?.[0]
  const ofPlace = WHOLE_PLACE.test(phrase) && parts !== undefined && one.noun.startsWith(parts)
  // two blanks may have different measure words: 现行文件xx件, 现行文件xx条
  const alike =
    said >= ALIKE_CHARS ||
    sameNoun ||
    ofPlace ||
    sameClauseAfter(before, figure) ||
    inSummary(before, figure, phrase)
  if (!alike && (isCommonValue(figure) || said <= FEWEST_ALIKE_CHARS)) return null
  // two departments may say the same words of the same number
  if (areParallel(before, figure, `${phrase}${other.noun}`)) return 'parallel'
  if (!isCommonValue(figure) || said >= SURE_CHARS) return 'same'
  return figure.kind === 'rate' && !figure.blank ? 'maybe' : 'same'
}

const SERVED = new RegExp(`^(?:${SERVING})`, 'u')
/** 签约居民xx.x万人 … 主要成效：签约居民xx.x万人: a short phrase without a common verb, repeated in a summary. */
const inSummary = (before: Placed, figure: Placed, phrase: string): boolean =>
  isSummary(before) !== isSummary(figure) &&
  before.unit === figure.unit &&
  before.literal === figure.literal &&
  phrase.length === ALIKE_CHARS - 1 &&
  withoutVerbs(phrase) === phrase &&
  !SERVED.test(phrase) &&
  !COMMON_NOUN.test(phrase.slice(-MIN_SHARED_CHARS))

/** Characters of a name that is compared with its synonyms. */
const LEAST_NAME = 2
const LEAST_NAME_OF_BLANK = 4
/** The same thing by another name, with the same digits or strokes and the same unit. */
function bySynonym(before: Placed, figure: Placed, one: Words, other: Words): Likeness {
  const { blank, kind, literal, unit } = figure
  if (before.unit !== unit || before.literal !== literal || literal.trim() === '') return null
  if (!blank && isCommonValue(figure)) return null
  const again =
    kind === 'rate'
      ? blank && bareRateAgain(one, other, [sentenceOf(before), sentenceOf(figure)])
      : nameAgain(one, other, blank ? LEAST_NAME_OF_BLANK : LEAST_NAME) ||
        (blank ? applicationsAgain(one, other, [before.line, figure.line]) : heldAgain(one, other))
  if (!again) return null
  return areParallel(before, figure, `${other.phrase}${other.noun}`) ? 'maybe' : 'same'
}
const sentenceOf = ({ line, at }: Placed): string => sentenceBefore(line, at)

/** Equal values that are not common, with a few words more or less. */
function byParaphrase(before: Placed, figure: Placed, one: Words, other: Words): Likeness {
  const digits = digitsOf(figure)
  if (figure.blank || digits < FEWEST_DIGITS || ROUND.test(figure.literal) || before.unit !== figure.unit)
    return null
  const likeness = inOtherWords(before, figure, one, other, digits)
  return likeness === 'same' && areParallel(before, figure, `${other.phrase}${other.noun}`)
    ? 'maybe'
    : likeness
}

function inOtherWords(before: Placed, figure: Placed, one: Words, other: Words, digits: number): Likeness {
  if (figure.kind === 'rate') return digits < TELLING_DIGITS ? null : rateAgain(one, other, digits)
  if (figure.kind !== 'count') return null
  if (digits < TELLING_DIGITS) return nounAgain(one, other) ?? phraseAgain(one, other)
  return actAgain(one, other, [sentencesBefore(before), sentencesBefore(figure)])
}
const FAR = 120
const sentencesBefore = ({ line, at }: Placed): string => line.slice(Math.max(0, at - FAR), at)

/** 全县12个乡镇、全县12个乡镇仅有 */
const WHOLE_PLACE = /^全[国省市州县区旗乡镇街]$/u
/** What a place is made of. */
const PARTS = /^(?:乡镇|镇街|街道|社区|行政村|村|区县|县区)/u
const CLAUSE_CHARS = 8

/** The same eight characters after both, from the next punctuation mark on. */
function sameClauseAfter(before: Placed, figure: Placed): boolean {
  const [a, b] = [before, figure].map(({ line, at, literal }) =>
    line
      .slice(at + literal.length, at + literal.length + 20)
      .replace(/^[^，,。；;、]{0,4}[，,。；;、]/u, '')
      .slice(0, CLAUSE_CHARS),
  )
  return a !== undefined && a === b && a.length === CLAUSE_CHARS && !/[\dxX×*_＿〇○]/u.test(a)
}

/** The noun after one number names the other: 网上信访736件 … 736件网上信访事项 */
function byNounAfter(before: Placed, figure: Placed, one: Words, other: Words): Likeness {
  if (isLeftOfOne(contentOf(before).said, contentOf(figure).said)) return null
  const small = isCommonValue(figure)
  const opens = other.phrase.length <= MIN_SHARED_CHARS || (other.phrase.endsWith('的') && other.noun !== '')
  const { head, again } = headOf(other.noun)
  if (
    areApart(`${one.phrase}${one.noun.slice(0, MIN_SHARED_CHARS)}`, opens ? head : `${other.phrase}${head}`)
  )
    return null
  const named = isNamed(one, head)
  if (opens && small) return named ? (again && before.unit === figure.unit ? 'same' : 'maybe') : null
  if (small) return null
  const words = `${one.core}${one.noun.slice(0, COMPARED_NOUN_CHARS)}`
  const common = before.unit === figure.unit ? MIN_SHARED_CHARS : MIN_SHARED_CHARS_OTHER_UNIT
  if (opens) {
    const own = `${other.core.length > MIN_SHARED_CHARS ? other.core : ''}${other.noun.slice(0, COMPARED_NOUN_CHARS)}`
    if (!haveInCommon(own, words, common)) return null
    return named || again || !COMMON_NOUN.test(head) ? 'same' : 'maybe'
  }
  // 采用181条 … 181条被采用
  if (other.noun.startsWith('被') && one.core.endsWith(other.noun.slice(1, 1 + MIN_SHARED_CHARS)))
    return 'same'
  // 居民4216户 … 覆盖4216户居民
  if (named && head === one.core) return 'same'
  const own = `${other.core}${other.noun.slice(0, COMPARED_NOUN_CHARS)}`
  // 开展安全 of 开展安全检查 and 开展安全宣传活动 is mostly the verb
  if (haveInCommon(withoutVerbs(own), withoutVerbs(words), MIN_SHARED_CHARS_OF_PHRASES))
    return areSaidApart(one.core, other.core) ? 'maybe' : 'same'
  return haveInCommon(own.replace(COMMON_NOUN, ''), words, common) ? 'maybe' : null
}

/** 培训代表人士 and 邀请代表人士: other words stand before the same ones. */
function areSaidApart(one: string, other: string): boolean {
  let same = 0
  while (same < Math.min(one.length, other.length) && one.at(-1 - same) === other.at(-1 - same)) same += 1
  return same >= MIN_SHARED_CHARS && same < one.length && same < other.length
}
