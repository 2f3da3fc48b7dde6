import type { Report } from '../report/report'
import { sumIn } from './amounts'
import type { Finding } from './finding'
import { partListsIn } from './reading/partList'
import { readSection } from './reading/readSection'
import { isShare, type Share, sharesIn } from './reading/shareOf'
import type { ReadLine } from './reading/statements'
import { textFinding } from './textFinding'

/**
 * 占45.87% behind a number of which no number told before it, and no total of table three, makes that percentage (X7); only
 * where the base is sure: the whole of a 其中 list, or the requests of the tables.
 */
export function shares(report: Report): Finding[] {
  return report.template.sections.flatMap(({ place: section }) =>
    readSection(report, section).flatMap((read, line) =>
      sharesIn(read).flatMap((share): Finding[] => {
        const base = wrongBase(report, read, share)
        if (base === null) return []
        const { percent, part } = share
        const right = ((100 * part.value) / base).toFixed(percent.decimals)
        return [
          textFinding(report, {
            rule: 'X7',
            severity: 'error',
            sentence: `${part.value} ${part.unit}占 ${percent.value.toFixed(percent.decimals)}%，按 ${base} ${part.unit}计算是 ${right}%：`,
            section,
            line,
            read,
            mentions: [percent],
            figures: [],
            numbers: [part.value, percent.value, base],
          }),
        ]
      }),
    ),
  )
}

/** The base that a share was meant to have when no base makes it right; null when one does or none is sure. */
function wrongBase(
  report: Report,
  read: ReadLine,
  { percent, part, bases, ofRequests }: Share,
): number | null {
  const statement = read.statements.find(({ mention }) => read.mentions[mention] === part)
  const counted = statement?.quantity.kind === 'outcome' || statement?.quantity.kind === 'applicants'
  const tables = [['new_total'], ['new_total', 'carried_in_total'], ['total_total']].map((cells) =>
    sumIn(report, cells),
  )
  const known = [...bases, ...tables.flatMap((amount) => amount ?? [])]
  if (known.some((base) => isShare(percent, part.value, base))) return null
  const list = partListsIn(read).find(({ parts }) => parts.includes(part))
  if (list?.wholes.length === 1 && !ofRequests) return list.whole.value || null
  if ((ofRequests || counted) && tables.every((amount) => amount !== null)) return tables[0] || null
  return null
}
