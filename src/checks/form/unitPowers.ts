import { rolesOf } from '../../report/template/figureRoles'
import { figureAt, type Report } from '../../report/report'
import type { Place } from '../../report/template/template'
import { unitKindOf } from '../../report/unitKind'
import { amountIn } from '../findings/amounts'
import { cellFinding } from '../findings/cellFinding'
import type { Finding } from '../findings/finding'

/** Cells above 0 that a unit of this kind seldom has: 规章 below 设区的市 (W3), decisions of 街道、乡镇 (W4). */
export function unitPowers(report: Report): Finding[] {
  const kind = unitKindOf(report)
  const { disclosure } = rolesOf(report.template)
  if (!kind || !disclosure) return []
  const filled = (places: Readonly<Record<string, Place>> = {}): Place[] =>
    Object.values(places).filter((place) => (amountIn(report, place) ?? 0) > 0)
  const ask = (rule: string, places: string[], why: string): Finding[] =>
    places.flatMap((place) => {
      const amount = amountIn(report, place) ?? 0
      const { label, unit } = figureAt(report.template, place)
      return cellFinding(report, {
        rule: `${rule}-${place}`,
        severity: 'warning',
        sentence: `${label} ${amount} ${unit}；${why}，请核实。`,
        figures: [place],
        numbers: [amount],
      })
    })
  return [
    ...(kind.regulations
      ? []
      : ask('W3', filled(disclosure.documents?.regulations), '规章由省、设区的市以上政府和国务院部门制定')),
    ...(kind.decisions ? [] : ask('W4', filled(disclosure.decisions), '街道、乡镇经赋权才有这项职权')),
  ]
}
