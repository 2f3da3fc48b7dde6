import { hintAt, type Report, sectionAt, statedFigures, titleOf, typedAt } from '../../../report/report'
import { homeOf } from '../../../report/standing'
import { cellsOf } from '../../../report/template/tables'
import type { Figure, Place } from '../../../report/template/template'
import { kindWords } from './kindWords'
import { HINT } from './tableSheet'
import type { CellRole, PlanCell, SheetPlan } from './sheetPlan'
import { ITEMS } from './sheetNames'

/** Heads of the columns: the reader finds names and values by them where a cell has lost its own name. */
const HEADS = ['章节', '名称', '数值', '单位', '说明'] as const
const WIDTHS = [28, 38, 22, 10, 38]

interface Item {
  figure: Figure
  section: Place
}

/**
 * The figures that stand in no table and are asked for: those that the report states, those under it and those filled. A part
 * of a report asks for those of its sections.
 */
function itemsOf(report: Report): Item[] {
  const { template } = report
  const inTables = new Set(template.sections.flatMap(({ table }) => (table ? cellsOf(table) : [])))
  const asked = new Set([
    ...statedFigures(report),
    ...Object.values(template.closing),
    template.unit,
    template.year,
    ...(template.unitKinds ? [template.unitKinds.figure] : []),
  ])
  const items = template.figures
    .filter(({ place }) => !inTables.has(place))
    .filter(({ place }) => asked.has(place) || typedAt(report, place).trim() !== '')
    .map((figure) => ({ figure, section: homeOf(report, figure.place) ?? figure.section }))
    .filter(({ section }) => template.partOf?.sections.includes(section) ?? true)
  const order = new Map(template.sections.map(({ place }, nth) => [place, nth]))
  return items.sort((a, b) => (order.get(a.section) ?? 0) - (order.get(b.section) ?? 0))
}

/** One row for each figure that stands in no table; null where there is none. */
export function itemsSheet(report: Report): SheetPlan | null {
  const items = itemsOf(report)
  if (items.length === 0) return null
  const whole = { column: 0, rows: 1, columns: HEADS.length }
  const cell = (row: number, column: number, role: CellRole, text: string): PlanCell => ({
    row,
    column,
    rows: 1,
    columns: 1,
    role,
    text,
  })
  const rowOf = ({ figure, section }: Item, nth: number): PlanCell[] => {
    const row = nth + 2
    const { heading, short } = sectionAt(report.template, section)
    const hint = hintAt(report, figure.place)
    const optional = figure.optional && !hint.startsWith('可不填') ? '可不填' : ''
    const words = [kindWords(figure), optional, hint].filter((part) => part !== '')
    return [
      cell(row, 0, 'note', heading || short),
      cell(row, 1, 'rows', figure.label),
      { ...cell(row, 2, 'value', ''), figure: figure.place },
      cell(row, 3, 'note', figure.unit),
      cell(row, 4, 'note', words.join('；')),
    ]
  }
  return {
    name: ITEMS,
    cells: [
      { ...whole, row: 0, role: 'title', text: titleOf(report) },
      ...HEADS.map((text, column) => cell(1, column, 'columns', text)),
      ...items.flatMap(rowOf),
      { ...whole, row: items.length + 2, role: 'hint', text: HINT },
    ],
    widths: WIDTHS,
    frozen: 2,
    isLandscape: false,
  }
}
