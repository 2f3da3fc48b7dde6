import { expect, test } from 'vitest'
import { check } from '../../../../src/checks/check'
import { sentenceTables } from '../../../fixtures/sentences'
import { lawReport, ofText, ruleOf, zeros } from '../statutoryReports'

const saidOf = (...overview: string[]): string[] =>
  check(lawReport(zeros(sentenceTables), { overview }))
    .filter((one) => ofText(one) && ruleOf(one.id) !== 'W7')
    .map(({ severity, id }) => `${severity} ${ruleOf(id)}`)

const HEAD = '（二）依申请公开。全区收到政府信息公开申请120件。'

test.each(['上年结转为零。', '申请人均为自然人。', '没有部分公开的申请。'])(
  '%s is denied by the tables',
  (words) => {
    expect(saidOf(HEAD + words)).toEqual(['error C16'])
  },
)

test.each([
  '没有危及“三安全一稳定”的申请。',
  '没有社会公益组织申请。',
  '无超期答复。',
  '没有发生群体性事件。',
])('%s denies nothing that the tables tell', (words) => {
  expect(saidOf(HEAD + words)).toEqual([])
})
