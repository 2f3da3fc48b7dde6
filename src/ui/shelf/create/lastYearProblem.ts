import { type Report, shownAt, titleOf, yearOf } from '../../../report/report'
import { OWN_FORM, type Template } from '../../../report/template/template'

/** What stands against beginning a report of `year` on `template` with a report of last year, '' when nothing does. */
export function lastYearProblem(before: Report, template: Template | undefined, year: string): string {
  const own = yearOf(before)
  // every form of one's own has the same id
  const same =
    before.template === template || (before.template.id === template?.id && template.id !== OWN_FORM)
  if (!same) return `“${titleOf(before)}”是另一种报告，请改选报告类型或上年报告。`
  if (own === null) return '这份上年报告没有填报告年度，请先打开它填好。'
  if (/^\d{4}$/u.test(year.trim()) && Number(year) !== own + 1)
    return `选的是 ${own} 年的报告，不是 ${Number(year) - 1} 年的。请改报告年度，或改选上年报告。`
  return ''
}

/** What is to be answered before going on, '' for nothing: a report of last year that names another unit. */
export function lastYearDoubt(before: Report, unit: string): string {
  const own = shownAt(before, before.template.unit)
  if (unit.trim() === '' || own === unit.trim()) return ''
  return `上年报告的单位是“${own}”，这里写的是“${unit.trim()}”，是同一单位吗？`
}
