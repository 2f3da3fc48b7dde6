import { expect, test } from 'vitest'
import { aboutFigures } from '../../../src/checks/findings/aboutFigures'
import { check } from '../../../src/checks/check'
import { huaianReport } from '../../fixtures/huaianReport'

// two numbers of each: where one cell is wrong, its row and its column are one finding
const aboutOf = (id: string, values: Readonly<Record<string, string>>): string | undefined =>
  check(huaianReport(values)).find((one) => one.id === id)?.about

test('of a row that the sentence names only the columns are named', () => {
  expect(aboutOf('H1-granted', { granted_total: '1363', partial_total: '453' })).toBe(
    '总计、自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他',
  )
  expect(aboutOf('H4-review', { review_total: '350' })).toBe('总计、结果维持、结果纠正、其他结果、尚未审结')
})

test('of a column that the sentence names only the rows are named', () => {
  expect(aboutOf('H3-naturalPerson', { new_naturalPerson: '3002', new_commercial: '52' })).toBe(
    '（七）总计、四、结转下年度继续办理、一、本年新收政府信息公开申请数量、二、上年结转政府信息公开申请数量',
  )
})

test('of a long column the first and the last row are named', () => {
  expect(aboutOf('H2-commercial', { deny2_commercial: '9', deny2_total: '39' })).toBe(
    '（七）总计、（一）予以公开至（六）其他处理 3.其他',
  )
})

test('what the sentence does not name is named once, before its rows', () => {
  const report = huaianReport()
  expect(aboutFigures(report, ['review_correct', 'litigationDirect_correct'], '表四。')).toBe(
    '结果纠正：行政复议、行政诉讼 未经复议直接起诉',
  )
  expect(aboutFigures(report, ['granted_total', 'granted_commercial', 'new_total'], '表三。')).toBe(
    '（一）予以公开：总计、商业企业 · 一、本年新收政府信息公开申请数量：总计',
  )
})
