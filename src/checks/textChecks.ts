import { lastYearOf } from '../report/lastYear'
import type { Report } from '../report/report'
import { carriedNumbers } from './lastYear/carriedNumbers'
import { contradictions, uncommentedCorrections } from './numbers/contradictions'
import { datedTerms } from './years/datedTerms'
import { documentChanges } from './reader/comparisons/documentChange'
import { viewFindings } from './reader/accounts/views'
import { definiteNumbers } from './reader/definite/definiteNumbers'
import { toldAgain } from './reader/accounts/toldAgain'
import { itemLines } from './numbers/lists/itemLines'
import { rankFindings } from './reader/accounts/ranksAgain'
import { takenUpFindings } from './reader/accounts/takenUp'
import { feeAmounts } from './numbers/feeAmounts'
import type { Finding } from './findings/finding'
import { runToEnd } from '../report/runToEnd'
import { datedWords } from './form/datedWords'
import { itemCounts } from './numbers/itemCounts'
import { againstLastYear } from './lastYear/againstLastYear'
import { listSums } from './numbers/listSums'
import { approximateNumbers, missingWords } from './wording/vagueNumbers'
import { comparingSteps, nearCopies } from './lastYear/nearCopy'
import { missingAnnexes } from './form/missingAnnexes'
import { oldNotice } from './form/oldNotice'
import { oneValue } from './numbers/oneValue'
import { otherYears } from './years/otherYears'
import { aspects, feeStatement, lengthOfOverview } from './form/partsOfForm'
import { restatedFigures } from './numbers/restatedFigures'
import { period } from './years/period/statisticsPeriod'
import { plannedYear } from './years/plannedYear'
import { unlikelyValues } from './plausible/unlikelyValues'
import { problemsAndImprovements } from './form/problemsPart'
import { arithmeticFindings } from './reader/arithmetic/arithmeticFindings'
import { accountFindings } from './reader/accounts/accountFindings'
import { denialFindings } from './reader/denials/denialFindings'
import { quantifierFindings } from './reader/quantifiers/quantifierFindings'
import { readerFindings } from './reader/compare/readerFindings'
import { readingSteps } from './sentences/statements/readSection'
import { wrongLists } from './reader/wholes/wrongLists'
import { shareFindings } from './reader/shares/shareFindings'
import { textAgainstTables } from './reader/compare/textAgainstTables'
import { unitPowers } from './form/unitPowers'
import { uncomparedText } from './numbers/uncomparedSentences'
import { yearChanges } from './yearChanges'
import { wordingFindings } from './wording/wordingFindings'

/** A check that returns its findings, or a generator that yields on the way where it takes long. */
type TextCheck = (report: Report) => readonly Finding[] | Generator<undefined, Finding[]>

/**
 * The checks that read sentences (their numbers, X1–X16 and C16, their words, what they leave out), and those of last
 * year's report, of what a unit may do and of usual values (H7, W1–W6). They are as large as all others together and
 * are kept apart so that the page can load them later.
 */
const CHECKS: readonly TextCheck[] = [
  againstLastYear,
  unitPowers,
  unlikelyValues,
  otherYears,
  datedTerms,
  datedWords,
  missingWords,
  period,
  oldNotice,
  missingAnnexes,
  approximateNumbers,
  aspects,
  lengthOfOverview,
  problemsAndImprovements,
  feeStatement,
  nearCopies,
  carriedNumbers,
  textAgainstTables,
  readerFindings,
  denialFindings,
  accountFindings,
  contradictions,
  uncommentedCorrections,
  listSums,
  wrongLists,
  arithmeticFindings,
  viewFindings,
  itemCounts,
  shareFindings,
  quantifierFindings,
  yearChanges,
  feeAmounts,
  oneValue,
  restatedFigures,
  toldAgain,
  definiteNumbers,
  takenUpFindings,
  rankFindings,
  itemLines,
  documentChanges,
  plannedYear,
  uncomparedText,
  wordingFindings,
]

/**
 * Runs the checks in steps. The caller may pause at each yield, for a long text takes longer than the time between two
 * keys. Parsing is most of the work for a new text, so it comes first, a paragraph at a time, and the checks find its
 * results in the cache.
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

/** All findings of {@link textSteps} at once. */
export const textChecks = (report: Report): Finding[] => runToEnd(textSteps(report))
