import { wordsOf } from './cell'
import { bareLabel, kindOfUnit, type Meant, meantBy, statedUnit, totalRank } from './headWords'
import type { Slot } from './slots'

/** Kind and unit of a slot's figure. */
export interface SlotKind {
  kind: 'count' | 'money' | 'rate' | 'score' | 'text'
  unit: string
  /** Of a rate or mark: the fewest that are printed. */
  decimals: 0 | 1 | 2
}

type Told = { kind: NonNullable<Meant['kind']>; unit: string; sure: boolean }

/** As many rows or columns are named in a sentence. */
const MOST_NAMED = 5

const ofUnit = (unit: string): Told => ({ kind: kindOfUnit(unit), unit, sure: true })

/** What the words around a slot say of its numbers; units of the line 单位：… are for all that names no other. */
function told(slot: Slot, suffix: string, units: readonly string[]): Told {
  if (slot.cell.number?.unit) return changed(slot, ofUnit(slot.cell.number.unit))
  const heads = [[...slot.row].reverse(), [...slot.column].reverse()].map((path) => path.map(wordsOf))
  const words = heads.flat()
  for (const head of words) {
    const unit = statedUnit(head)
    if (unit !== null) return changed(slot, ofUnit(unit))
  }
  if (slot.measure !== '') return changed(slot, ofUnit(statedUnit(slot.measure) ?? slot.measure))
  if (suffix !== '') return changed(slot, ofUnit(suffix))
  const money = units.find((unit) => kindOfUnit(unit) === 'money')
  const counted = units.find((unit) => kindOfUnit(unit) !== 'money')
  for (const head of words) {
    const meant = meantBy(head)
    if (meant === null || meant.kind === null) continue
    if (meant.kind === 'money') return { kind: 'money', unit: money ?? '元', sure: money !== undefined }
    if (meant.kind === 'change') return { kind: 'change', unit: '', sure: true }
    return { kind: meant.kind, unit: meant.unit, sure: true }
  }
  if (counted === undefined && money !== undefined) return ofUnit(money)
  return counted === undefined ? { kind: 'count', unit: '', sure: true } : ofUnit(counted)
}

/** A percentage of change is no rate: it may exceed 100. */
function changed({ row, column }: Slot, said: Told): Told {
  const change = [...row, ...column].some((cell) => meantBy(wordsOf(cell))?.kind === 'change')
  return change && said.unit === '%' ? { ...said, kind: 'change' } : said
}

const columnOf = ({ x }: Slot): string => `x${x}`
const rowOf = ({ y }: Slot): string => `y${y}`

/** The measure word after most numbers of a column or row, by its key. */
function suffixes(slots: readonly Slot[], keyOf: (slot: Slot) => string): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const slot of slots) {
    if (!slot.cell.number) continue
    const units = counts.get(keyOf(slot)) ?? new Map<string, number>()
    units.set(slot.cell.number.unit, (units.get(slot.cell.number.unit) ?? 0) + 1)
    counts.set(keyOf(slot), units)
  }
  return new Map(
    [...counts].map(([key, units]) => [key, [...units].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '']),
  )
}

/** Keys of the columns, or of the rows where there are fewer, in which numbers have decimals. */
function linesOf(slots: readonly Slot[], is: (slot: Slot) => boolean): (slot: Slot) => boolean {
  const found = slots.filter(is)
  const byColumn = new Set(found.map(columnOf))
  const byRow = new Set(found.map(rowOf))
  const oneColumn = new Set(slots.map(columnOf)).size === 1
  return !oneColumn && byColumn.size <= byRow.size
    ? (slot) => byColumn.has(columnOf(slot))
    : (slot) => byRow.has(rowOf(slot))
}

const amountOf = ({ cell }: Slot): number => Number(cell.number?.digits || '0')
const decimalsOf = ({ cell }: Slot): number => cell.number?.decimals ?? 0
/** 100 and 0 are printed without decimals beside 98.50. */
const isRound = (slot: Slot): boolean => decimalsOf(slot) === 0 && [0, 100].includes(amountOf(slot))

/**
 * The kind of each slot's figure, by words first and then by its numbers: those with decimals are no counts, percentages over 100 no
 * rates.
 * @param units of the line 单位：…
 */
