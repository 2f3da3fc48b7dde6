import type { Draft } from '../draft/draft'
import { lastYearOf } from '../lastYear'
import { figureAt, figuresOf, type Report, sectionAt, typedAt, withValues } from '../report'
import { placesIn, rolesOf } from '../template/figureRoles'
import { figuresOfRule } from '../template/faultOf'
import { MOST } from '../template/limits'
import type { Figure, Place, Template } from '../template/template'
import type { FigureAct, FigureShape, NewFigure } from './acts'
import { fixedReason, sumRule } from './fixed/fixedReason'
import { cleanName, uniqueLabel } from './names'
import { onForm, ownReport } from './ownForm'
import { named } from './places'
import { suits, withName } from './rules'
import { formWith, withFiguresAsWords, withFiguresGone } from './swapped'

/*
 * Each function returns the same draft when the act is refused (see fixedReason) or changes nothing, and throws a RangeError
 * for a place that the form does not have.
 */

function after(report: Report, place: Place, act: FigureAct, change: (own: Report) => Draft): Draft {
  return fixedReason(report, place, act) === null ? change(ownReport(report)) : report.draft
}

/** The draft on a form with one figure replaced. */
const withFigureAs = ({ template, draft }: Report, figure: Figure, form: Template = template): Draft =>
  onForm(draft, {
    ...form,
    figures: form.figures.map((one) => (one.place === figure.place ? figure : one)),
  })

/** A unit as it may be stored. */
const withShortUnit = <T extends { kind: string; unit: string }>(figure: T): T =>
  figure.kind === 'change' ? figure : { ...figure, unit: cleanName(figure.unit) }

/**
 * The draft with a new figure of a section, and the figure's place; null when the form has no room for it. The label gets a
 * number where it is taken. It stands in no text yet.
 */
export function withFigure(
  report: Report,
  section: Place,
  figure: NewFigure,
): { draft: Draft; place: Place | null } {
  const own = ownReport(report)
  sectionAt(own.template, section)
  if (own.template.figures.length >= MOST.figures) return { draft: report.draft, place: null }
  const { form, place } = named(own.template, 'f')
  const label = uniqueLabel(form, figure.label)
  const added: Figure = { ...withShortUnit(figure), label, place, section }
  return { draft: onForm(own.draft, { ...form, figures: [...form.figures, added] }), place }
}

/** The draft with another label for a figure, numbered where it is taken. */
export const renamedFigure = (report: Report, place: Place, label: string): Draft =>
  after(report, place, { kind: 'renameFigure', label }, (own) => {
    const figure = figureAt(own.template, place)
    const unique = uniqueLabel(own.template, label, place)
    const rules = own.template.rules.map((rule) => withName(rule, place, figure.label, unique))
    return unique === figure.label
      ? report.draft
      : withFigureAs(own, { ...figure, label: unique }, { ...own.template, rules })
  })

/**
 * The draft with a figure of another kind or unit. Its value stays as typed. Rules that cannot compare the new kind go, and
 * with another kind so do its roles, its hint and its initial value.
 */
export const retypedFigure = (report: Report, place: Place, shape: FigureShape): Draft =>
  after(report, place, { kind: 'retypeFigure', shape }, (own) => {
    const { section, label, kind, cell, optional, hint, initial } = figureAt(own.template, place)
    const same = kind === shape.kind
    const figure: Figure = {
      ...withShortUnit(shape),
      place,
      section,
      label,
      ...(cell && { cell }),
      ...(optional && { optional }),
      ...(same && hint !== undefined && { hint }),
      ...(same && initial !== undefined && { initial }),
    }
    if (same) return withFigureAs(own, figure)
    const rolesLost = formWith(
      { ...own.template, rules: [] },
      () => null,
      (one) => (one === place ? null : one),
    )
    const figures = new Map(figuresOf(own.template)).set(place, figure)
    const rules = own.template.rules.filter(
      (rule) => !figuresOfRule(rule).includes(place) || suits(rule, figures),
    )
    return withFigureAs(own, figure, { ...rolesLost, rules })
  })

/** The figure that stands for two: the unit of the other may follow it in sentences. */
function withUnitOf(keep: Figure, { unit, otherUnits = [] }: Figure): Figure {
  const units = new Set([...(keep.otherUnits ?? []), unit, ...otherUnits])
  units.delete('')
  units.delete(keep.unit)
  return units.size === 0 ? keep : { ...keep, otherUnits: [...units] }
}

/** Last year's value of a figure goes to another that has none. */
function lastYearMoved(own: Report, keep: Place, gone: Place): Draft {
  const before = lastYearOf(own)
  const { lastYear } = own.draft
  if (!before || !lastYear || typedAt(before, keep).trim() !== '') return own.draft
  const typed = typedAt(before, gone)
  if (typed === '') return own.draft
  const { section } = figureAt(own.template, keep)
  const part = lastYear.sections[section] ?? { text: null, values: {} }
  const values = { ...part.values, [keep]: typed }
  return { ...own.draft, lastYear: { sections: { ...lastYear.sections, [section]: { ...part, values } } } }
}

/**
 * The draft in which `keep` stands wherever `gone` stood, in this year's texts, last year's, rules and roles. The value of
 * `keep` stays; only where it is blank does it take that of `gone`. A figure of a table cannot go.
 */
export const mergedFigures = (report: Report, keep: Place, gone: Place): Draft =>
  after(report, gone, { kind: 'mergeFigure', into: keep }, (own) => {
    if (keep === gone) return report.draft
    const { template } = own
    const figure = withUnitOf(figureAt(template, keep), figureAt(template, gone))
    const values = typedAt(own, keep).trim() === '' ? [[keep, typedAt(own, gone)] as const] : []
    const draft = withValues({ template, draft: lastYearMoved(own, keep, gone) }, new Map(values))
    const swap = (place: Place) => (place === gone ? { figure: keep } : null)
    const hasRole = placesIn(rolesOf(template)).includes(keep)
    const merged = withFiguresGone(
      { template, draft },
      new Set([gone]),
      { now: swap, lastYear: swap },
      (place) => (place === gone ? keep : place),
    )
    // a figure that has a role keeps that one alone
    const roles = hasRole
      ? formWith(
          { ...template, rules: [] },
          () => null,
          (place) => (place === gone ? null : place),
        ).roles
      : merged.template.roles
    return withFigureAs(merged, figure, { ...merged.template, ...(roles && { roles }) })
  })

/** The draft without a figure; in the texts what it showed stays as words. */
export const withoutFigure = (report: Report, place: Place): Draft =>
  after(report, place, { kind: 'removeFigure' }, (own) => withFiguresAsWords(own, new Set([place])).draft)

/** The draft with the rule that a figure is the sum of others; the same draft when it has that rule already. */
export const withSumRule = (report: Report, total: Place, parts: readonly Place[]): Draft =>
  after(report, total, { kind: 'sumOf', parts }, (own) => {
    const known = own.template.rules.some(
      (rule) =>
        rule.kind === 'sum' &&
        rule.total === total &&
        new Set([...rule.parts, ...parts]).size === parts.length &&
        rule.parts.length === parts.length,
    )
    if (known) return report.draft
    const { form, place: id } = named(own.template, 'r')
    return onForm(own.draft, { ...form, rules: [...form.rules, sumRule(form, id, total, parts)] })
  })

/** The draft without a rule; the same draft when there is none with the id. */
export function withoutRule(report: Report, id: string): Draft {
  const { template, draft } = ownReport(report)
  const rules = template.rules.filter((rule) => rule.id !== id)
  return rules.length === template.rules.length ? report.draft : onForm(draft, { ...template, rules })
}
