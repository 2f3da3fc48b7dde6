import { haveInCommon } from '../words/inCommon'
import { areApart } from '../words/opposites'
import { COMMON_NOUN, GOES_ON_AS_NAME, headOf, isNamed, withoutLight, type Words } from './figureWords'
import type { Sure } from './rephrased'

const COMMON = 2
const COMMON_OF_OTHERS = 3
const COMMON_OF_PHRASES = 4
const NOUN_TAKEN = 8

/** 败诉x件 … x件败诉案件; 重点项目xx个 … xx个重点项目如期推进 */
export function blankNamedAgain(one: Words, other: Words, deleted: boolean): Sure {
  if (other.phrase.length > COMMON || other.noun.length < COMMON) return null
  const { head, again } = headOf(other.noun)
  // 医院xx家 … xx家医院建成服务中心: only those that did
  if (!again && head.length <= COMMON_OF_OTHERS && head !== other.noun) return null
  const first = other.noun.slice(0, COMMON)
  if (areApart(one.core, head)) return null
  const run = runBetween(one, other.noun)
  if (run >= COMMON_OF_PHRASES || (run >= COMMON_OF_OTHERS && !deleted && !COMMON_NOUN.test(other.noun)))
    return 'same'
  // deleted numbers have not even a literal that could be equal
  if (deleted) {
    const start = other.noun.slice(0, COMMON_OF_PHRASES)
    if (haveInCommon(start, one.phrase + one.noun, COMMON_OF_PHRASES)) return again ? 'same' : 'maybe'
    return again && isNamed(one, head) ? 'maybe' : null
  }
  // 困境儿童xx名 … xx名儿童主任: another noun begins with it
  const goesOn = head.slice(COMMON)
  const isNoun = goesOn === '' || COMMON_NOUN.test(goesOn) || again
  if (one.phrase.endsWith(first) && isNoun && !COMMON_NOUN.test(other.noun)) return 'same'
  if (again && isNamed(one, head)) return 'maybe'
  return other.noun.length >= COMMON_OF_OTHERS &&
    `${one.core}${one.noun}`.includes(other.noun.slice(0, COMMON_OF_OTHERS))
    ? 'maybe'
    : null
}

/** How many characters a noun begins with that end the words before the other figure, or begin those after it. */
function runBetween(one: Words, noun: string): number {
  const phrase = withoutLight(one.phrase)
  for (let to = Math.min(noun.length, NOUN_TAKEN); to >= COMMON; to -= 1) {
    const start = noun.slice(0, to)
    if (one.phrase.endsWith(start) || phrase.endsWith(start)) return to
    const apart = GOES_ON_AS_NAME.test(one.noun.slice(to)) || GOES_ON_AS_NAME.test(noun.slice(to))
    if (one.noun.startsWith(start) && !apart) return to
  }
  return 0
}
