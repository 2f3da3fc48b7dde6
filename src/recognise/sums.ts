import type { RecognisedSum } from './recognised'
import type { Placed } from './repeats'

const ADDED = new Set(['count', 'money', 'measure', 'score'])
/** Words that open a list of parts of what was counted before. */
const OPENS =
  /其中|包括|包含|分别(?:是|为)|具体(?:为|是|如下)|(?:按|从)[^，,。；;、\d]{2,14}?(?:分类?|划分|看|来看|统计)(?=[，,：:])|[（(：:]|[^，,。；;、：:\d]{2,10}中(?=[，,：:\n]|[^，,。；;、]{0,10}\d)/gu
const REST = /其他|其它|其余/u
const MOST_PARTS = 30
/** A whole stands at most so many figures, and lines, before its list. */
const FAR = 14
const FAR_LINES = 12
/** UTF-16 units that a list may take. */
const LONGEST_LIST = 1000

const exact = (value: number): number => Math.round(value * 1e6) / 1e6
const alike = (one: Placed, other: Placed): boolean =>
  one.unit.replace(/次$/u, '') === other.unit.replace(/次$/u, '') &&
  (one.kind === other.kind || one.unit !== '')

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

/** Figures that words open as a list of parts; those of one measure word make one list. */
interface List {
  parts: readonly Placed[]
  /** Figures before it, the nearest first. */
  before: readonly Placed[]
  /** 其中, （, ：, 按…分 */
  opened: string
}

/** Wholes with their parts: lists that words open, and numbers behind or before their whole that add up. A figure a step. */
export function* sumSteps(figures: readonly Placed[]): Generator<undefined, RecognisedSum[]> {
  const sums: RecognisedSum[] = []
  const taken = new Set<Placed>()
  const wholes = new Set<number>()
  const add = (whole: Placed, parts: readonly Placed[], holds: boolean | null): void => {
    if (parts.some((part) => taken.has(part))) return
    for (const part of parts) taken.add(part)
    wholes.add(whole.offset)
    sums.push({ kind: 'sum', left: [whole.offset], right: parts.map(({ offset }) => offset), holds })
  }
  for (const list of yield* openedLists(figures)) {
    yield
    const found = wholeOf(list)
    if (found) add(found.whole, found.parts, found.holds)
  }
  for (const [i, whole] of figures.entries()) {
    yield
    if (!ADDED.has(whole.kind) || wholes.has(whole.offset)) continue
    const parts = neighbours(figures, i)
    if (parts) add(whole, parts, true)
  }
  return sums.sort((a, b) => (a.left[0] ?? 0) - (b.left[0] ?? 0))
}

function* openedLists(figures: readonly Placed[]): Generator<undefined, List[]> {
  const lists: List[] = []
  for (const [i, first] of figures.entries()) {
    yield
    const last = figures[i - 1]
    const from = last?.nth === first.nth ? last.at + last.literal.length : 0
    const between = first.line.slice(Math.max(from, first.at - LONGEST_LIST), first.at)
    const opened = [...between.matchAll(OPENS)].at(-1)
    if (!opened) continue
    const bracket = /^[（(]$/u.test(opened[0])
    const stop = first.line.slice(first.at, first.at + LONGEST_LIST).search(bracket ? /[)）]/u : /[。！？]/u)
    const end = first.at + (stop < 0 ? LONGEST_LIST : stop)
    const inside = figures.slice(i, i + MOST_PARTS).filter((one) => one.nth === first.nth && one.at < end)
    const before = figures.slice(Math.max(0, i - FAR), i).reverse()
    const units = new Map<string, Placed[]>()
    for (const one of inside)
      if (ADDED.has(one.kind)) units.set(one.unit, [...(units.get(one.unit) ?? []), one])
    for (const parts of units.values()) if (parts.length > 1) lists.push({ parts, before, opened: opened[0] })
  }
  return lists
}

/** The whole of a list: the nearest number before it that its parts make, else the nearest of its measure word. */
function wholeOf({
  parts,
  before,
  opened,
}: List): { whole: Placed; parts: readonly Placed[]; holds: boolean | null } | null {
  const [first] = parts
  if (!first) return null
  const candidates = before.filter((one) => alike(one, first) && first.nth - one.nth <= FAR_LINES)
  const sums = sumsOf(parts)
  for (let n = sums.length; n > 1; n -= 1) {
    const whole = candidates.find((one) => one.value === sums[n - 1])
    if (whole) return { whole, parts: parts.slice(0, n), holds: true }
  }
  const [nearest] = candidates
  if (!nearest || nearest.nth < first.nth - 1 || /^[：:]$/u.test(opened)) return null
  const blank = [nearest, ...parts].some((one) => one.blank)
  const closed = REST.test(parts.at(-1)?.line.slice(parts.at(-2)?.at, parts.at(-1)?.at) ?? '')
  if (!blank && !closed) return null
  return { whole: nearest, parts: ofOneList(parts), holds: blank ? null : false }
}

/** The parts up to the rest (其他), which ends a list. */
function ofOneList(parts: readonly Placed[]): readonly Placed[] {
  const rest = parts.findIndex((part, i) => {
    const before = parts[i - 1]
    return before !== undefined && REST.test(part.line.slice(before.at, part.at))
  })
  return rest > 0 ? parts.slice(0, rest + 1) : parts
}

/** Numbers of one sentence right behind a whole, or right before 共, that make it. */
function neighbours(figures: readonly Placed[], index: number): Placed[] | null {
  const whole = figures[index]
  const total = whole?.value ?? 0
  if (!whole || total === 0) return null
  const sameSentence = (one: Placed): boolean =>
    one.nth === whole.nth &&
    !/[。！？]/u.test(whole.line.slice(Math.min(one.at, whole.at), Math.max(one.at, whole.at)))
  const run = (list: readonly Placed[]): Placed[] | null => {
    const parts: Placed[] = []
    let sum = 0
    for (const one of list) {
      if (!sameSentence(one)) return null
      if (!ADDED.has(one.kind)) continue
      if (!alike(one, whole) || one.value === null) return null
      parts.push(one)
      sum = exact(sum + one.value)
      if (sum > total) return null
      if (parts.length > 1 && sum === total) return parts
    }
    return null
  }
  const behind = run(figures.slice(index + 1, index + 1 + MOST_PARTS))
  if (behind) return behind
  const said = whole.line.slice(Math.max(0, whole.at - 3), whole.at)
  if (!/(?:共|计)$/u.test(said)) return null
  return run(figures.slice(Math.max(0, index - MOST_PARTS), index).reverse())?.reverse() ?? null
}
