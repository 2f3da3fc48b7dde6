import type { Report } from '../report/report'
import { carriedNumbers } from './carriedNumbers'
import { changes } from './changes'
import { contradictions, uncommentedCorrections } from './contradictions'
import { datedTerms } from './datedTerms'
import { feeAmounts } from './feeAmounts'
import type { Finding } from './finding'
import { formWords } from './formWords'
import { itemCounts } from './itemCounts'
import { againstLastYear } from './lastYear'
import { listSums } from './listSums'
import { aboutNumbers, missingWords } from './loosePhrases'
import { nearCopies } from './nearCopy'
import { oldNotice } from './oldNotice'
import { oneValue } from './oneValue'
import { otherYears } from './otherYears'
import { aspects, feeStatement, lengthOfOverview } from './partsOfForm'
import { period } from './period'
import { plannedYear } from './plannedYear'
import { unlikelyValues } from './plausible/unlikelyValues'
import { problemsAndImprovements } from './problemsPart'
import { shares } from './shares'
import { textAgainstTables } from './textAgainstTables'
import { unitPowers } from './unitPowers'
import { unreadText } from './unreadText'

/**
 * The checks that read sentences: their numbers (X1–X12, C16), their words and what they leave out; and those that look
 * into last year's report, at what a unit may do (H7, W1–W6) or at what a value usually is. Apart from the others because they weigh as much as
 * these together: a program may bring them later.
 */
export function textChecks(report: Report): Finding[] {
  return [
    ...againstLastYear(report),
    ...unitPowers(report),
    ...unlikelyValues(report),
    ...otherYears(report),
    ...datedTerms(report),
    ...formWords(report),
    ...missingWords(report),
    ...period(report),
    ...oldNotice(report),
    ...aboutNumbers(report),
    ...aspects(report),
    ...lengthOfOverview(report),
    ...problemsAndImprovements(report),
    ...feeStatement(report),
    ...nearCopies(report),
    ...carriedNumbers(report),
    ...textAgainstTables(report),
    ...contradictions(report),
    ...uncommentedCorrections(report),
    ...listSums(report),
    ...itemCounts(report),
    ...shares(report),
    ...changes(report),
    ...feeAmounts(report),
    ...oneValue(report),
    ...plannedYear(report),
    ...unreadText(report),
  ]
}
