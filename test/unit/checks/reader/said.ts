import { check } from '../../../../src/checks/check'
import { PAIR_HEAD } from '../../../fixtures/sentencePairs'
import { sentenceTables } from '../../../fixtures/sentences'
import { lawReport, ruleOf, zeros, type Values } from '../statutoryReports'

type Texts = Readonly<Record<string, readonly string[]>>

/** `severity rule` of what is said of the numbers, years and places of a report with these texts. */
export const saidOfTexts = (texts: Texts, values: Values = {}): string[] =>
  check(lawReport(zeros({ ...sentenceTables, ...values }), texts))
    .filter(({ id }) => /^(?:X|C16|W8|other-)/u.test(id))
    .map(({ severity, id }) => `${severity} ${ruleOf(id)}`)

/** The same of sentences behind the totals of the tables. */
export const saidOf = (...lines: readonly string[]): string[] =>
  saidOfTexts({ overview: [PAIR_HEAD, ...lines] })

/** The same of a sentence of part five, behind such sentences of 总体情况. */
export const saidInProblems = (overview: readonly string[], problems: string): string[] =>
  saidOfTexts({ overview: [PAIR_HEAD, ...overview], problems: [problems] })
