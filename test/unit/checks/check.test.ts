import { describe, expect, test } from 'vitest'
import { isConfirmed } from '../../../src/checks/findings/sortFindings'
import { check } from '../../../src/checks/check'
import { withConfirmed } from '../../../src/report/draft/draft'
import type { Template } from '../../../src/report/template/template'
import { summary } from '../../../src/templates/summary/summary'
import { completeReport } from '../../fixtures/completeReport'
import { neighbourSentences } from '../../fixtures/neighbourSentences'
import { judgedSentences, sentenceTables } from '../../fixtures/sentences'
import { checked, findings, found, freshReport, rewritten, typed } from './reports'
import { lawReport, ruleOf, zeros } from './statutoryReports'

test('a complete report has no finding at all', () => {
  expect(findings(completeReport())).toEqual([])
})

test('the complete report fills each of the 51 figures and the two under the text', () => {
  const { draft } = completeReport()
  const filled = Object.values(draft.sections).flatMap(({ values }) => Object.keys(values))
  expect(new Set(filled)).toEqual(new Set(summary.figures.map(({ place }) => place)))
})

describe('order', () => {
  test('findings follow the report’s sections; in one, errors before warnings before what is missing', () => {
    const broken = typed(
      {
        trainingParticipants: '',
        boards: '约100',
        satisfactionRate: '',
        onTimeRate: '250',
        appealsClosed: '7391',
        portalDisclosures: '2000',
        siteColumns: '',
        keyAreaInfo: '480',
        year: '',
      },
      rewritten('overview', ['{year}年，{district}检查xx次，落实第{decreeNo}号令。']),
    )
    expect(checked(broken).map(({ id }) => id)).toEqual([
      'blank:year',
      'left-over:overview:0:6',
      'key-area-parts',
      'parts-within-portal-total',
      'blank:siteColumns',
      'rates-in-range:onTimeRate',
      'blank:satisfactionRate',
      'value:boards',
      'blank:trainingParticipants',
    ])
  })

  test('ids are unique, so that each finding is itself in the list', () => {
    const broken = rewritten('overview', ['xx年xx区，2019年x次，2019年xx次，2018年。'], freshReport())
    const ids = checked(typed({ year: '2025', onTimeRate: '250', satisfactionRate: '250' }, broken)).map(
      ({ id }) => id,
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('every finding leads to a section of the report and is said in Chinese', () => {
    const sections = new Set<string>(summary.sections.map(({ place }) => place))
    for (const { target, sentence, about } of checked(
      typed({ year: '2025', boards: 'NaN' }, freshReport()),
    )) {
      expect(sections.has(target.section)).toBe(true)
      expect(`${sentence}${about}`).toMatch(/\p{Script=Han}/u)
    }
  })
})

describe('a confirmed warning', () => {
  const report = typed({ appealsClosed: '7391' })
  const { id, basis } = found(report, 'all-closed-on-time')
  const confirmed = { ...report, draft: withConfirmed(report.draft, id, basis) }
  const confirmedIn = (after: typeof report): boolean => isConfirmed(after.draft, found(after, id))

  test('stays confirmed while other things change', () => {
    expect(confirmedIn(report)).toBe(false)
    expect(confirmedIn(confirmed)).toBe(true)
    expect(confirmedIn(typed({ requestsReceived: '64' }, confirmed))).toBe(true)
  })

  test('stays confirmed when a number is only written otherwise', () => {
    expect(confirmedIn(typed({ appealsReceived: '７,４３６ 件' }, confirmed))).toBe(true)
  })

  test.each([{ appealsClosed: '7390' }, { appealsReceived: '7440' }])('comes back with %j', (values) => {
    expect(confirmedIn(typed(values, confirmed))).toBe(false)
  })

  test('comes back for the old numbers only with the old numbers', () => {
    const changed = typed({ appealsClosed: '7390' }, confirmed)
    expect(confirmedIn(typed({ appealsClosed: '7391' }, changed))).toBe(true)
  })

  test('a sum is confirmed for all its parts, blank ones too', () => {
    const over = typed({ portalDisclosures: '2000', meetingInfo: '' })
    const warning = found(over, 'parts-within-portal-total')
    const draft = withConfirmed(over.draft, warning.id, warning.basis)
    const filled = typed({ meetingInfo: '0' }, { ...over, draft })
    expect(isConfirmed(draft, found(filled, warning.id))).toBe(false)
  })

  test('an error or a blank cannot be confirmed away', () => {
    for (const broken of [typed({ appealsReceived: '7400' }), typed({ requestsReceived: '' })])
      for (const finding of checked(broken))
        expect(isConfirmed(withConfirmed(broken.draft, finding.id, finding.basis), finding)).toBe(false)
  })
})

test('a template’s rate that no percent rule names is reported as a wrong value', () => {
  const template: Template = { ...summary, rules: [] }
  const { draft } = typed({ onTimeRate: '250' })
  expect(checked({ template, draft }).map(({ id }) => id)).toEqual(['value:onTimeRate'])
})

describe('what may be confirmed', () => {
  const inWords = check(
    lawReport(zeros(sentenceTables), {
      overview: [...judgedSentences, ...neighbourSentences].map(({ text }) => text),
      problems: ['2025年将进一步加强培训。'],
    }),
  )

  test('an error that was read in a sentence, until its numbers change', () => {
    const errors = inWords.filter(({ severity }) => severity === 'error')
    const rules = ['X1', 'X2', 'X3', 'X4', 'X5', 'X6', 'X7', 'X8', 'X9', 'X10', 'X12', 'C06', 'C07', 'C16']
    expect(new Set(errors.map(({ id }) => ruleOf(id)))).toEqual(new Set(rules))
    const { draft } = lawReport({})
    for (const finding of errors) {
      const confirmed = withConfirmed(draft, finding.id, finding.basis)
      expect(isConfirmed(confirmed, finding), finding.sentence).toBe(true)
      expect(isConfirmed(confirmed, { ...finding, basis: `${finding.basis} 1` })).toBe(false)
    }
  })

  test('not what does not add up in the form, is no value, or was left blank', () => {
    const report = lawReport(
      { ...zeros(sentenceTables), new_total: '119', review_total: '8', licensing: '3余', coercion: '' },
      { problems: ['无。'], overview: ['检查××次。'] },
    )
    const blocking = checked(report).filter(({ severity }) => severity !== 'warning')
    expect(new Set(blocking.map(({ id }) => ruleOf(id)))).toEqual(
      // the row and the column of new_total are one finding
      new Set(['H1', 'H4', 'value', 'blank', 'C15', 'left-over']),
    )
    for (const finding of blocking)
      expect(isConfirmed(withConfirmed(report.draft, finding.id, finding.basis), finding), finding.id).toBe(
        false,
      )
  })
})
