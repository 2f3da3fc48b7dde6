import type { Report } from '../report/report'
import { changes } from './changes'
import { contradictions, uncommentedCorrections } from './contradictions'
import type { Finding } from './finding'
import { itemCounts } from './itemCounts'
import { listSums } from './listSums'
import { oneValue } from './oneValue'
import { plannedYear } from './plannedYear'
import { shares } from './shares'
import { textAgainstTables } from './textAgainstTables'

/**
 * The checks that read numbers out of sentences (X1–X11, C16) and plans (C07). Apart from the others because they weigh as much as
 * these together: a program may bring them later.
 */
export function textChecks(report: Report): Finding[] {
  return [
    ...textAgainstTables(report),
    ...contradictions(report),
    ...uncommentedCorrections(report),
    ...listSums(report),
    ...itemCounts(report),
    ...shares(report),
    ...changes(report),
    ...oneValue(report),
    ...plannedYear(report),
  ]
}
