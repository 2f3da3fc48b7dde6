import { phraseBefore, withoutAdverbs } from './lines/labels'
import { endOf, isAdded, type List, ofOneList, openedLists, plainParts, REST, subjectOf } from './lists'
import { leavesBracket } from './lines/brackets'
import type { RecognisedSum } from './recognised'
import { alike, bareUnit, exact, neighbours } from './neighbours'
import type { Placed } from './recognised'

/** How many lines before a list its whole is looked for. */
const FAR_LINES = 12

/** As many characters before a number or a list say of what it is. */
const FAR_CHARS = 30

/** As much of a sum may be missing on the printed page. */
const OFF = 0.1

/** Running sums of the parts, as far as they are numbers. */
function sumsOf(parts: readonly Placed[]): number[] {
  const sums: number[] = []
  let sum = 0
  for (const { value } of parts) {
    if (value === null) break
    sums.push((sum = exact(sum + value)))
  }
  return sums
}

interface Found {
  whole: Placed
  parts: readonly Placed[]
  holds: boolean | null
}

/** Wholes with their parts: lists that words open, and numbers after or before their whole that add up. A figure a step. */
export function* sumSteps(figures: readonly Placed[]): Generator<undefined, RecognisedSum[]> {
  const sums: RecognisedSum[] = []
  const taken = new Set<Placed>()
  const wholes = new Set<number>()
  /** By measure word, the last whole that is itself no part: later lists may divide it in another way. */
  const totals = new Map<string, Placed>()
  const add = ({ whole, parts, holds }: Found): void => {
    if (parts.some((part) => taken.has(part))) return
    for (const part of parts) taken.add(part)
    wholes.add(whole.offset)
    if (!taken.has(whole)) totals.set(bareUnit(whole), whole)
    sums.push({ kind: 'sum', left: [whole.offset], right: parts.map(({ offset }) => offset), holds })
  }
  const lists = yield* openedLists(figures)
  const led = new Set(lists.flatMap(({ opened, parts }) => (opened === 'words' ? (parts[0] ?? []) : [])))
  for (const list of lists) {
    yield
    const total = list.parts[0] ? (totals.get(bareUnit(list.parts[0])) ?? null) : null
    const found = wholeOf(list, total)
    if (found) add(found)
  }
  for (const [i, whole] of figures.entries()) {
    yield
    // the first of parts is not their whole: 其中维持17件
    if (!isAdded(whole) || wholes.has(whole.offset) || led.has(whole)) continue
    const parts = neighbours(figures, i)
    if (parts) add({ whole, parts, holds: true })
  }
  return sums.sort((a, b) => (a.left[0] ?? 0) - (b.left[0] ?? 0))
}

/** The whole of a list: the nearest number before it to which its parts add up, else the one that its words name. */
function wholeOf(list: List, total: Placed | null): Found | null {
  const { parts, before, opened } = list
  const [first] = parts
  if (!first) return null
  const isNear = (one: Placed): boolean =>
    isAdded(one) &&
    alike(one, first) &&
    first.nth - one.nth <= FAR_LINES &&
    // another partition of the total may have a heading of its own
    (one.under === first.under || opened === 'sorted')
  const candidates = before.filter(isNear)
  const sums = sumsOf(parts)
  for (let n = sums.length; n > 1; n -= 1) {
    const whole = [...candidates, ...(total && isNear(total) ? [total] : [])].find(
      (one) => one.value === sums[n - 1],
    )
    if (whole) return { whole, parts: parts.slice(0, n), holds: true }
  }
  const whole = named(list, candidates, total && isNear(total) ? total : null)
  if (!whole) return null
  const own = ofOneList(list.first)
  if ([whole, ...own].some((one) => one.blank)) {
    const plain = plainParts(list)
    return plain && !areOfYearAlone(whole, plain) ? { whole, parts: plain, holds: null } : null
  }
  const last = own.at(-1)
  const closed = opened !== 'colon' && REST.test(last?.line.slice(own.at(-2)?.at, last.at) ?? '')
  const sum = sumsOf(own).at(-1) ?? 0
  // a small difference (57 + 163 printed as 221) may be a slip; a large one means that the list belongs to another
  // number
  const close = Math.abs(sum - (whole.value ?? 0)) <= sum * OFF
  return closed && close ? { whole, parts: own, holds: false } : null
}

/** 日均受理12件, 单日最高出现在6月3日，达12件: of one day or person, which has no such parts. */
const OF_ONE = /(?:[日月人户]均|平均)[^，,。；;、]{0,6}$|(?:单日|最高|最多|峰值)[^。；;]{0,24}$/u
const isOfOne = ({ line, at }: Placed): boolean => OF_ONE.test(line.slice(Math.max(0, at - FAR_CHARS), at))

