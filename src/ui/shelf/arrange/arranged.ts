import { folded } from '../../../report/find/folded'
import type { ReportLine } from '../../../stores/reportLines'

/** How the report list is arranged. */
export interface Arrangement {
  /** Words, each of which a line has to contain. */
  query: string
  sort: 'changed' | 'year' | 'unit'
  group: 'none' | 'unit' | 'year'
}

/** Lines under one name, '' where they are not grouped. */
export interface ShelfGroup {
  name: string
  lines: readonly ReportLine[]
}

/** What is known of a line besides itself: the name that it was given, and its state in words. */
export type SaidOf = (id: string) => string

const same = (text: string): string => folded(text, { cases: false, widths: false }).text

const wordsOf = (line: ReportLine, said: string): string =>
  same(
    line.kind === 'draft'
      ? [line.title, line.unit, line.year ? `${line.year}年度` : '', said].join('\n')
      : `${line.title}\n${said}`,
  )

const unitOf = (line: ReportLine): string => (line.kind === 'draft' ? line.unit : '')
const yearOf = (line: ReportLine): number => (line.kind === 'draft' ? (line.year ?? 0) : 0)
const zh = new Intl.Collator('zh-CN')

const ORDERS = {
  changed: (a: ReportLine, b: ReportLine) => b.updated - a.updated,
  year: (a: ReportLine, b: ReportLine) => yearOf(b) - yearOf(a) || zh.compare(unitOf(a), unitOf(b)),
  unit: (a: ReportLine, b: ReportLine) => zh.compare(unitOf(a), unitOf(b)) || yearOf(b) - yearOf(a),
} as const

const groupOf = (line: ReportLine, group: Arrangement['group']): string => {
  if (group === 'none') return ''
  if (group === 'unit') return unitOf(line) || '未填单位'
  return yearOf(line) ? `${yearOf(line)} 年度` : '未填年度'
}

/** The lines that have what is looked for, in groups; a group stands where its first line would. */
export function arranged(
  lines: readonly ReportLine[],
  { query, sort, group }: Arrangement,
  said: SaidOf,
): ShelfGroup[] {
  const wanted = query.split(/\s+/u).map(same).filter(Boolean)
  const left =
    wanted.length === 0
      ? lines
      : lines.filter((line) => {
          const words = wordsOf(line, said(line.id))
          return wanted.every((one) => words.includes(one))
        })
  const groups = new Map<string, ReportLine[]>()
  for (const line of [...left].sort((a, b) => ORDERS[sort](a, b) || b.updated - a.updated)) {
    const name = groupOf(line, group)
    const own = groups.get(name)
    if (own) own.push(line)
    else groups.set(name, [line])
  }
  return Array.from(groups, ([name, own]) => ({ name, lines: own }))
}
