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
import { apartInTime, areParallel, isSummary, sentenceBefore } from './setting'
import { areApart, areOfOneUnit } from '../words/opposites'
import { haveInCommon } from '../words/inCommon'
import { areOtherNumbers } from '../words/numbers'
import { SERVING } from '../words/leads'

/*
 * Whether a figure states once more what one before it states. Equal values say little: five districts have two accidents each, and
 * what was received was often all done. So the words decide; where they leave a doubt, the two are offered and not joined, for a wrong
 * join silently changes another number, and one that is missed costs a touch.
 */

/** Words before two numbers that make them one figure, or fewer with the same words behind. */
const ALIKE = 5
/** So many are not said of two things. */
const LONG = 8
const FEW = 2
const BEHIND = 4
/** From so many digits on, two numbers are hardly equal by chance. */
const TELLING = 3
const COMMON = 2
const COMMON_OF_OTHERS = 3
const COMMON_OF_PHRASES = 4
const NOUN_TAKEN = 8
/** Round numbers may be equal by chance however long: 2000, 500. */
const ROUND = /^[1-9]0+$/u

/** How sure it is that two are one figure: joined, offered, or nothing of it; `parallel` for the same words of two subjects. */
export type Likeness = 'same' | 'maybe' | 'parallel' | null

/** Compares two figures of one kind and value, or two blanks, of which the first stands before the second. */
export function likenessOf(before: Placed, figure: Placed): Likeness {
  if (figure.value === 0 || !areOfOneUnit(before.unit, figure.unit) || apartInTime(before, figure))
    return null
  const [one, other] = [wordsOf(before), wordsOf(figure)]
  if (before.nth === figure.nth)
    return figure.kind === 'count' && before.unit === figure.unit ? inOneLine(one, other, figure.blank) : null
  // 办结率100% is said of everything
  if (figure.kind === 'rate' && figure.value === 100 && saidAlike(one, other) < LONG) return null
  if (isOfOther(figure)) return null
  const likeness =
    ofSamePhrase(before, figure, one, other) ??
    ofOtherName(before, figure, one, other) ??
    ofOtherWords(before, figure, one, other)
  if (likeness !== null || !/^(?:count|money|measure)$/u.test(figure.kind)) return likeness
  if (!figure.blank) return namedAgain(before, figure, one, other)
  const named = before.unit === figure.unit ? blankNamedAgain(one, other, figure.literal.trim() === '') : null
  return named !== null && areOfOthers(before, figure) ? null : named
}

/** 康复服务 and 签约服务, 新增企业 and 企业. */
function areOfOthers(before: Placed, figure: Placed): boolean {
  const [one, other] = [contentOf(before), contentOf(figure)]
  return areOtherNumbers(one.said, other.said) || areNarrowed(one, other)
}

const digitsOf = ({ literal }: Placed): number => literal.replace(/\D/gu, '').length
/** True for a value that two figures have by chance. */
const isCommonValue = (figure: Placed): boolean =>
  figure.blank || digitsOf(figure) < TELLING || ROUND.test(figure.literal)

/** The same words before both, or fewer with the same words behind. */
function ofSamePhrase(before: Placed, figure: Placed, one: Words, other: Words): Likeness {
  const { phrase } = other
  const said = saidAlike(one, other)
  if (said < FEW) return null
  const behind = other.noun.length >= BEHIND && one.noun === other.noun
  const parts = PARTS.exec(other.noun)?.[0]
  const ofPlace = WHOLE_PLACE.test(phrase) && parts !== undefined && one.noun.startsWith(parts)
  // another measure word is no matter between two blanks: 现行文件xx件, 现行文件xx条
  const alike =
    said >= ALIKE || behind || ofPlace || wordsBehind(before, figure) || inSummary(before, figure, phrase)
  if (!alike && (isCommonValue(figure) || said <= FEW)) return null
  // two departments may say the same words of the same number
  if (areParallel(before, figure, `${phrase}${other.noun}`)) return 'parallel'
  if (!isCommonValue(figure) || said >= LONG) return 'same'
  return figure.kind === 'rate' && !figure.blank ? 'maybe' : 'same'
}

const SERVED = new RegExp(`^(?:${SERVING})`, 'u')
/** 签约居民xx.x万人 … 主要成效：签约居民xx.x万人: so short a phrase, with no verb that all have, said once more in a summary. */
const inSummary = (before: Placed, figure: Placed, phrase: string): boolean =>
  isSummary(before) !== isSummary(figure) &&
  before.unit === figure.unit &&
  before.literal === figure.literal &&
  phrase.length === ALIKE - 1 &&
  withoutVerbs(phrase) === phrase &&
  !SERVED.test(phrase) &&
  !COMMON_NOUN.test(phrase.slice(-COMMON))

