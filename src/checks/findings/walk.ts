import type { Place } from '../../report/template/template'
import type { Finding } from './finding'

/**
 * The findings that F8 visits, in the report's order: all, but of a section's blanks only the first, from which Enter
 * leads to the others.
 */
export function stopsOf(findings: readonly Finding[]): Finding[] {
  const blank = new Set<Place>()
  return findings.filter(({ severity, target }) => {
    if (severity !== 'missing') return true
    const first = !blank.has(target.section)
    blank.add(target.section)
    return first
  })
}

/** The position of F8 among the findings. */
export interface WalkedTo {
  finding: Finding
  /** All findings as they were then. */
  findings: readonly Finding[]
}

const at = <T>(all: readonly T[], index: number): T | null =>
  all.length > 0 ? (all[(index + all.length) % all.length] ?? null) : null

/**
 * The finding that F8 goes to next, null for none: first those of the current section, the gravest first, then the
 * others in the report's order, starting over at the end. If the last one visited was mended meanwhile, the one that
 * stood behind it is next.
 * @param findings of the report in its order (`sortFindings`)
 * @param sections places of the sections in the report's order
 * @param here the current section
 * @param last the last finding visited, null at the beginning
 */
export function nextFinding(
  findings: readonly Finding[],
  sections: readonly Place[],
  here: Place,
  last: WalkedTo | null,
  back: boolean,
): Finding | null {
  const stops = stopsOf(findings)
  const step = back ? -1 : 1
  if (last?.finding.target.section === here) {
    const stands = stops.findIndex(({ id }) => id === last.finding.id)
    if (stands >= 0) return at(stops, stands + step)
    const order = last.findings.map(({ id }) => id)
    const was = order.indexOf(last.finding.id)
    const left = new Map(findings.map((finding) => [finding.id, finding]))
    const beside = (back ? order.slice(0, was).reverse() : order.slice(was)).find((id) => left.has(id))
    const found = beside === undefined ? undefined : left.get(beside)
    // a further blank stands for the first of its section
    if (found)
      return (
        stops.find(({ severity, target }) =>
          found.severity === 'missing'
            ? severity === 'missing' && target.section === found.target.section
            : false,
        ) ?? found
      )
  }
  const rank = new Map(sections.map((place, i) => [place, i]))
  const own = rank.get(here) ?? 0
  const rankOf = ({ target }: Finding): number => rank.get(target.section) ?? 0
  if (back) return stops.findLast((one) => rankOf(one) < own) ?? at(stops, -1)
  return stops.find((one) => rankOf(one) >= own) ?? at(stops, 0)
}
