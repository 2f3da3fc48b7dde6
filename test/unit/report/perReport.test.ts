import { expect, test } from 'vitest'
import { check } from '../../../src/checks/check'
import { newDraft, withText } from '../../../src/report/draft/draft'
import { entryAt, progressOf } from '../../../src/report/report'
import { homeOf } from '../../../src/report/standing'
import { starterProse } from '../../../src/report/text/starter'
import { missingTotals } from '../../../src/report/totals'
import type { Template } from '../../../src/report/template/template'
import { village } from '../../fixtures/village/village'

const values = { v_name: '柳河村', v_when: '2025', v_answered: '7', v_open: '2' }
const draft = withText(
  newDraft(village, 'one', { ...values, v_asked: '12.50' }),
  'v_words',
  starterProse(['收到政府信息公开申请8件。']),
)
/** The same form, changed while a draft is written on it. */
const changed: Template = {
  ...village,
  roles: {},
  rules: [],
  sections: village.sections.filter(({ place }) => place !== 'v_table'),
  figures: village.figures.map((figure) =>
    figure.place === 'v_asked' ? { ...figure, kind: 'money', unit: '元' } : figure,
  ),
}

test('what is known of a draft is known of the template that it is on', () => {
  for (const [template, kind] of [
    [village, 'wrong'],
    [changed, 'value'],
    [village, 'wrong'],
  ] as const) {
    const report = { template, draft }
    expect(entryAt(report, 'v_asked').kind).toBe(kind)
    expect(progressOf(report).stated).toBe(template === village ? 5 : 2)
    expect(homeOf(report, 'v_open')).toBe(template === village ? 'v_table' : null)
  }
})

test('a sentence is compared by the roles, and a table offers the sums, that the template has now', () => {
  const filled = withText(
    newDraft(village, 'two', { ...values, v_asked: '9' }),
    'v_words',
    starterProse(['收到政府信息公开申请8件。']),
  )
  const errors = (template: Template): number =>
    check({ template, draft: filled }).filter(({ severity }) => severity === 'error').length
  expect([errors(village), errors({ ...village, roles: {} }), errors(village)]).toEqual([1, 0, 1])

  const table = village.sections.at(-1)?.table
  if (!table) throw new Error('the form has no table')
  const blank = { template: village, draft: newDraft(village, 'three', values) }
  expect(missingTotals(blank, table)).toHaveLength(1)
  expect(missingTotals({ ...blank, template: { ...village, rules: [] } }, table)).toHaveLength(0)
})
