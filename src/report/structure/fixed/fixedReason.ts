import { figureAt, figuresOf, type Report } from '../../report'
import { MOST } from '../../template/limits'
import { cellsOf } from '../../template/tables'
import type { Place, Template } from '../../template/template'
import type { Act, FigureAct, SectionAct } from '../acts'
import { indexOf } from '../branches'
import { frameReason, isPrescribed, prescribedBy, sectionReason } from './fixed'
import { basicFigures } from '../moved'
import { ownReport } from '../ownForm'
import { suits } from '../rules'
import { planned, type Plan } from '../sectionPlan'

/** The sections of a form of one's own after an act, or a sentence that says why the act is refused. */
export function sectionPlan(form: Template, place: Place, act: SectionAct): Plan {
  const at = indexOf(form.sections, place)
  const section = form.sections[at]
  const reason = section && sectionReason(form, section, act)
  if (reason) return reason
  const plan = planned(form, at, act)
  return typeof plan === 'string' ? plan : (frameReason(form, plan) ?? plan)
}

const isCell = ({ sections }: Template, figure: Place): boolean =>
  sections.some(({ table }) => table && cellsOf(table).includes(figure))

/** Why a figure cannot go, be it that another takes its place. */
function goneReason(form: Template, place: Place, doing: string): string | null {
  const named = `“${figureAt(form, place).label}”`
  if (isCell(form, place)) return `${named}是表格里的一格，不能${doing}。`
  if (basicFigures(form).has(place)) return `${named}是报告的基本信息，不能${doing}。`
  return null
}

/** The rule by which a figure is the sum of others. */
export const sumRule = (form: Template, id: string, total: Place, parts: readonly Place[]) =>
  ({ id, severity: 'error', kind: 'sum', name: figureAt(form, total).label, total, parts }) as const

function sumReason(form: Template, total: Place, parts: readonly Place[]): string | null {
  const all = [total, ...parts]
  if (parts.length < 2) return '合计至少要有两个部分。'
  if (new Set(all).size < all.length) return '合计不能包含它自己，也不能重复计算一个数据项。'
  if (!suits(sumRule(form, '', total, parts), figuresOf(form))) return '合计和各部分须是同一种数。'
  if (form.rules.length >= MOST.rules) return `一份报告最多有${MOST.rules}条规则。`
  return null
}

function figureReason(form: Template, place: Place, act: FigureAct): string | null {
  const figure = figureAt(form, place)
  const named = `“${figure.label}”`
  if (act.kind === 'sumOf') return sumReason(form, place, act.parts)
  if (act.kind === 'mergeFigure' && act.into === place) return null
  if (isPrescribed(form, place)) return `${named}由${prescribedBy(form)}规定，不能更改。`
  switch (act.kind) {
    case 'renameFigure':
      return null
    case 'retypeFigure':
      return basicFigures(form).has(place) ? `${named}是报告的基本信息，不能换成别的种类。` : null
    case 'removeFigure':
      return goneReason(form, place, '删除')
    case 'mergeFigure': {
      const into = figureAt(form, act.into)
      if (into.kind !== figure.kind) return `${named}和“${into.label}”不是同一种数据，不能合并。`
      return goneReason(form, place, '并入别的数据项')
    }
  }
}

/**
 * Why an act on a section or figure is refused, as a sentence for the official; null when it is not. Each function that
 * edits returns the same draft for what is refused here. Throws a RangeError for a place that the form does not have.
 */
export function fixedReason(report: Report, place: Place, act: Act): string | null {
  const { template } = ownReport(report)
  switch (act.kind) {
    case 'renameFigure':
    case 'retypeFigure':
    case 'mergeFigure':
    case 'removeFigure':
    case 'sumOf':
      return figureReason(template, place, act)
    case 'add':
    case 'addAnnex':
    case 'annex':
    case 'rename':
    case 'move':
    case 'place':
    case 'indent':
    case 'remove': {
      const plan = sectionPlan(template, place, act)
      return typeof plan === 'string' ? plan : null
    }
  }
}
