import { check } from '../../src/checks/check'
import { listSentences } from '../fixtures/listSentences'
import { neighbourSentences } from '../fixtures/neighbourSentences'
import { judgedSentences, sentenceTables } from '../fixtures/sentences'
import { turnsOfPhrase } from '../fixtures/turnsOfPhrase'
import { yearSentences } from '../fixtures/yearSentences'
import { lawReport, ruleOf, zeros } from '../unit/checks/statutoryReports'

/** How often the checks of text are right on the judged sentences, by rule: found, missed and false alarms. */
const OF_TEXT = /^(?:X\d+|C0[67]|C16|C19|W8|other-year)$/u
const rows = new Map<string, { found: number; missed: number; wrong: number }>()
const row = (rule: string): { found: number; missed: number; wrong: number } => {
  const known = rows.get(rule) ?? { found: 0, missed: 0, wrong: 0 }
  rows.set(rule, known)
  return known
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
console.log(
  `${sentences.length} sentences, ${sentences.filter(({ rules }) => rules.length === 0).length} of them hold\n`,
)
console.log('| rule | found | missed | false alarms | precision | recall |\n|---|--:|--:|--:|--:|--:|')
const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} %`
const line = (
  name: string,
  { found, missed, wrong }: { found: number; missed: number; wrong: number },
): string =>
  `| ${name} | ${found} | ${missed} | ${wrong} | ${percent(found, found + wrong)} | ${percent(found, found + missed)} |`
const sorted = [...rows].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
for (const [rule, counts] of sorted) console.log(line(rule, counts))
const all = { found: 0, missed: 0, wrong: 0 }
for (const [, { found, missed, wrong }] of sorted) {
  all.found += found
  all.missed += missed
  all.wrong += wrong
}
console.log(line('all', all))
