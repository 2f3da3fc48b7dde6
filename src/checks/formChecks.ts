import type { Report } from '../report/report'
import { closingDate } from './closingDate'
import type { Finding } from './finding'
import { againstLastYear } from './lastYear'
import { leftOvers } from './leftOvers'
import { aboutNumbers, missingWords } from './loosePhrases'
import { bareHeads, blankFigures, emptySections } from './missing'
import { nearCopies } from './nearCopy'
import { otherYears } from './otherYears'
import { aspects, feeStatement, problemsAndImprovements } from './partsOfForm'
import { period } from './period'
import { brokenRules } from './rules'
import { unitPowers } from './unitPowers'
import { unstatedValues } from './unstated'
import { wrongValues } from './wrongValues'

/** The checks of values, of the form's arithmetic and parts, and of words that a form leaves behind. */
export function formChecks(report: Report): Finding[] {
  return [
    ...wrongValues(report),
    ...brokenRules(report),
    ...againstLastYear(report),
    ...unitPowers(report),
    ...leftOvers(report),
    ...missingWords(report),
    ...otherYears(report),
    ...period(report),
    ...aboutNumbers(report),
    ...aspects(report),
    ...problemsAndImprovements(report),
    ...feeStatement(report),
    ...closingDate(report),
    ...nearCopies(report),
    ...unstatedValues(report),
    ...emptySections(report),
    ...bareHeads(report),
    ...blankFigures(report),
  ]
}
