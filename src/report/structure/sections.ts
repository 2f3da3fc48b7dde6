import type { Draft } from '../draft/draft'
import type { Report } from '../report'
import type { HeadingLevel, Place, Section } from '../template/template'
import type { SectionAct } from './acts'
import { sectionPlan } from './fixed/fixedReason'
import { withSectionsLeft } from './moved'
import { onForm, ownReport } from './ownForm'
import { named } from './places'
import { withPointers } from './pointers/pointers'

/*
 * Each function returns the same draft when the act is refused (see fixedReason) or changes nothing, and throws a RangeError
 * for a place that the form does not have. Headings are renumbered.
 */

function after(report: Report, place: Place, act: SectionAct): Draft {
  const own = ownReport(report)
  const plan = sectionPlan(own.template, place, act)
  if (typeof plan === 'string' || plan === own.template.sections) return report.draft
  const draft =
    plan.length < own.template.sections.length
      ? withSectionsLeft(own, plan)
      : onForm(own.draft, { ...own.template, sections: plan })
  return withPointers(draft, own.template.sections, plan)
}

const placed = (section: Section, place: Place): Section => ({ ...section, place })

/**
 * The draft with an empty section after another one and what is under it, and the section's place; null when that is
 * refused. It has a number when its sisters have one, else when it is the first of a numbered section. The level is made
 * to fit: at most one below the section before. `directly`: before what is under the other one.
 */
export function withSection(
  report: Report,
  behind: Place,
  given: { heading: string; level: HeadingLevel; directly?: boolean },
): { draft: Draft; place: Place | null } {
  return withNew(report, behind, { kind: 'add', ...given })
}

function withNew(report: Report, at: Place, act: SectionAct): { draft: Draft; place: Place | null } {
  const own = ownReport(report)
  const plan = sectionPlan(own.template, at, act)
  if (typeof plan === 'string') return { draft: report.draft, place: null }
  const { form, place } = named(own.template, 's')
  const sections = plan.map((section) => (section.place === '' ? placed(section, place) : section))
  const draft = onForm(own.draft, { ...form, sections })
  return { draft: withPointers(draft, own.template.sections, sections), place }
}

/** The draft with an empty attachment behind all sections, and its place; null when that is refused. */
export const withAnnex = (report: Report, heading: string): { draft: Draft; place: Place | null } =>
  // it stands behind all of them, whichever one is asked
  withNew(report, report.template.sections[0]?.place ?? '', { kind: 'addAnnex', heading })

/** The draft with a section, and what is under it, as its last attachment; or with an attachment as the last section of its text. */
export const asAnnex = (report: Report, place: Place, to: boolean): Draft =>
  after(report, place, { kind: 'annex', to })

/**
 * The draft without a section. Its figures go with it, but for those that other sections state too. `under`: without the
 * sections under it as well; else they stay under the section before.
 */
export const withoutSection = (report: Report, place: Place, { under = false } = {}): Draft =>
  after(report, place, { kind: 'remove', under })

/** The draft with another heading over a section, in one line. */
export const renamedSection = (report: Report, place: Place, heading: string): Draft =>
  after(report, place, { kind: 'rename', heading })

/**
 * The draft with a section, and what is under it, before or after its next sister. The first under a heading goes to the
 * end of what is before that heading, the last to the beginning of the next.
 */
export const movedSection = (report: Report, place: Place, to: 'up' | 'down'): Draft =>
  after(report, place, { kind: 'move', to })

/**
 * The draft with a section, and what is under it, before another one; null for the end. It becomes the other's sister
 * unless it is deeper: then it comes last under what stands before.
 */
export const placedSection = (report: Report, place: Place, before: Place | null): Draft =>
  after(report, place, { kind: 'place', before })

/** The draft with a section, and what is under it, a level deeper (1) or higher (-1). */
export const indentedSection = (report: Report, place: Place, by: 1 | -1): Draft =>
  after(report, place, { kind: 'indent', by })
