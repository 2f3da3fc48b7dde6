import { expect, test } from 'vitest'
import { check } from '../../../src/checks/check'
import { huaianReport } from '../../fixtures/huaianReport'

const aboutOf = (id: string, values: Readonly<Record<string, string>>): string | undefined =>
  check(huaianReport(values)).find((one) => one.id === id)?.about

test('cells of one row are named once by the row', () => {
  expect(aboutOf('H1-granted', { granted_total: '1363' })).toBe(
    '（一）予以公开：总计、自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他',
  )
  expect(aboutOf('H4-review', { review_total: '350' })).toBe(
    '行政复议：总计、结果维持、结果纠正、其他结果、尚未审结',
  )
})

test('cells of one column are named once by the column', () => {
  expect(aboutOf('H3-naturalPerson', { new_naturalPerson: '3002' })).toBe(
    '自然人：（七）总计、四、结转下年度继续办理、一、本年新收政府信息公开申请数量、二、上年结转政府信息公开申请数量',
  )
})

test('of a long column the first and the last row are named', () => {
  expect(aboutOf('H2-commercial', { deny2_commercial: '9' })).toBe(
    '商业企业：（七）总计、（一）予以公开至（六）其他处理 3.其他',
  )
})
