import { check } from '../../../src/checks/check'
import { listSentences } from '../../fixtures/listSentences'
import { neighbourSentences } from '../../fixtures/neighbourSentences'
import { judgedSentences, sentenceTables } from '../../fixtures/sentences'
import { turnsOfPhrase } from '../../fixtures/turnsOfPhrase'
import { yearSentences } from '../../fixtures/yearSentences'
import { lawReport, ruleOf, zeros } from '../../unit/checks/statutoryReports'

/** Rules of the checks of text. */
const OF_TEXT = /^(?:X\d+|C0[67]|C16|C19|W8|other-year)$/u

interface Counts {
  found: number
  missed: number
  wrong: number
}

/** How often the checks of text are right on the judged sentences, by rule, as lines of a table. */
export function sentenceTable(): string[] {
  const rows = new Map<string, Counts>()
  const row = (rule: string): Counts => {
    const counts = rows.get(rule) ?? { found: 0, missed: 0, wrong: 0 }
    rows.set(rule, counts)
    return counts
  }
  const sentences = [
    ...judgedSentences,
    ...neighbourSentences,
    ...turnsOfPhrase,
    ...yearSentences,
    ...listSentences,
  ]
  for (const { text, rules, section = 'overview' } of sentences) {
    const report = lawReport(zeros(sentenceTables), { [section]: [text] })
    const said = new Set(
      check(report)
        .filter(({ target }) => target.section === section)
        .map(({ id }) => ruleOf(id))
        .filter((rule) => OF_TEXT.test(rule)),
    )
    for (const rule of rules) row(rule)[said.has(rule) ? 'found' : 'missed'] += 1
    for (const rule of said) if (!rules.includes(rule)) row(rule).wrong += 1
  }
  const sorted = [...rows].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
  const all = { found: 0, missed: 0, wrong: 0 }
  for (const [, { found, missed, wrong }] of sorted) {
    all.found += found
    all.missed += missed
    all.wrong += wrong
  }
  return [
    `${sentences.length} judged sentences, ${sentences.filter(({ rules }) => rules.length === 0).length} of them hold`,
    '',
    '| rule | found | missed | false alarms |',
    '|---|--:|--:|--:|',
    ...[...sorted, ['all', all] as const].map(
      ([name, { found, missed, wrong }]) => `| ${name} | ${found} | ${missed} | ${wrong} |`,
    ),
  ]
}
