import { type Cell, wordsOf } from './cell'
import { statedUnit, unitsOfLine } from './headWords'
import type { Slot } from './slots'

/** Longer labels are cut in the middle of their outer parts. */
const LONGEST = 60

/** The name of a row: its group's and its labels, the outermost first. */
export const rowName = ({ group, row }: Slot): string =>
  [...(group ? [group] : []), ...row].map(wordsOf).join(' ')
/** The name of a column, the outermost head first. */
export const columnName = ({ column }: Slot): string => column.map(wordsOf).join(' ')

/** False where a row counts in a unit of its own: 罚没金额（万元） below 数量（宗）. */
function counts({ row, column }: Slot): boolean {
  const [own, head] = [row.at(-1), column.at(-1)].map((cell) => (cell ? statedUnit(wordsOf(cell)) : null))
  return own === null || own === undefined || head === null || head === undefined || own === head
}

/** Without the outer labels that all have in common: 申请人情况 over all columns. */
function withoutCommon(slots: readonly Slot[]): Slot[] {
  const [first] = slots
  const common = new Set([...(first?.row ?? []), ...(first?.column ?? [])])
  for (const { row, column } of slots)
    for (const cell of common) if (!row.includes(cell) && !column.includes(cell)) common.delete(cell)
  const inner = (path: readonly Cell[]): Cell[] =>
    path.filter((cell, i) => i === path.length - 1 || !common.has(cell))
  return slots.map((slot) => ({ ...slot, row: inner(slot.row), column: inner(slot.column) }))
}

/** A label for each slot, of its row and its column as the statutory tables word theirs; unique among them. */
export function labelsOf(all: readonly Slot[]): string[] {
  const slots = withoutCommon(all)
  const used = new Set<string>()
  const times = new Map<string, number>()
  return slots.map((slot) => {
    const whole = [rowName(slot), counts(slot) ? columnName(slot) : '']
      .filter((part) => part !== '')
      .join(' ')
    const inner = [slot.row.at(-1), slot.column.at(-1)].flatMap((cell) => (cell ? wordsOf(cell) : []))
    const short = whole.length > LONGEST ? inner.join(' ').slice(0, LONGEST) : whole
    const said = short === '' ? `第${slot.y + 1}行第${slot.x + 1}列` : short
    let label = said
    while (used.has(label)) {
      const next = (times.get(said) ?? 1) + 1
      times.set(said, next)
      label = `${said}（${next}）`
    }
    used.add(label)
    return label
  })
}

/** 表一、, 附表1：, 表 2-1 */
const NUMBER = /^(?:附)?表\s?(?:[一二三四五六七八九十]{1,3}|\d{1,2}(?:[-－]\d{1,2})?)\s?[、：:.．]?\s?/u
/** 2024年度 */
const YEAR = /(?:19|20)[\dxX×*]{2}\s?年(?:度)?/gu
const OF_TITLE = /表|统计|一览|明细|汇总|情况|附[件表]/u
const LONGEST_NAME = 40

/** The name of a table, of the title in it or of the caption before it, without number and year; '' for none. */
export function nameOfTable(title: string, before: readonly string[]): string {
  const caption =
    title !== ''
      ? title
      : ([...before]
          .reverse()
          .map((line) => line.trim())
          .find((line) => isCaption(line)) ?? '')
  const bare = caption
    .replace(NUMBER, '')
    .replace(YEAR, '')
    .replace(/[：:]$/u, '')
    .trim()
  return bare === '' ? caption.slice(0, LONGEST_NAME) : bare.slice(0, LONGEST_NAME)
}

const isCaption = (line: string): boolean =>
  line !== '' &&
  line.length <= LONGEST_NAME &&
  unitsOfLine(line).length === 0 &&
  !/[。；;，]/u.test(line) &&
  (OF_TITLE.test(line) || NUMBER.test(line))
