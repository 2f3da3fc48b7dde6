import { type Draft, withText } from '../../draft/draft'
import type { Report } from '../../report'
import type { Place } from '../../template/template'
import { annexAt } from '../../template/underAnnex'
import { isEmptyProse, type ProseBlock, type ProseDoc } from '../../text/prose'
import { starterProse } from '../../text/starter'
import { levelOf } from '../branches'
import { fixedReason } from '../fixed/fixedReason'
import type { HeadingLine } from './headingLines'
import { withSection } from '../sections'

/** Blocks as a text, which has at least one paragraph. */
function textOf(content: readonly ProseBlock[]): ProseDoc {
  const text: ProseDoc = { type: 'doc', content: [...content] }
  return isEmptyProse(text) ? starterProse([]) : text
}

/** Headings of an attachment begin with 一、 and stand under its title. */
function act({ template }: Report, section: Place, { words, level }: HeadingLine) {
  const under = annexAt(template.sections, section) ? levelOf(level + 1) : level
  return { kind: 'add', heading: words, level: under, directly: true } as const
}

/** Why a line of a section's text cannot become a section; null when it can. */
export const lineReason = (report: Report, section: Place, line: HeadingLine): string | null =>
  fixedReason(report, section, act(report, section, line))

/**
 * The draft in which a paragraph of a section's text is the heading of a new section: what is before it stays, what is
 * after it becomes the new section's text. Figures are stated where their sentences then stand and keep their values. The
 * same draft, and null for the place, where the form refuses the section or the section has no text.
 */
export function withSectionFromLine(
  report: Report,
  section: Place,
  line: HeadingLine,
): { draft: Draft; place: Place | null } {
  const text = report.draft.sections[section]?.text
  if (!text) return { draft: report.draft, place: null }
  const { draft, place } = withSection(report, section, act(report, section, line))
  if (place === null) return { draft: report.draft, place }
  const left = withText(draft, section, textOf(text.content.slice(0, line.block)))
  return { draft: withText(left, place, textOf(text.content.slice(line.block + 1))), place }
}

/** The same for several lines of one text, in their order; lines that are refused stay in the text. */
export function withSectionsFromLines(
  report: Report,
  section: Place,
  lines: readonly HeadingLine[],
): { draft: Draft; place: Place | null } {
  let result: { draft: Draft; place: Place | null } = { draft: report.draft, place: null }
  let from = section
  let past = 0
  for (const line of lines) {
    const template = result.draft.form ?? report.template
    const shifted = { ...line, block: line.block - past }
    const next = withSectionFromLine({ template, draft: result.draft }, from, shifted)
    if (next.place === null) continue
    past = line.block + 1
    from = next.place
    result = { draft: next.draft, place: result.place ?? next.place }
  }
  return result
}
