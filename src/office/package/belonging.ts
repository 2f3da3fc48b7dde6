import { CONTENT_MARK, markOf } from '../../report/draft/draftContent'
import { fingerprint } from '../../report/draft/fingerprint'
import { type Report, titleOf } from '../../report/report'
import type { Place, Template } from '../../report/template/template'

/** Properties of the file that say whose it is. */
export const OWN = {
  draft: 'nianbao.draft',
  form: 'nianbao.form',
  formVersion: 'nianbao.formVersion',
  labels: 'nianbao.labels',
  title: 'nianbao.title',
} as const

/** Where the file holds a part of the report: the places of its sections, in as many properties as they need. */
const PART = 'nianbao.part'
/** Characters of a property: Word cuts what is longer than 255. */
const MOST = 250

/** Places in lines that a property takes. */
function partLines(sections: readonly Place[]): string[] {
  const lines: string[] = []
  for (const place of sections) {
    const joined = `${lines.at(-1) ?? ''} ${place}`.trimStart()
    if (lines.length > 0 && joined.length <= MOST) lines[lines.length - 1] = joined
    else lines.push(place)
  }
  return lines
}

/** The sections of which a file is, as `belongings` says them; null where it is of the whole report. */
export function partIn(properties: ReadonlyMap<string, string>): readonly Place[] | null {
  const lines: string[] = []
  for (let nth = 1; properties.has(`${PART}${nth}`); nth += 1)
    lines.push(properties.get(`${PART}${nth}`) ?? '')
  return lines.length > 0 ? lines.flatMap((line) => line.split(' ').filter((place) => place !== '')) : null
}

/** The same for two forms with the same figures under the same names. */
const labelsOf = ({ figures }: Template): string =>
  fingerprint(figures.map(({ place, label }) => `${place}\n${label}`).join('\n\n'))

/** What a file says of the report that it was written from; one of a part names the report and its content then. */
export function belongings(report: Report): readonly (readonly [name: string, value: string])[] {
  const { template, draft } = report
  const { partOf } = template
  return [
    [OWN.draft, partOf?.draft ?? draft.id],
    [OWN.form, template.id],
    [OWN.formVersion, String(template.version)],
    [OWN.labels, labelsOf(template)],
    [OWN.title, titleOf(report)],
    [CONTENT_MARK, partOf?.mark ?? markOf(draft)],
    ...partLines(partOf?.sections ?? []).map((line, i) => [`${PART}${i + 1}`, line] as const),
  ]
}

/**
 * Whether a workbook was written from a report: the same draft, or one of the same form and title, as a draft has that was
 * brought back from a backup under another id. null where the properties do not say.
 */
export function isOfReport(properties: ReadonlyMap<string, string>, report: Report): boolean | null {
  const draft = properties.get(OWN.draft)
  if (draft === undefined) return null
  if (draft === (report.template.partOf?.draft ?? report.draft.id)) return true
  return (
    properties.get(OWN.labels) === labelsOf(report.template) && properties.get(OWN.title) === titleOf(report)
  )
}
