import { nounBehind, phraseBefore, withoutAdverbs, withoutTails, withoutVerbs } from './lines/labels'
import { ofFigure } from './words/ofFigure'
import type { Placed } from './recognised'
import { apartInTime, areParallel, haveInCommon } from './setting'
import { areApart, areOfOneUnit } from './words/opposites'
import { CHANGE, GOES_ON, SHARE } from './words/leads'

/*
 * Whether a figure states once more what one before it states. Equal values say little: five districts have two accidents each, and
 * what was received was often all done. So the words decide; where they leave a doubt, the two are offered and not joined, for a wrong
 * join silently changes another number, and one that is missed costs a touch.
 */

/** Words before two numbers that make them one figure, or fewer with the same words behind. */
const ALIKE = 5
const FEW = 2
const BEHIND = 4
/** A number of so many digits is hardly the same by chance. */
const TELLING = 3
const COMMON = 2
const COMMON_OF_OTHERS = 3
const COMMON_OF_PHRASES = 4
const WORDS_TAKEN = 12
const NOUN_TAKEN = 8
/** 2000, 500: round ones are. */
const ROUND = /^[1-9]0+$/u

/** Words that say nothing of what is counted: 全区12起, 全区12个镇街. */
const OF_ANY =
  /(?:全[省市县区镇乡街局年国]|各[类级地]|我[省市县区镇乡局]|年度?|累计|共计?|已经?|工作|[省市县区]级|其中)/gu
/** Nouns of many figures: 行政案件x件 … x件案件超期. */
const COMMON_NOUN =
  /^(?:案件|隐患|问题|事项|工作|项目|企业|群众|人员|信息|活动|会议|单位|部门|文件|申请|事故|金额|资金|人次|数量)/u
/** Words with which a number is said of what was counted before: 413件案件中…, 9个小区均…. */
const PARTITIVE = /^(?:中|里|内|均|全部|都|皆|依然|仍)/u
/** Verbs with which the sentence of a noun goes on. */
const VERB = /^(?:被|获|评|完成|开工|竣工|实施|建成|得到|按期|如期|顺利|开展)/u
/** What is built with a noun that another word begins with: 社区|服务站. */
const GOES_ON_AS_NAME = /^(?:服务|志愿|管理)?(?:中心|[站所点室队员者院校会部委局])/u

/** The words of one figure. */
interface Words {
  /** Before it, as they stand, and without verb and adverbs. */
  phrase: string
  core: string
  /** Behind it. */
  noun: string
}

const wordsOf = ofFigure(({ line, at, literal, label }: Placed): Words => {
  const phrase = phraseBefore(line, at)
  // 列入计划的（B类）12件: its name says what no phrase does
  const said = phrase === '' && /[)）]$/u.test(line.slice(0, at)) ? label : phrase
  return {
    phrase,
    core: withoutAdverbs(withoutTails(said.replace(OF_ANY, ''))).slice(-WORDS_TAKEN),
    noun: nounBehind(line, at + literal.length).replace(/^[的中]/u, ''),
  }
})

/** How sure it is that two are one figure: joined, offered, or nothing of it. */
export type Likeness = 'same' | 'maybe' | null

/** Compares two figures of one kind and value, or two blanks, of which the first stands before the second. */
export function likenessOf(before: Placed, figure: Placed): Likeness {
  if (before.nth === figure.nth || figure.value === 0) return null
  // 办结率100% is said of everything
  if (figure.kind === 'rate' && figure.value === 100) return null
  if (!areOfOneUnit(before.unit, figure.unit) || apartInTime(before, figure)) return null
  const [one, other] = [wordsOf(before), wordsOf(figure)]
  const said = withoutTails(other.phrase)
  // 比上年增长, 占总数的: nothing of what grows
  if (said !== '' && (CHANGE.test(said) || SHARE.test(said))) return null
  const likeness = ofSamePhrase(before, figure, one, other)
  if (likeness !== null || !/^(?:count|money|measure)$/u.test(figure.kind)) return likeness
  if (!figure.blank) return namedAgain(before, figure, one, other)
  return before.unit === figure.unit ? blankNamedAgain(figure, one, other) : null
}

