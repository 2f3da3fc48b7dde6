import { check } from '../../../src/checks/check'
import type { Finding } from '../../../src/checks/findings/finding'
import { type JudgedReport, reportOf } from './reportOf'
import { mutationsOf, plainOf } from './mutations'

/** A report whose sentences agree with its tables, with marked numbers and denials (see `mutationsOf`). */
export type MarkedReport = Omit<JudgedReport, 'sections'> & {
  sections: Readonly<Record<string, readonly string[]>>
}

interface Score {
  mutations: number
  errors: number
  questions: number
}

/** Findings of the checks that read sentences. */
const OF_TEXT = /^(?:X\d|C0[57]|C16|W8)/u
const ofText = (report: JudgedReport): Finding[] =>
  check(reportOf(report)).filter(({ id }) => OF_TEXT.test(id))

const withParagraph = (report: MarkedReport, section: string, index: number, text: string): JudgedReport => ({
  ...report,
  sections: Object.fromEntries(
    Object.entries(report.sections).map(([place, all]) => [
      place,
      all.map((one, i) => (place === section && i === index ? text : plainOf(one))),
    ]),
  ),
})

/** What is found in marked reports, by class of phrase, and what is found in them before anything is made wrong. */
export interface MutationScores {
  kinds: ReadonlyMap<string, Score>
  reports: number
  falseErrors: readonly string[]
  questions: readonly string[]
  missed: readonly string[]
}

const key = ({ id, basis, sentence }: Finding): string => `${id} ${basis} ${sentence}`

/** Makes each marked number and denial wrong, one at a time, and counts how many are found. */
export function scoreMutations(reports: readonly MarkedReport[]): MutationScores {
  const kinds = new Map<string, Score>()
  const [falseErrors, questions, missed]: [string[], string[], string[]] = [[], [], []]
  for (const report of reports) {
    const whole = withParagraph(report, '', -1, '')
    const before = ofText(whole)
    for (const { severity, id, sentence } of before)
      (severity === 'error' ? falseErrors : questions).push(`${id} ${sentence}`)
    const known = new Set(before.map(key))
    for (const [section, paragraphs] of Object.entries(report.sections))
      for (const [index, marked] of paragraphs.entries())
        for (const { kind, text } of mutationsOf(marked)) {
          const score = kinds.get(kind) ?? { mutations: 0, errors: 0, questions: 0 }
          kinds.set(kind, score)
          const found = ofText(withParagraph(report, section, index, text)).filter(
            (one) => !known.has(key(one)),
          )
          score.mutations += 1
          if (found.some(({ severity }) => severity === 'error')) score.errors += 1
          else if (found.length > 0) score.questions += 1
          else missed.push(`${kind}: ${text}`)
        }
  }
  return { kinds, reports: reports.length, falseErrors, questions, missed }
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} %`

/** The scores as lines of a table. */
export function mutationTable(name: string, scores: MutationScores): string[] {
  const { kinds, reports, falseErrors, questions } = scores
  const all = { mutations: 0, errors: 0, questions: 0 }
  for (const { mutations, errors, questions: asked } of kinds.values()) {
    all.mutations += mutations
    all.errors += errors
    all.questions += asked
  }
  return [
    `${name}: ${reports} reports, ${falseErrors.length} false errors and ${questions.length} questions in them`,
    '',
    '| class of phrase | made wrong | error | question | found |',
    '|---|--:|--:|--:|--:|',
    ...[...kinds, ['all', all] as const].map(
      ([kind, { mutations, errors, questions: asked }]) =>
        `| ${kind} | ${mutations} | ${errors} | ${asked} | ${percent(errors + asked, mutations)} |`,
    ),
  ]
}
