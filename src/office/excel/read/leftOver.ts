import { addressOf } from '../address'
import { ITEMS } from '../plan/sheetNames'
import type { SheetPlan } from '../plan/sheetPlan'
import { labelText } from './labelKeys'
import type { ReadCell, ReadSheet } from './sheetRead'

/** Most of them that are told one by one. */
const MOST = 100
const QUOTED = 24

const cellWords = (sheet: string, { spot, value }: ReadCell): string => {
  const text = Array.from(value.replace(/\s+/gu, ' ').trim())
  const said = text.length > QUOTED ? `${text.slice(0, QUOTED).join('')}…` : text.join('')
  return `“${sheet}”的 ${addressOf(spot)}：${said}`
}

/** Columns of cells that were taken, which are the only ones of 数据项 in which a value may stand. */
const columnsOf = (sheet: ReadSheet, taken: ReadonlySet<number>): Set<number> =>
  new Set([...sheet.cells].flatMap(([key, { spot }]) => (taken.has(key) ? [spot.column] : [])))

function leftIn(
  plan: SheetPlan,
  sheet: ReadSheet,
  taken: ReadonlySet<number>,
  said: ReadonlySet<string>,
): string[] {
  const texts = new Set([...said, ...plan.cells.map(({ text }) => labelText(text))])
  const columns = plan.name === ITEMS ? columnsOf(sheet, taken) : null
  return [...sheet.cells]
    .filter(([key, { spot, value }]) => {
      if (taken.has(key) || sheet.covered.has(key) || columns?.has(spot.column) === false) return false
      return value.trim() !== '' && !texts.has(labelText(value))
    })
    .sort(([a], [b]) => a - b)
    .map(([, cell]) => cellWords(sheet.name, cell))
}

/**
 * What stands on the sheets of a report and was not taken, each in words.
 * @param taken keys of the cells that were taken, by sheet
 * @param titles of the report, now and when the file was written
 */
export function leftOver(
  plans: readonly SheetPlan[],
  sheets: readonly (ReadSheet | null)[],
  taken: ReadonlyMap<ReadSheet, ReadonlySet<number>>,
  titles: readonly string[],
): string[] {
  const said = new Set(titles.map(labelText))
  const seen = new Set<ReadSheet>()
  const left = plans.flatMap((plan, nth) => {
    const sheet = sheets[nth]
    if (!sheet || seen.has(sheet)) return []
    seen.add(sheet)
    return leftIn(plan, sheet, taken.get(sheet) ?? new Set(), said)
  })
  return left.length > MOST ? [...left.slice(0, MOST), `另有 ${left.length - MOST} 处`] : left
}
