import { lastYearOf } from '../report/lastYear'
import type { Report } from '../report/report'
import { carriedNumbers } from './carriedNumbers'
import { changes } from './changes'
import { contradictions, uncommentedCorrections } from './contradictions'
import { datedTerms } from './datedTerms'
import { feeAmounts } from './feeAmounts'
import type { Finding } from './finding'
import { finished } from './finished'
import { formWords } from './formWords'
import { itemCounts } from './itemCounts'
import { againstLastYear } from './lastYear'
import { listSums } from './listSums'
import { aboutNumbers, missingWords } from './loosePhrases'
import { comparingSteps, nearCopies } from './nearCopy'
import { oldNotice } from './oldNotice'
import { oneValue } from './oneValue'
import { otherYears } from './otherYears'
import { aspects, feeStatement, lengthOfOverview } from './partsOfForm'
import { period } from './period'
import { plannedYear } from './plannedYear'
import { unlikelyValues } from './plausible/unlikelyValues'
import { problemsAndImprovements } from './problemsPart'
import { readingSteps } from './reading/readSection'
import { shares } from './shares'
import { textAgainstTables } from './textAgainstTables'
import { unitPowers } from './unitPowers'
import { unreadText } from './unreadText'

/** A check in one go, or with rests where it takes long. */
type TextCheck = (report: Report) => readonly Finding[] | Generator<undefined, Finding[]>

/**
 * The checks that read sentences: their numbers (X1–X12, C16), their words and what they leave out; and those that look
 * into last year's report, at what a unit may do (H7, W1–W6) or at what a value usually is. Apart from the others because they weigh as much as
 * these together: a program may bring them later.
 */
const CHECKS: readonly TextCheck[] = [
  againstLastYear,
  unitPowers,
  unlikelyValues,
  otherYears,
  datedTerms,
  formWords,
  missingWords,
  period,
  oldNotice,
  aboutNumbers,
  aspects,
  lengthOfOverview,
  problemsAndImprovements,
  feeStatement,
  nearCopies,
  carriedNumbers,
  textAgainstTables,
  contradictions,
  uncommentedCorrections,
  listSums,
  itemCounts,
  shares,
  changes,
  feeAmounts,
  oneValue,
  plannedYear,
  unreadText,
]

/**
 * What the checks find, step by step: whoever asks may rest between two steps, for a long text takes longer than a key may.
 * Reading is most of the work of a text that is met for the first time, so it goes paragraph by paragraph and before the
 * checks, which find it done.
 */
export function* textSteps(report: Report): Generator<undefined, Finding[]> {
  const lastYear = lastYearOf(report)
  for (const section of report.template.sections) {
    yield* readingSteps(report, section.place)
    if (lastYear) yield* readingSteps(lastYear, section.place)
    yield* comparingSteps(report, section)
  }
  const found: (readonly Finding[])[] = []
  for (const check of CHECKS) {
    const all = check(report)
    found.push('next' in all ? yield* all : all)
    yield
  }
  return found.flat()
}

/** All that they find, in one go. */
export const textChecks = (report: Report): Finding[] => finished(textSteps(report))
