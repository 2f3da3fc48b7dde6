import type { TableAt } from '../../recognise/tables/tablesIn'
import type { Recognised } from '../../recognise/recognised'

/** How much was recognised, in one sentence: headings, figures (each counted once), blanks among them, sums. */
export function lookSummary(
  { sections, figures, rules, furniture }: Recognised,
  tables: readonly TableAt[] = [],
): string {
  const groups = new Set(figures.map(({ group }) => group))
  const blanks = new Set(figures.flatMap(({ blank, group }) => (blank ? [group] : [])))
  const parts = [
    `认出 ${sections.length} 个标题`,
    `${groups.size} 个数据项${blanks.size > 0 ? `（${blanks.size} 个是空）` : ''}`,
    `${rules.length} 个求和关系`,
    ...(tables.length > 0 ? [`${tables.length} 张表`] : []),
  ]
  const left = furniture.length > 0 ? `；${furniture.length} 行不属于正文，已划去` : ''
  return `${parts.join('、')}${left}。`
}
