import { expect, test } from 'vitest'
import { check } from '../../../src/checks/check'
import { proveRoles } from '../../../src/report/template/figureRoles'
import { newDraft, withText } from '../../../src/report/draft/draft'
import type { Report } from '../../../src/report/report'
import { starterProse } from '../../../src/report/text/starter'
import type { Template } from '../../../src/report/template/template'
import { statutory } from '../../../src/templates/statutory/statutory'
import { summary } from '../../../src/templates/summary/summary'
import { completeReport } from '../../fixtures/completeReport'
import { listSentences } from '../../fixtures/listSentences'
import { neighbourSentences } from '../../fixtures/neighbourSentences'
import { renamedIn, renamedPlace, renamedPlaces, withOldPlaces } from '../../fixtures/renamedPlaces'
import { judgedSentences, sentenceTables } from '../../fixtures/sentences'
import { turnsOfPhrase } from '../../fixtures/turnsOfPhrase'
import { yearSentences } from '../../fixtures/yearSentences'
import { type Values, zeros } from './statutoryReports'

/** A report of a form, and of the form whose places are renamed. */
function both(
  template: Template,
  values: Values,
  texts: Readonly<Record<string, readonly string[]>>,
  before?: Values,
): [Report, Report] {
  const made = (
    form: Template,
    name: (place: string) => string,
    words: (sentence: string) => string,
  ): Report => {
    const named = (all: Values): Values =>
      Object.fromEntries(Object.entries(all).map(([place, typed]) => [name(place), typed]))
    let draft = newDraft(form, 'one', named(values))
    for (const [section, paragraphs] of Object.entries(texts))
      draft = withText(draft, name(section), starterProse(paragraphs.map(words)))
    if (before) draft = { ...draft, lastYear: { sections: newDraft(form, 'two', named(before)).sections } }
    return { template: form, draft }
  }
  return [
    made(
      template,
      (place) => place,
      (words) => words,
    ),
    made(renamedPlaces(template), renamedPlace, renamedIn),
  ]
}
const found = (report: Report): unknown => JSON.parse(withOldPlaces(JSON.stringify(check(report))))

const sentences = [
  ...judgedSentences,
  ...neighbourSentences,
  ...turnsOfPhrase,
  ...yearSentences,
  ...listSentences,
]

test('checks know a form by its roles: renamed places change no verdict on a sentence', () => {
  // as many to a report as one can read where it fails
  const AT_ONCE = 40
  for (let i = 0; i < sentences.length; i += AT_ONCE) {
    const texts: Record<string, string[]> = {}
    for (const { text, section = 'overview' } of sentences.slice(i, i + AT_ONCE))
      (texts[section] ??= []).push(text)
    const [own, renamed] = both(statutory, zeros(sentenceTables), texts)
    expect(found(renamed)).toEqual(found(own))
  }
})

test('nor on the tables, also beside last year', () => {
  const now = zeros({
    ...sentenceTables,
    regulations_made: '2',
    normative_repealed: '950',
    normative_valid: '900（另有自然失效1件）',
    deny3_other: '4',
    review_total: '1（含上年结转）',
    review_correct: '3',
    processingFee: '120',
  })
  const before = zeros({ year: '2024', carried_out_total: '9', new_total: '7000', review_pending: '5' })
  const texts = { others: ['未收取信息处理费。'], problems: ['问题是人手不足。'] }
  for (const kind of ['county', 'street', 'department']) {
    const [own, renamed] = both(statutory, { ...now, unitKind: kind }, texts, before)
    const verdicts = found(own) as { id: string }[]
    expect(found(renamed)).toEqual(verdicts)
    expect(verdicts.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['W2-normative', 'W5-new_total', 'W6-review', 'W7']),
    )
  }
})

test('nor on the summary', () => {
  const { draft } = completeReport()
  const values = Object.assign({}, ...Object.values(draft.sections).map((one) => one.values ?? {})) as Values
  const [own, renamed] = both(
    summary,
    { ...values, requestsReceived: '77' },
    {
      requests: ['全年受理政府信息公开申请75件，办理75件。'],
    },
  )
  expect(found(renamed)).toEqual(found(own))
  expect(JSON.stringify(found(own))).toContain('所填受理')
})

test('a role of a figure that the form does not have is told at the start', () => {
  const wrong = { ...statutory, roles: { ...statutory.roles, fee: 'processingCharge' } }
  expect(() => proveRoles(wrong)).toThrow('statutory: no figure for the role of processingCharge')
})