/** 现有基层社xx个，其中当年新建xx个、改造xx个: of all that there are, those of one year. */
const areOfYearAlone = (whole: Placed, parts: readonly Placed[]): boolean =>
  /[现共设建]有|累计/u.test(phraseBefore(whole.line, whole.at)) &&
  parts.some(({ line, at }) => /^(?:其中)?(?:当年|今年|本年|年内)/u.test(phraseBefore(line, at)))

/** The whole that the words before a list name, where its numbers do not tell. */
function named(
  { parts, before, opened, words }: List,
  candidates: readonly Placed[],
  total: Placed | null,
): Placed | null {
  const [first] = parts
  if (!first) return null
  // 112件（含上年8件），其中: what a bracket adds has no parts outside of it
  const outside = candidates.filter(
    (one) =>
      !isOfOne(one) && (one.nth !== first.nth || !leavesBracket(first.line.slice(endOf(one), first.at))),
  )
  const [nearest] = outside
  if (opened === 'sorted') return total ?? firstOfSentence(outside) ?? null
  if (opened === 'among') {
    const subject = words.slice(0, -1)
    return outside.find((one) => isOf(subject, subjectOf(before, one))) ?? null
  }
  const again = namedAgain(first, words, outside)
  if (again !== undefined) return again
  if (!nearest || nearest.nth < first.nth - 1) return null
  if (opened === 'words')
    return words.endsWith('其中') && wordsBehind(first, words).startsWith('涉及')
      ? null
      : (ofSameWords(parts, outside) ?? nearest)
  // a bracket or colon belongs to what stands right before it, or to what its clause begins with: 民事案件主要是：
  const behind = nearest.nth === first.nth ? first.line.slice(endOf(nearest), first.at) : ''
  const mark = behind.lastIndexOf(words)
  const between = behind.slice(0, Math.max(0, mark)).trim()
  if (mark >= 0 && between.length <= nearest.unit.length + 1) return nearest
  const clause = between.split(/[。；;，,]/u).at(-1) ?? ''
  return opened === 'colon'
    ? (outside.find((one) => clause.length > 2 && startsWithPhrase(clause, one)) ?? null)
    : null
}

/**
 * 民事类12件，经济类8件。民事类公证包括：… the whole that a new sentence names once more, null where it names another; undefined
 * where it names none.
 */
function namedAgain(first: Placed, words: string, candidates: readonly Placed[]): Placed | null | undefined {
  if (!/^(?:包括|包含|分别|具体)/u.test(words)) return undefined
  const from = first.line.lastIndexOf(words, first.at)
  const before = first.line.slice(Math.max(0, from - FAR_CHARS), from)
  const [, subject = ''] = /[。！？；;]([^。！？；;，,、]{2,20})$/u.exec(before) ?? []
  const said = withoutAdverbs(subject).replace(/(?:主要|又|还)$/u, '')
  if (said.length < 2) return undefined
  const phraseOf = (one: Placed): string => withoutAdverbs(phraseBefore(one.line, one.at))
  const told = candidates.filter((one) => phraseOf(one).length > 1)
  return (
    told.find((one) => said.startsWith(phraseOf(one)) || phraseOf(one).startsWith(said)) ??
    told.find((one) => said.includes(phraseOf(one)) || phraseOf(one).endsWith(said)) ??
    null
  )
}

/** 受理 of 受理xx件，办结xx件。按类型分: what is sorted is said first. */
function firstOfSentence(candidates: readonly Placed[]): Placed | undefined {
  const [nearest] = candidates
  return candidates.findLast(
    (one) => one.nth === nearest?.nth && !/[。！？]/u.test(one.line.slice(endOf(one), nearest.at)),
  )
}

/** 死亡17人，受伤8人。其中道路死亡13人、建筑死亡4人: the whole that has the words of all parts. */
function ofSameWords(parts: readonly Placed[], candidates: readonly Placed[]): Placed | undefined {
  const [words = '', ...others] = parts.map(({ line, at }) => phraseBefore(line, at))
  return words.length > 1 && others.every((other) => other === words)
    ? candidates.find(({ line, at }) => phraseBefore(line, at) === words)
    : undefined
}

const startsWithPhrase = (clause: string, { line, at }: Placed): boolean => {
  const phrase = withoutAdverbs(phraseBefore(line, at))
  return phrase.length > 2 && clause.startsWith(phrase)
}

const wordsBehind = ({ line, at }: Placed, words: string): string =>
  line.slice(line.lastIndexOf(words, at) + words.length, at)

/** 来访 is said of 群众来访, and 群众来访 of 来访. */
const isOf = (subject: string, phrase: string): boolean =>
  phrase.length > 1 && (subject.endsWith(phrase) || phrase.endsWith(subject))
