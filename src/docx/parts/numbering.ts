import { valueOf } from '../xml/names'
import { type XmlElement, childOf, childrenOf, isOn, numberOf, valOf, wholeNumber } from '../xml/tree'

/** One level of a list. */
export interface ListLevel {
  start: number
  /** Format of its own number (ST_NumberFormat). */
  format: string
  /** `（%2）`: `%1` is the number of the outermost level. */
  text: string
  /** The numbers of all levels are written as 1, 2, 3 in it. */
  isLegal: boolean
  /** Levels up to this one (1 for the outermost) begin it again; 0 for none, null for every level outside of it. */
  restart: number | null
  /** Nothing stands between the number and the text. */
  isClose: boolean
  /** Style whose paragraphs are on this level. */
  style: string | null
}

/** A list that paragraphs name by a `w:numId`. */
export interface List {
  /** Lists of one series count on. */
  series: string
  levels: ReadonlyMap<number, ListLevel>
  /** Levels that begin at a number of their own where the list is used first. */
  starts: ReadonlyMap<number, number>
}

/**
 * The lists of `numbering.xml` by their ids.
 * @param listOfStyle the `w:numId` of a style, which one series may borrow its levels from
 */
export function listsOf(tree: XmlElement, listOfStyle: (style: string) => string | null): Map<string, List> {
  const series = new Map<string, XmlElement>()
  for (const element of childrenOf(tree, 'w:abstractNum'))
    series.set(valueOf(element.attributes, 'abstractNumId') ?? '', element)
  const nums = new Map<string, XmlElement>()
  for (const element of childrenOf(tree, 'w:num'))
    nums.set(valueOf(element.attributes, 'numId') ?? '', element)

  function seriesOf(num: XmlElement | undefined): string {
    const id = valOf(num, 'w:abstractNumId') ?? ''
    const borrowed = valOf(series.get(id), 'w:numStyleLink')
    const lender = borrowed === null ? undefined : nums.get(listOfStyle(borrowed) ?? '')
    return valOf(lender, 'w:abstractNumId') ?? id
  }
  const levels = new Map([...series].map(([id, element]) => [id, levelsIn(element)]))
  const lists = new Map<string, List>()
  for (const [id, num] of nums) {
    const of = seriesOf(num)
    lists.set(id, { series: of, ...overridden(levels.get(of) ?? new Map<number, ListLevel>(), num) })
  }
  return lists
}

function overridden(levels: ReadonlyMap<number, ListLevel>, num: XmlElement): Omit<List, 'series'> {
  const overrides = childrenOf(num, 'w:lvlOverride')
  if (!overrides.length) return { levels, starts: new Map() }
  const own = new Map(levels)
  const starts = new Map<number, number>()
  for (const override of overrides) {
    const at = wholeNumber(valueOf(override.attributes, 'ilvl')) ?? 0
    const level = childOf(override, 'w:lvl')
    const start = numberOf(override, 'w:startOverride')
    if (level) own.set(at, levelOf(level))
    if (start !== null) starts.set(at, start)
  }
  return { levels: own, starts }
}

const levelsIn = (element: XmlElement): Map<number, ListLevel> =>
  new Map(
    childrenOf(element, 'w:lvl').map((level) => [
      wholeNumber(valueOf(level.attributes, 'ilvl')) ?? 0,
      levelOf(level),
    ]),
  )

function levelOf(element: XmlElement): ListLevel {
  const legal = childOf(element, 'w:isLgl')
  const format = valOf(element, 'w:numFmt') ?? 'decimal'
  return {
    start: numberOf(element, 'w:start') ?? 0,
    format,
    // the text of a bullet is a sign of a symbol font
    text: format === 'bullet' ? '' : (valOf(element, 'w:lvlText') ?? ''),
    isLegal: legal !== undefined && isOn(legal.attributes),
    restart: numberOf(element, 'w:lvlRestart'),
    isClose: valOf(element, 'w:suff') === 'nothing',
    style: valOf(element, 'w:pStyle'),
  }
}
