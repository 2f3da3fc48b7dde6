import { expect, test } from 'vitest'
import { check } from '../../../../src/checks/check'
import { sentenceTables } from '../../../fixtures/sentences'
import { lawReport, ofText, ruleOf, zeros } from '../statutoryReports'

const saidOf = (...overview: string[]): string[] =>
  check(lawReport(zeros(sentenceTables), { overview }))
    .filter((one) => ofText(one) && ruleOf(one.id) !== 'W7')
    .map(({ severity, id }) => `${severity} ${ruleOf(id)}`)

const noCases = Object.fromEntries(
  Object.keys(zeros())
    .filter((place) => /^(?:review|litigation)/u.test(place))
    .map((place) => [place, '0']),
)
const HEAD = '（二）依申请公开。全区收到政府信息公开申请120件。'

test.each([
  '上年结转为零。',
  '申请人均为自然人。',
  '没有部分公开的申请。',
  '未实施行政强制。',
  '全年没有发生因信息公开引起的行政诉讼。',
  '没有上年结转件。',
  '从未收到政府信息公开申请。',
  '申请均不予公开。',
  '本年度未制定行政规范性文件。',
  '行政复议9件，均被纠正。',
  '行政复议9件，均未审结。',
  '行政复议9件，全部审结。',
  '行政诉讼5件，诉讼案件均已审结。',
  '行政诉讼5件，均为复议后起诉。',
  '办结119件，答复结果均为予以公开。',
])('%s is denied by the tables', (words) => {
  expect(saidOf(HEAD + words)).toEqual(['error C16'])
})

test.each([
  '没有危及“三安全一稳定”的申请。',
  '没有社会公益组织申请。',
  '以行政执法案卷为由不公开的一件也没有。',
  '行政诉讼5件，含直接起诉3件、复议后起诉2件，其中结果维持4件。',
  '无超期答复。',
  '没有发生群体性事件。',
  '未及时废止规范性文件的情况没有发生。',
  '无不予公开情形未说明理由的情况。',
  '推行无纸化办理。',
  '行政复议9件，未全部审结。',
  '行政诉讼5件，均已委托律师出庭应诉。',
  '办结119件，均按期答复。',
])('%s denies nothing that the tables tell', (words) => {
  expect(saidOf(HEAD + words)).toEqual([])
})

test('words that say there were some are asked beside a table of none', () => {
  const none = {
    ...zeros(sentenceTables),
    ...noCases,
    carried_out_total: '0',
    carried_out_naturalPerson: '0',
  }
  const saidOfNone = (words: string): string[] =>
    check(lawReport(none, { overview: [HEAD + words] }))
      .filter((one) => ofText(one) && ruleOf(one.id) !== 'W7')
      .map(({ severity, id }) => `${severity} ${ruleOf(id)}`)
  expect(saidOfNone('全年发生行政诉讼。')).toEqual(['warning C16'])
  expect(saidOfNone('全年发生行政诉讼3件。')).toEqual(['error X5'])
  expect(saidOfNone('对发生的行政诉讼依法应诉。')).toEqual([])
  expect(saidOfNone('没有答复被复议机关或者法院纠正。')).toEqual([])
})
