import { entryAt, type Report, statedFigures } from '../../report/report'
import { plainLines } from '../../report/text/prose'
import type { Place } from '../../report/template/template'
import type { Finding } from '../findings/finding'

/** True where a section's text says a value with its unit in plain characters: its number was typed, and is not gone. */
function isTyped({ draft }: Report, section: Place, value: string, unit: string): boolean {
  const text = draft.sections[section]?.text
  if (!text || unit === '') return false
  return plainLines(text).some((line) => {
    const before = line
      .replaceAll(/[\s,，]/gu, '')
      .split(`${value}${unit}`)
      .slice(0, -1)
    return before.some((words) => !/[\d.]$/u.test(words))
  })
}

const LONGEST_NAME = 5
const DENIED = /没有|[未无]|零/u

/** True where a section's text denies what a figure with 0 counts, in the first words of its label: 没有收取信息处理费. */
function isDenied({ draft }: Report, section: Place, label: string): boolean {
  const text = draft.sections[section]?.text
  const name = label.slice(0, LONGEST_NAME)
  if (!text || name.length < LONGEST_NAME) return false
  const clauses = plainLines(text).flatMap((line) => line.split(/[，,。；;]/u))
  return clauses.some((clause) => clause.includes(name) && DENIED.test(clause))
}

/**
 * unstated: figures that were filled and stand in no sentence any more, one finding for each section. A sentence that
 * lost its number by a slip reads 「受理公开申请件」 and would otherwise pass as complete (C06).
 */
export function unstatedValues(report: Report): Finding[] {
  const stated = statedFigures(report)
  const lost = report.template.figures.flatMap(({ place, label, section, unit, optional, initial }) => {
    const entry = entryAt(report, place)
    if (optional || initial !== undefined || entry.kind !== 'value' || stated.has(place)) return []
    if (isTyped(report, section, entry.shown, unit)) return []
    if (entry.shown === '0' && isDenied(report, section, label)) return []
    return [{ section, said: `${label}（${entry.shown}${unit === '' ? '' : ` ${unit}`}）` }]
  })
  return [...new Set(lost.map(({ section }) => section))].map((section): Finding => {
    const said = lost.flatMap((one) => (one.section === section ? [one.said] : []))
    return {
      id: `unstated:${section}`,
      severity: 'warning',
      sentence: `正文已删去${said.map((one) => `“${one}”`).join('、')}，确认不再写吗？`,
      about: said.join(' · '),
      target: { kind: 'section', section },
      figures: [],
      basis: said.join(' '),
    }
  })
}
