import { excelFile } from '../../../../src/office/excelFile'
import { wordFile } from '../../../../src/office/wordFile'
import { draftFile } from '../../../../src/export/draftFile'
import { withText } from '../../../../src/report/draft/draft'
import { type Report, withValues } from '../../../../src/report/report'
import type { ProseDoc } from '../../../../src/report/text/prose'
import { withChanges } from '../../../../src/returned/applyChanges'
import { sinceBase } from '../../../../src/returned/sinceBase'
import type { Change, Changes } from '../../../../src/returned/model'
import { formOf } from '../../../../src/templates/index'
import { readReturned } from '../../../../src/ui/returned/read/readReturned'

export const on = (report: Report, values: Readonly<Record<string, string>>): Report => ({
  ...report,
  draft: withValues(report, new Map(Object.entries(values))),
})
export const written = (report: Report, section: string, ...lines: readonly string[]): Report => ({
  ...report,
  draft: withText(report.draft, section, paragraphs(lines)),
})
const paragraphs = (lines: readonly string[]): ProseDoc => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})

/** The bytes of a report in a file that leaves. */
export const sentAs = {
  json: (report: Report): string => draftFile(report, new Date('2026-01-05T09:30:00')).text,
  docx: (report: Report): Uint8Array => wordFile(report, { date: '2026-01-20' }).bytes,
  xlsx: (report: Report): Uint8Array => excelFile(report).bytes,
} as const

/** Takes a file back into a report; a refusal is its sentence. */
export async function takenBack(
  report: Report,
  name: string,
  content: string | Uint8Array,
  base: Report | null = null,
): Promise<Changes | string> {
  const blob = typeof content === 'string' ? content : new Uint8Array(content)
  const read = await readReturned(new File([blob], name), report, new AbortController().signal)
  if (read.kind === 'refused') return read.sentence
  return base ? sinceBase(base, read.changes) : read.changes
}

/** The report with changes accepted. */
export function accepted(report: Report, changes: readonly Change[]): Report {
  const draft = withChanges(report, changes)
  const template = formOf(draft)
  if (!template) throw new RangeError('no form')
  return { template, draft }
}
