import { CONTENT_MARK, markOf } from '../../report/draft/draftContent'
import { fingerprint } from '../../report/draft/fingerprint'
import { type Report, titleOf } from '../../report/report'
import type { Template } from '../../report/template/template'

/** Properties of the file that say whose it is. */
export const OWN = {
  draft: 'nianbao.draft',
  form: 'nianbao.form',
  formVersion: 'nianbao.formVersion',
  labels: 'nianbao.labels',
  title: 'nianbao.title',
} as const

/** The same for two forms with the same figures under the same names. */
const labelsOf = ({ figures }: Template): string =>
  fingerprint(figures.map(({ place, label }) => `${place}\n${label}`).join('\n\n'))

/** What a workbook says of the report that it was written from. */
export function belongings(report: Report): readonly (readonly [name: string, value: string])[] {
  const { template, draft } = report
  return [
    [OWN.draft, draft.id],
    [OWN.form, template.id],
    [OWN.formVersion, String(template.version)],
    [OWN.labels, labelsOf(template)],
    [OWN.title, titleOf(report)],
    [CONTENT_MARK, markOf(draft)],
  ]
}

/**
 * Whether a workbook was written from a report: the same draft, or one of the same form and title, as a draft has that was
 * brought back from a backup under another id. null where the properties do not say.
 */
export function isOfReport(properties: ReadonlyMap<string, string>, report: Report): boolean | null {
  const draft = properties.get(OWN.draft)
  if (draft === undefined) return null
  if (draft === report.draft.id) return true
  return (
    properties.get(OWN.labels) === labelsOf(report.template) && properties.get(OWN.title) === titleOf(report)
  )
}
