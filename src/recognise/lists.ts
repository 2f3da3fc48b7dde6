import { phraseBefore, withoutAdverbs, withoutTails } from './lines/labels'
import type { Placed } from './recognised'
import { CHANGE } from './words/leads'
import { deeper, ends } from './lines/brackets'
import { ofFigure } from './words/ofFigure'
import { areOfSorts } from './words/sorts'

const ADDED = new Set(['count', 'money', 'measure', 'score'])
/** True for a figure that can be part of a sum: a number of things, and not a change such as 比去年增加12件. */
export const isAdded = ofFigure(({ kind, line, at }: Placed) => ADDED.has(kind) && !isChange(line, at))
const isChange = (line: string, at: number): boolean => {
  const phrase = withoutTails(phraseBefore(line, at).replace(/^其中/u, ''))
  return phrase !== '' && CHANGE.test(phrase)
}
/** A bracket that is still open: none of （二） or 万册（件）. */
const OPEN = '[（(](?![^（()）]*[)）])'
/** Words that open a list of parts of what was counted before. */
const OPENS = new RegExp(
  [
    '其中[，,：:]?',
    '(?:包括|包含|分别(?:是|为)|具体(?:为|是|如下))[：:]?',
    // 按渠道分，
    '(?:按|从)[^，,。；;、\\d]{2,14}?(?:分类?|划分|看|来看|统计)(?:[：:]|(?=[，,]))',
    `${OPEN}|[：:]`,
    // 群众来访中，
    '[^，,。；;、：:（()）\\d]{2,10}(?<!其)中(?=[，,：:\\n]|[^，,。；;、]{0,10}$)',
  ].join('|'),
  'gu',
)
/** What is no part of what stands before it: 另有电子图书. */
const BESIDES = /另有|另外|此外|同时|并(?=[^，,。；;、]{2})/u
/** Words for the rest of a list. */
export const REST = /其他|其它|其余/u
const MOST_PARTS = 30
/** How many figures before a list its whole is looked for. */
const FAR = 14
/** UTF-16 units that a list may take. */
const LONGEST = 1000

/** How a list begins: 其中, 包括; a bracket; a colon; 按…分; …中, */
export type Opened = 'words' | 'bracket' | 'colon' | 'sorted' | 'among'

/** Figures that words open as a list of parts; those of one measure word make one list. */
export interface List {
  parts: readonly Placed[]
  /** The parts before the first semicolon where that ends the list; else all. */
  first: readonly Placed[]
  /** Each stretch between semicolons has a part. */
  even: boolean
  /** All figures of the list, of whatever measure word. */
  inside: readonly Placed[]
  /** Figures before it, the nearest first. */
  before: readonly Placed[]
  opened: Opened
  /** The words that open it. */
  words: string
}

