import type { LeftOver } from '../../import/model/reading'
import type { Template } from '../../report/template/template'

/** What has no place in the form, by the part that it stood under. */
export interface LeftGroup {
  where: string
  lines: readonly string[]
}

/** The left over lines by part, each under the words that say where it stood. */
export function leftGroups({ sections }: Template, leftOver: readonly LeftOver[]): LeftGroup[] {
  const groups = new Map<string, string[]>()
  for (const { section, beside, text } of leftOver) {
    const heading = sections.find(({ place }) => place === section)?.heading
    const where = beside ? '批注、脚注等' : heading === undefined ? '报告前后' : `“${heading}”下面`
    groups.set(where, [...(groups.get(where) ?? []), text])
  }
  return [...groups].map(([where, lines]) => ({ where, lines }))
}
