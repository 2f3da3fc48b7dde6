import type { Report } from '../report/report'
import { closingDate } from './form/closingDate'
import type { Finding } from './findings/finding'
import { leftOvers } from './wording/leftOvers'
import { bareHeads, blankFigures, emptySections, unchosenUnitKind } from './form/missing'
import { unlikelyYear } from './plausible/unlikelyYear'
import { brokenRules } from './form/rules'
import { unreadSections } from './form/unreadSections'
import { unstatedValues } from './form/unstated'
import { wrongValues } from './form/wrongValues'

/**
 * The checks that are fast enough to run at once: values, the form's arithmetic and parts, placeholders left over.
 * @param thisYear by the computer's clock, null where it is not known
 */
export function formChecks(report: Report, thisYear: number | null = null): Finding[] {
  return [
    ...wrongValues(report),
    ...unlikelyYear(report, thisYear),
    ...brokenRules(report),
    ...leftOvers(report),
    ...closingDate(report),
    ...unstatedValues(report),
    ...emptySections(report),
    ...bareHeads(report),
    ...unchosenUnitKind(report),
    ...blankFigures(report),
    ...unreadSections(report),
  ]
}
