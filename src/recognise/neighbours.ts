import { phraseBefore } from './lines/labels'
import { endOf, isAdded, REST } from './lists'
import type { Placed } from './recognised'

const MOST_PARTS = 30
/** Numbers below this are the sum of others by chance. */
const BY_CHANCE = 10
/** Numbers of other things that may stand between a whole and its parts: 项目31个，总投资2.17亿元，竣工18个、在建13个. */
const MOST_BETWEEN = 2

/** A sum without floating-point error. */
export const exact = (value: number): number => Math.round(value * 1e6) / 1e6
/** The measure word of a figure, without the 次 of 件次 or 人次. */
export const bareUnit = ({ unit }: Placed): string => unit.replace(/次$/u, '')
/** True for two figures that can be whole and part: of one measure word. */
export const alike = (one: Placed, other: Placed): boolean =>
  bareUnit(one) === bareUnit(other) && (one.kind === other.kind || one.unit !== '')

/** 总数：6842 on one line, and 概况类：113 on one of the next. */
const areLines = (whole: Placed, { field, under, nth }: Placed): boolean =>
  field && whole.field && under === whole.under && nth > whole.nth && /总[数量计]|合计/u.test(whole.label)

const between = (one: Placed, other: Placed): string =>
  one.at < other.at ? one.line.slice(endOf(one), other.at) : one.line.slice(endOf(other), one.at)

const inSentence = (whole: Placed, one: Placed): boolean =>
  areLines(whole, one) || (one.nth === whole.nth && !/[。！？]/u.test(between(whole, one)))

/** 图斑864个。经核查，合法612个，其他252个: in the sentence after the whole's. */
const inNext = (whole: Placed, one: Placed): boolean =>
  one.nth === whole.nth && /^[^。！？]*[。！？][^。！？]*$/u.test(between(whole, one))

/**
 * The parts of a whole: numbers directly after it, or before it where 共 leads to it, that add up to it. For blanks,
 * parts whose names leave room for no other.
 */
export function neighbours(figures: readonly Placed[], index: number): Placed[] | null {
  const whole = figures[index]
  if (!whole) return null
  const next = nextOf(figures, index, whole)
  if (whole.value === null) return complements(whole, next)
  if (whole.value === 0) return null
  const behind =
    whole.value < BY_CHANCE ? null : (within(whole, next) ?? ofNext(whole, next) ?? mixed(whole, next))
  if (behind) return behind
  const said = whole.line.slice(Math.max(0, whole.at - 3), whole.at)
  if (!/(?:共|计)$/u.test(said)) return null
  return within(whole, figures.slice(Math.max(0, index - MOST_PARTS), index).reverse())?.reverse() ?? null
}

/** The figures after a whole that can be its parts: those of its line, and of the next ones where it is a field. */
function nextOf(figures: readonly Placed[], index: number, whole: Placed): readonly Placed[] {
  let to = index + 1
  const most = Math.min(figures.length, to + MOST_PARTS)
  while (to < most && (whole.field || figures[to]?.nth === whole.nth)) to += 1
  return figures.slice(index + 1, to)
}

/**
 * The first numbers of a list that add up to the whole; null where there are none.
 * @param is true for a number that may be a part; others end the list
 */
function making(total: number, list: readonly Placed[], is: (one: Placed) => boolean): Placed[] | null {
  const parts: Placed[] = []
  let sum = 0
  for (const one of list) {
    if (!is(one) || one.value === null) return null
    parts.push(one)
    sum = exact(sum + one.value)
    if (sum > total) return null
    if (parts.length > 1 && sum === total) return parts
  }
  return null
}

/** The figures after a whole from the first that may be a part; a few that count other things may stand before it. */
const fromFirst = (whole: Placed, list: readonly Placed[]): readonly Placed[] => {
  const from = list.findIndex((one) => isAdded(one) && alike(one, whole))
  const passed = list.slice(0, Math.max(0, from)).filter(isAdded)
  return passed.length > MOST_BETWEEN ? [] : list.slice(Math.max(0, from)).filter(isAdded)
}

function within(whole: Placed, list: readonly Placed[]): Placed[] | null {
  return making(
    whole.value ?? 0,
    fromFirst(whole, list),
    (one) => alike(one, whole) && inSentence(whole, one),
  )
}

/** Parts in the next sentence: accepted only where one of them is a remainder (其他). */
function ofNext(whole: Placed, list: readonly Placed[]): Placed[] | null {
  const own = list.filter((one) => !inSentence(whole, one))
  const parts = making(
    whole.value ?? 0,
    fromFirst(whole, own),
    (one) => alike(one, whole) && inNext(whole, one),
  )
  return parts?.some(({ line, at }) => REST.test(phraseBefore(line, at))) === true ? parts : null
}

/** Parts after 其中 with measure words of their own: 发布187条，其中材料126条、产品52个、文章9篇. */
function mixed(whole: Placed, list: readonly Placed[]): Placed[] | null {
  const [first] = list
  if (!first || !/^[^，,。；;]{0,8}[，,]?(?:其中|包括|包含)[：:，,]?/u.test(between(whole, first)))
    return null
  const added = list.filter(isAdded)
  const parts = making(
    whole.value ?? 0,
    added,
    (one) => one.kind === 'count' && whole.kind === 'count' && inSentence(whole, one),
  )
  // the list must end with them
  const last = parts?.at(-1)
  const after = last ? added[added.indexOf(last) + 1] : undefined
  return last &&
    after &&
    after.nth === last.nth &&
    /^[^。；;]{0,6}、[^。；;，,]*$/u.test(between(last, after))
    ? null
    : parts
}

/** Blank parts of which one name denies another, so that there is nothing beside them: 抽查12卷，优秀x卷、合格x卷、不合格x卷. */
function complements(whole: Placed, list: readonly Placed[]): Placed[] | null {
  const parts: Placed[] = []
  for (const one of list) {
    const before = parts.at(-1) ?? whole
    if (!alike(one, whole) || !inSentence(whole, one)) break
    if (
      !(parts.length === 0 ? /^[^，,、]{0,6}[，,][^，,、]*$/u : /^[^，,、]{0,6}、[^，,、]*$/u).test(
        between(before, one),
      )
    )
      break
    parts.push(one)
  }
  const names = parts.map(({ line, at }) => phraseBefore(line, at).replace(whole.unit, ''))
  const denied = names.some(
    (name) => name.length > 1 && names.some((other) => /^[不未非]/u.test(other) && other.slice(1) === name),
  )
  return denied && parts.length > 1 ? parts : null
}