const openedBy = (words: string): Opened =>
  /^[（(]$/u.test(words)
    ? 'bracket'
    : /^[：:]$/u.test(words)
      ? 'colon'
      : /^[按从]/u.test(words)
        ? 'sorted'
        : words.endsWith('中') && words !== '其中'
          ? 'among'
          : 'words'

/** Offset after a figure's literal, in its line. */
export const endOf = ({ at, literal }: Placed): number => at + literal.length

/** The lists among figures; a figure a step. */
export function* openedLists(figures: readonly Placed[]): Generator<undefined, List[]> {
  const lists: List[] = []
  for (const [i, first] of figures.entries()) {
    yield
    const last = figures[i - 1]
    const from = last?.nth === first.nth ? endOf(last) : 0
    const between = first.line.slice(Math.max(from, first.at - LONGEST), first.at)
    const words = [...between.matchAll(OPENS)].at(-1)?.[0]
    if (words === undefined) continue
    const opened = openedBy(words)
    const inside = insideOf(figures, i)
    const before = figures.slice(Math.max(0, i - FAR), i).reverse()
    const units = new Map<string, Placed[]>()
    for (const one of inside) {
      const key = `${one.unit} ${one.kind}`
      if (isAdded(one)) units.set(key, [...(units.get(key) ?? []), one])
    }
    for (const parts of units.values())
      if (parts.length > 1)
        lists.push({ parts, ...withinSemicolons(first, parts), inside, before, opened, words })
  }
  return lists
}

/** The figures of a list up to the end of its sentence or bracket, without those of brackets within it. */
export function insideOf(figures: readonly Placed[], index: number): Placed[] {
  const first = figures[index]
  if (!first) return []
  const text = first.line.slice(first.at, first.at + LONGEST)
  const inside: Placed[] = []
  let at = 0
  let depth = 0
  for (const one of figures.slice(index, index + MOST_PARTS)) {
    if (one.nth !== first.nth || one.at - first.at >= text.length) break
    const passed = text.slice(at, one.at - first.at)
    const lead = passed.slice(passed.search(/[，,；;、][^，,；;、]*$/u))
    at = one.at - first.at
    if (ends(passed, depth)) break
    depth = passed.split('').reduce(deeper, depth)
    if (one !== first && BESIDES.test(lead)) break
    if (depth <= 0) inside.push(one)
  }
  return inside
}

/**
 * In 在编12人、编外5人；本科10人 the semicolon begins another list; in 事故6起；火灾5起 it does not.
 * @param opening the first figure of the list, of whatever measure word
 */
function withinSemicolons(
  opening: Placed,
  parts: readonly Placed[],
): { first: readonly Placed[]; even: boolean } {
  const [one = opening] = parts
  const text = one.line.slice(one.at, parts.at(-1)?.at)
  const at = text.search(/[；;]/u)
  const first = at < 0 ? parts : parts.filter((part) => part.at < one.at + at)
  const late = /[；;]/u.test(one.line.slice(opening.at, one.at))
  const even = !late && (first.length > 1 || text.split(/[；;]/u).length <= parts.length)
  return { first: first.length > 1 ? first : parts, even }
}

/** The words before a figure, or before the one that it directly follows: 来访 for both of 来访12批30人次. */
export function subjectOf(figures: readonly Placed[], figure: Placed): string {
  const phrase = phraseBefore(figure.line, figure.at)
  const before = figures[figures.indexOf(figure) + 1]
  if (!before || before.nth !== figure.nth || phrase.length > before.unit.length) return phrase
  return phrase === before.unit ? phraseBefore(before.line, before.at) : phrase
}

/** True when each part has words of its own (xx件 in 转派xx个单位办理xx件 has not), or none has: 来访xx批xx人次. */
function arePlain(parts: readonly Placed[], figures: readonly Placed[]): boolean {
  const led = parts.filter(({ line, at, nth, unit }) =>
    figures.some(
      (one) =>
        one.nth === nth &&
        one.unit !== unit &&
        isAdded(one) &&
        one.at < at &&
        !/[，,。；;、：:（）()]/u.test(line.slice(endOf(one), at)),
    ),
  )
  return led.length === 0 || led.length === parts.length
}

/** The parts up to the rest (其他), which ends a list. */
export function ofOneList(parts: readonly Placed[]): readonly Placed[] {
  const rest = parts.findIndex((part, i) => {
    const before = parts[i - 1]
    return before !== undefined && REST.test(part.line.slice(before.at, part.at))
  })
  return rest > 0 ? parts.slice(0, rest + 1) : parts
}

/** 其中具有研究生学历的xx人、从业十年以上的xx人 may be the same. */
const SUBSET = /^(?:具有|具备|持有)/u

/** 重大隐患××条，已销号××条: what was done of the first. */
const isDoneOfFirst = ([first = '', ...others]: readonly string[]): boolean =>
  !DONE.test(first) && others.some((words) => DONE.test(words))
const DONE = /^(?:其中)?(?:已|均|全部)/u

/** Parts of blanks or numbers that prove nothing; null where they do not look like a list. */
export function plainParts({ first, even, inside }: List): readonly Placed[] | null {
  const parts = ofOneMark(ofOneList(first))
  const phrases = parts.map(({ line, at }) => withoutAdverbs(phraseBefore(line, at)))
  if (phrases.some((words) => SUBSET.test(words)) || areOfSorts(phrases)) return null
  if (isDoneOfFirst(parts.map(({ line, at }) => phraseBefore(line, at)))) return null
  return even && parts.length > 1 && arePlain(parts, inside) && areEven(parts, inside) ? parts : null
}

/** The parts up to the first that a different mark separates: 已退休3人 is not a part in 在编12人、编外5人，已退休3人. */
function ofOneMark(parts: readonly Placed[]): readonly Placed[] {
  const marks = parts.map((part, i) => {
    const before = parts[i - 1]
    if (!before) return ''
    const between = part.line.slice(endOf(before), part.at)
    return REST.test(between)
      ? ''
      : between
          .replace(/[（(][^（()）]*[)）]/gu, '')
          .replace(/[^、，,；;]/gu, '')
          .slice(0, 1)
  })
  const other = marks.findIndex((mark, i) => i > 1 && marks[1] === '、' && mark !== '' && mark !== '、')
  return other > 0 ? parts.slice(0, other) : parts
}

/** True for equally many numbers of other things after each part: 事故6起、死亡4人，火灾5起、死亡1人. */
function areEven(parts: readonly Placed[], inside: readonly Placed[]): boolean {
  const added = inside.filter(isAdded)
  const places = parts.map((part) => added.indexOf(part))
  const gaps = places.slice(1).map((place, i) => place - (places[i] ?? 0) - 1)
  const [gap = 0] = gaps
  return gaps.every((one) => one === gap) && (places[0] ?? 0) + added.length - 1 - (places.at(-1) ?? 0) >= gap
}