export function kindsOf(
  slots: readonly Slot[],
  units: readonly string[],
): { kinds: readonly SlotKind[]; doubts: string[] } {
  const byColumn = suffixes(slots, columnOf)
  const byRow = suffixes(slots, rowOf)
  const several = byColumn.size > 1
  const meant = slots.map((slot) =>
    told(slot, (several ? byColumn : byRow).get(several ? columnOf(slot) : rowOf(slot)) ?? '', units),
  )
  const at = new Map(slots.map((slot, i) => [slot, meant[i]]))
  const of = (kind: Told['kind']) => (slot: Slot) => at.get(slot)?.kind === kind
  const broken = linesOf(slots, (slot) => of('count')(slot) && decimalsOf(slot) > 0)
  const above = linesOf(slots, (slot) => of('rate')(slot) && amountOf(slot) > 100)
  const below = linesOf(slots, (slot) => amountOf(slot) < 0)
  const signed = new Set(slots.filter((slot) => below(slot) && slot.cell.number?.unit).map(columnOf))
  const decimalsKey = (slot: Slot): string =>
    `${at.get(slot)?.kind ?? ''} ${several ? columnOf(slot) : rowOf(slot)}`
  const fewest = new Map<string, number>()
  for (const slot of slots)
    if (slot.cell.number && !isRound(slot)) {
      const key = decimalsKey(slot)
      fewest.set(key, Math.min(fewest.get(key) ?? 2, decimalsOf(slot)))
    }
  const kinds = slots.map((slot, i): SlotKind => {
    const { kind, unit } = meant[i] ?? { kind: 'count', unit: '' }
    const least = fewest.get(decimalsKey(slot)) ?? 0
    const decimals = least >= 2 ? 2 : least === 1 ? 1 : 0
    if (below(slot) && signed.has(columnOf(slot))) return { kind: 'text', unit: '', decimals }
    if (kind === 'change') return { kind: 'score', unit: unit === '%' ? '%' : unit, decimals }
    if (kind === 'rate' && unit === '‰') return { kind: 'score', unit, decimals }
    if (kind === 'rate') return { kind: above(slot) ? 'score' : 'rate', unit: '%', decimals }
    if (kind === 'count' && broken(slot)) return { kind: 'score', unit, decimals }
    return { kind, unit, decimals }
  })
  return { kinds: unitOfTotals(slots, kinds), doubts: doubtsOf(slots, meant, kinds) }
}

/** Some slots by their columns, or by their rows where these are fewer. */
function named(slots: readonly Slot[]): string {
  const leaves = (of: 'row' | 'column'): string[] =>
    [
      ...new Set(
        slots.flatMap((slot) => slot[of].at(-1) ?? slot[of === 'row' ? 'column' : 'row'].at(-1) ?? []),
      ),
    ].map((cell) => `“${wordsOf(cell)}”`)
  const [rows, columns] = [leaves('row'), leaves('column')]
  const fewer = rows.length < columns.length ? rows : columns
  return fewer.length > 0 ? [...new Set(fewer)].slice(0, MOST_NAMED).join('、') : '表格'
}

/** A total without a unit counts what its row or column counts, where that is one thing. */
function unitOfTotals(slots: readonly Slot[], kinds: readonly SlotKind[]): SlotKind[] {
  const units = new Map<string, Set<string>>()
  const isTotal = (path: Slot['row']): boolean =>
    path.some((cell) => totalRank(bareLabel(wordsOf(cell))) >= 0)
  for (const [i, slot] of slots.entries())
    for (const [key, path] of [
      [rowOf(slot), slot.column],
      [columnOf(slot), slot.row],
    ] as const)
      if (kinds[i]?.kind === 'count' && !isTotal(path))
        units.set(key, (units.get(key) ?? new Set()).add(kinds[i].unit))
  return kinds.map((kind, i) => {
    const slot = slots[i]
    if (!slot || kind.kind !== 'count' || kind.unit !== '') return kind
    const key = isTotal(slot.column) ? rowOf(slot) : isTotal(slot.row) ? columnOf(slot) : ''
    const [unit, ...others] = units.get(key) ?? []
    return unit === undefined || others.length > 0 ? kind : { ...kind, unit }
  })
}

function doubtsOf(slots: readonly Slot[], meant: readonly Told[], kinds: readonly SlotKind[]): string[] {
  const unsure = slots.filter((_, i) => meant[i]?.sure === false && kinds[i]?.kind === 'money')
  const negative = slots.filter((slot) => amountOf(slot) < 0)
  const fine = slots.filter((slot, i) => {
    const most = kinds[i]?.kind === 'money' && kinds[i]?.unit !== '元' ? 6 : 2
    return decimalsOf(slot) > most
  })
  return [
    ...(unsure.length > 0 ? [`${named(unsure)}没有写单位，先按元算，请核对。`] : []),
    ...(negative.length > 0 ? [`${named(negative)}里有负数，格子里的数不能小于 0，请核对。`] : []),
    ...(fine.length > 0 ? [`${named(fine)}里的小数位数太多，填写时最多保留两位（万元六位）。`] : []),
  ]
}
