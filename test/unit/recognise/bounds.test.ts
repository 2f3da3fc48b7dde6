import { expect, test } from 'vitest'
import { brokenRules } from '../../../src/checks/form/rules'
import { pendingBounds, withoutBound } from '../../../src/recognise/corrections/bounds'
import { formFrom } from '../../../src/recognise/form/formFrom'
import { recognise } from '../../../src/recognise/recognise'
import { newDraft } from '../../../src/report/draft/draft'
import { renamedFigure } from '../../../src/report/structure/figures'
import { formOf } from '../../../src/templates/index'

const boundsIn = (text: string): string[] =>
  pendingBounds(recognise(text)).map(({ part, whole }) => `${part.label} ≤ ${whole.label}`)

test.each([
  ['受理案件56件，办结50件，其中按期办结48件。', ['案件按期办结 ≤ 案件办结']],
  ['党员xx名，其中女党员xx名。', ['女党员 ≤ 党员']],
  ['公开信息120条，其中政策类30条、动态类20条，回复留言9条。', ['政策类 ≤ 信息', '动态类 ≤ 信息']],
  // a sum says more; another measure word, the larger one and what grows are none
  ['信访30件，其中来信12件、来访18件。', []],
  ['开展检查30次，其中出动执法人员120人次。', []],
  ['新建小区3个，其中惠及社区12个。', []],
  ['办结50件，其中比上年增加8件。', []],
])('%s', (text, expected) => expect(boundsIn(text)).toEqual(expected))

const TEXT = '某局2024年工作总结\n受理案件xx件，办结xx件，其中按期办结xx件。'

test('a part that is larger than its whole is an error in the form that was made, by the figures’ present names', () => {
  const { form } = formFrom(TEXT, recognise(TEXT))
  const placeOf = (label: string): string => form.figures.find((one) => one.label === label)?.place ?? ''
  const saidOf = (values: Record<string, string>, renaming = ''): string[] => {
    const typed = Object.fromEntries(Object.entries(values).map(([label, value]) => [placeOf(label), value]))
    const draft = newDraft(form, 'd', typed)
    const report = { template: form, draft }
    const now = renaming === '' ? draft : renamedFigure(report, placeOf('案件办结'), renaming)
    return brokenRules({ template: formOf(now) ?? form, draft: now }).map(({ sentence }) => sentence)
  }
  expect(saidOf({ 案件办结: '50', 案件按期办结: '48' })).toEqual([])
  expect(saidOf({ 案件办结: '50', 案件按期办结: '60' })).toEqual([
    '案件按期办结 60 件，多于案件办结 50 件，多 10 件。',
  ])
  expect(saidOf({ 案件办结: '50', 案件按期办结: '60' }, '办结总数')).toEqual([
    '案件按期办结 60 件，多于办结总数 50 件，多 10 件。',
  ])
})

test('one that was refused in the look is no rule', () => {
  const found = recognise(TEXT)
  const [one] = pendingBounds(found)
  expect(one).toBeDefined()
  if (one) expect(formFrom(TEXT, withoutBound(found, one.bound)).form.rules).toEqual([])
})