const digitsOf = ({ literal }: Placed): number => literal.replace(/\D/gu, '').length
/** True for a value that two figures have by chance. */
const isCommonValue = (figure: Placed): boolean =>
  figure.blank || digitsOf(figure) < TELLING || ROUND.test(figure.literal)

/** The same words before both, or fewer with the same words behind. */
function ofSamePhrase(before: Placed, figure: Placed, one: Words, other: Words): Likeness {
  const { phrase } = other
  if (phrase !== one.phrase || phrase.length < FEW) return null
  const behind = other.noun.length >= BEHIND && one.noun === other.noun
  const parts = PARTS.exec(other.noun)?.[0]
  const ofPlace = WHOLE_PLACE.test(phrase) && parts !== undefined && one.noun.startsWith(parts)
  // another measure word is no matter between two blanks: 现行文件xx件, 现行文件xx条
  const alike = phrase.length >= ALIKE || behind || ofPlace || wordsBehind(before, figure)
  if (!alike && (isCommonValue(figure) || phrase.length <= FEW)) return null
  // two departments may say the same words of the same number
  if (areParallel(before, figure, `${phrase}${other.noun}`)) return 'maybe'
  if (!isCommonValue(figure)) return 'same'
  return figure.kind === 'rate' && !figure.blank ? 'maybe' : 'same'
}

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

/** What a noun says before its sentence goes on, and whether it is said of what was counted before: 案件 of 413件案件中超期. */
function headOf(noun: string): { head: string; again: boolean } {
  for (let to = COMMON; to < noun.length; to += 1) {
    const rest = noun.slice(to)
    if (PARTITIVE.test(rest)) return { head: noun.slice(0, to), again: true }
    if (rest.startsWith('的') || VERB.test(rest) || rest.search(GOES_ON) === 0)
      return { head: noun.slice(0, to), again: false }
  }
  return { head: noun, again: false }
}

/** True where the words of the first end in those of the second: 居民小区9个 … 9个小区中; or are all in them: 来信3件 … 3件来信事项. */
function isNamed(one: Words, head: string): boolean {
  if (head.length < COMMON) return false
  if (one.core.endsWith(head) || (one.core.length >= COMMON && head.startsWith(one.core))) return true
  return one.noun.startsWith(head) && !GOES_ON_AS_NAME.test(one.noun.slice(head.length))
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

/** 败诉x件 … x件败诉案件; 重点项目xx个 … xx个重点项目如期推进 */
function blankNamedAgain(figure: Placed, one: Words, other: Words): Likeness {
  const deleted = figure.literal.trim() === ''
  if (other.phrase.length > COMMON || other.noun.length < COMMON) return null
  const { head, again } = headOf(other.noun)
  const first = other.noun.slice(0, COMMON)
  if (areApart(one.core, head)) return null
  const run = runBetween(one, other.noun)
  if (run >= COMMON_OF_PHRASES || (run >= COMMON_OF_OTHERS && !deleted && !COMMON_NOUN.test(other.noun)))
    return 'same'
  // not even a mark is alike of numbers that were deleted
  if (deleted) {
    const start = other.noun.slice(0, COMMON_OF_PHRASES)
    if (haveInCommon(start, one.phrase + one.noun, COMMON_OF_PHRASES)) return again ? 'same' : 'maybe'
    return again && isNamed(one, head) ? 'maybe' : null
  }
  if (one.phrase.endsWith(first) && !COMMON_NOUN.test(other.noun)) return 'same'
  if (again && isNamed(one, head)) return 'maybe'
  return other.noun.length >= COMMON_OF_OTHERS &&
    `${one.core}${one.noun}`.includes(other.noun.slice(0, COMMON_OF_OTHERS))
    ? 'maybe'
    : null
}

/** How many characters a noun begins with that end the words before the other figure, or begin those behind it. */
function runBetween(one: Words, noun: string): number {
  for (let to = Math.min(noun.length, NOUN_TAKEN); to >= COMMON; to -= 1) {
    const start = noun.slice(0, to)
    if (one.phrase.endsWith(start)) return to
    const apart = GOES_ON_AS_NAME.test(one.noun.slice(to)) || GOES_ON_AS_NAME.test(noun.slice(to))
    if (one.noun.startsWith(start) && !apart) return to
  }
  return 0
}
