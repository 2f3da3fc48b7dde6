import { expect, test } from 'vitest'
import { namesUnit, titleOf } from '../../../src/import/parts/titleOf'

test.each([
  ['淮安市人民政府2024年政府信息公开工作年度报告', '淮安市人民政府', '2024'],
  ['沭阳县发展和改革局2023年度政府信息公开年度报告', '沭阳县发展和改革局', '2023'],
  ['红桥区人民政府办公室2024年政府信息公开工作报告', '红桥区人民政府办公室', '2024'],
  ['2024年上海市科学技术委员会政府信息公开工作年度报告', '上海市科学技术委员会', '2024'],
  ['2021年度政府信息公开年度报告', '', '2021'],
  ['某某街道办事处（2023）年政府信息公开年报', '某某街道办事处', '2023'],
  ['关于某某局 2022 年政府信息公开工作年度报告（全文）', '某某局', '2022'],
  ['《某某局2022年政府信息公开工作年度报告》', '某某局', '2022'],
])('%s', (line, unit, year) => {
  expect(titleOf(line)).toEqual({ unit, year })
})

test.each([
  '首页 > 政府信息公开年报 > 某某局2024年政府信息公开工作年度报告',
  '根据《条例》，现公布某某局2024年政府信息公开工作年度报告。',
  '某某局政府信息公开指南',
  '2024年主动公开政府信息1136条',
])('no title: %s', (line) => {
  expect(titleOf(line)).toBeNull()
})

test('the first line of a title of two lines is the name of a body', () => {
  expect(namesUnit('沈阳市和平区人民政府办公室')).toBe(true)
  expect(namesUnit('发布时间：2025-01-20')).toBe(false)
})