const LEAST_NAME = 2
const LEAST_NAME_OF_BLANK = 4
/** With another name of the same thing, the same marks and the same unit. */
function ofOtherName(before: Placed, figure: Placed, one: Words, other: Words): Likeness {
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

/** Of two values that are hardly equal by chance, with some words more or less. */
function ofOtherWords(before: Placed, figure: Placed, one: Words, other: Words): Likeness {
  const digits = digitsOf(figure)
  if (figure.blank || digits < COMMON || ROUND.test(figure.literal) || before.unit !== figure.unit)
    return null
  const likeness = inOtherWords(before, figure, one, other, digits)
  return likeness === 'same' && areParallel(before, figure, `${other.phrase}${other.noun}`)
    ? 'maybe'
    : likeness
}

function inOtherWords(before: Placed, figure: Placed, one: Words, other: Words, digits: number): Likeness {
  if (figure.kind === 'rate') return digits < TELLING ? null : rateAgain(one, other, digits)
  if (figure.kind !== 'count') return null
  if (digits < TELLING) return nounAgain(one, other) ?? phraseAgain(one, other)
  return actAgain(one, other, [sentencesBefore(before), sentencesBefore(figure)])
}
const FAR = 120
const sentencesBefore = ({ line, at }: Placed): string => line.slice(Math.max(0, at - FAR), at)

/** 全县12个乡镇、全县12个乡镇仅有 */
const WHOLE_PLACE = /^全[国省市州县区旗乡镇街]$/u
/** What a place is made of. */
const PARTS = /^(?:乡镇|镇街|街道|社区|行政村|村|区县|县区)/u
const EIGHT = 8

/** The same eight characters behind both, from the next mark on. */
function wordsBehind(before: Placed, figure: Placed): boolean {
  const [a, b] = [before, figure].map(({ line, at, literal }) =>
    line
      .slice(at + literal.length, at + literal.length + 20)
      .replace(/^[^，,。；;、]{0,4}[，,。；;、]/u, '')
      .slice(0, EIGHT),
  )
  return a !== undefined && a === b && a.length === EIGHT && !/[\dxX×*_＿〇○]/u.test(a)
}

/** 网上信访736件 … 736件网上信访事项 */
function namedAgain(before: Placed, figure: Placed, one: Words, other: Words): Likeness {
  const small = isCommonValue(figure)
  const opens = other.phrase.length <= COMMON || (other.phrase.endsWith('的') && other.noun !== '')
  const { head, again } = headOf(other.noun)
  if (areApart(`${one.phrase}${one.noun.slice(0, COMMON)}`, opens ? head : `${other.phrase}${head}`))
    return null
  const named = isNamed(one, head)
  if (opens && small) return named ? (again && before.unit === figure.unit ? 'same' : 'maybe') : null
  if (small) return null
  const words = `${one.core}${one.noun.slice(0, NOUN_TAKEN)}`
  const common = before.unit === figure.unit ? COMMON : COMMON_OF_OTHERS
  if (opens) {
    const own = `${other.core.length > COMMON ? other.core : ''}${other.noun.slice(0, NOUN_TAKEN)}`
    if (!haveInCommon(own, words, common)) return null
    return named || again || !COMMON_NOUN.test(head) ? 'same' : 'maybe'
  }
  // 采用181条 … 181条被采用
  if (other.noun.startsWith('被') && one.core.endsWith(other.noun.slice(1, 1 + COMMON))) return 'same'
  // 居民4216户 … 覆盖4216户居民
  if (named && head === one.core) return 'same'
  const own = `${other.core}${other.noun.slice(0, NOUN_TAKEN)}`
  // 开展安全 of 开展安全检查 and 开展安全宣传活动 is mostly the verb
  if (haveInCommon(withoutVerbs(own), withoutVerbs(words), COMMON_OF_PHRASES))
    return areSaidApart(one.core, other.core) ? 'maybe' : 'same'
  return haveInCommon(own.replace(COMMON_NOUN, ''), words, common) ? 'maybe' : null
}

/** 培训代表人士 and 邀请代表人士: other words stand before the same ones. */
function areSaidApart(one: string, other: string): boolean {
  let same = 0
  while (same < Math.min(one.length, other.length) && one.at(-1 - same) === other.at(-1 - same)) same += 1
  return same >= COMMON && same < one.length && same < other.length
}
