import { readFileSync } from 'node:fs'
import { check } from '../../../src/checks/check'
import { markedParagraphs } from '../../fixtures/paragraphs/markedParagraphs'
import { plainSpoken } from '../../fixtures/paragraphs/plainSpoken'
import { publishedMarked } from '../../fixtures/paragraphs/publishedMarked'
import { variedMarked } from '../../fixtures/paragraphs/variedMarked'
import { type JudgedReport, reportOf } from './reportOf'
import { mutationTable, scoreMutations } from './mutationTable'
import { sentenceTable } from './sentenceTable'

/*
 * `npm run judge -- FILE.json` prints the findings of a report as JSON: {template, unit, year, values: {place: typed},
 * sections: {place: [paragraph, …]}, lastYear: {place: typed}}. Without a file it judges the fixtures and prints
 * tables; `--missed` also prints what was not found.
 */
const args = process.argv.slice(2)
const file = args.find((one) => !one.startsWith('--'))

function judgeFixtures(): void {
  console.log(sentenceTable().join('\n'))
  for (const [name, reports] of [
    ['published reports', publishedMarked],
    ['paragraphs written for it', markedParagraphs],
    ['paragraphs of varied style', variedMarked],
    ['paragraphs in plain words', plainSpoken],
  ] as const) {
    const scores = scoreMutations(reports)
    console.log(`\n${mutationTable(name, scores).join('\n')}`)
    for (const one of [...scores.falseErrors, ...scores.questions]) console.log(`  unchanged: ${one}`)
    if (args.includes('--missed')) for (const one of scores.missed) console.log(`  missed ${one}`)
  }
}

const judged = (report: JudgedReport): object[] =>
  check(reportOf(report)).map(({ id, severity, target, sentence, basis }) => ({
    id,
    severity,
    section: target.section,
    sentence,
    numbers: basis
      .split(' ')
      .filter((one) => one !== '')
      .map(Number)
      .filter(Number.isFinite),
  }))

if (file === undefined) judgeFixtures()
else console.log(JSON.stringify(judged(JSON.parse(readFileSync(file, 'utf8')) as JudgedReport), null, 1))
