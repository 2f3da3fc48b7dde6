import { expect, test } from 'vitest'
import type { ReportLine } from '../../../../src/stores/reportLines'
import { type Arrangement, arranged } from '../../../../src/ui/shelf/arrange/arranged'
import { stateWords } from '../../../../src/ui/shelf/arrange/stateWords'

const line = (id: string, unit: string, year: number | null, updated: number): ReportLine => ({
  kind: 'draft',
  id,
  title: `${unit}${year ?? ''}年度报告`,
  unit,
  year,
  due: null,
  kindAsked: false,
  filled: 1,
  stated: 2,
  updated,
  nth: 1,
  stored: true,
})
const LINES = [
  line('a', '和平区', 2025, 40),
  line('b', '沈河区', 2024, 30),
  line('c', '和平区', 2024, 20),
  line('d', '', null, 10),
]
const show = (wanted: Partial<Arrangement>, said: (id: string) => string = () => ''): string =>
  arranged(LINES, { query: '', sort: 'changed', group: 'none', ...wanted }, said)
    .map(({ name, lines }) => `${name}:${lines.map(({ id }) => id).join('')}`)
    .join(' ')

test('every word is looked for in unit, year, title, name and state, however wide it is typed', () => {
  expect(show({})).toBe(':abcd')
  expect(show({ query: '和平 ２０２４' })).toBe(':c')
  expect(show({ query: '2024年度' })).toBe(':bc')
  expect(show({ query: '可以报送' }, (id) => (id === 'b' ? '领导改后稿 · 可以报送' : '未填 3'))).toBe(':b')
  expect(show({ query: '改后' }, (id) => (id === 'b' ? '领导改后稿' : ''))).toBe(':b')
  expect(show({ query: '铁西' })).toBe('')
})
test('sorted by year and by unit; equal ones stay as they were changed', () => {
  expect(show({ sort: 'year' })).toBe(':acbd')
  expect(show({ sort: 'unit' })).toBe(':dacb')
})
test('grouped by unit and by year, in the order of the lines', () => {
  expect(show({ group: 'unit' })).toBe('和平区:ac 沈河区:b 未填单位:d')
  expect(show({ group: 'year', sort: 'year' })).toBe('2025 年度:a 2024 年度:cb 未填年度:d')
})
test('a state is said in words', () => {
  expect(stateWords({ error: 0, missing: 3, warning: 2, unread: 0 })).toBe('未填 3 · 待核实 2')
  expect(stateWords({ error: 1, missing: 0, warning: 0, unread: 4 })).toBe('错误 1 · 待通读 4')
  expect(stateWords({ error: 0, missing: 0, warning: 0, unread: 0 })).toBe('可以报送')
})
test('three hundred drafts are searched and sorted at once', () => {
  const many = Array.from({ length: 300 }, (_, i) =>
    line(`n${i}`, `第${i % 40}街道办事处`, 2015 + (i % 11), i),
  )
  const before = process.cpuUsage()
  const groups = arranged(many, { query: '第3 2020', sort: 'unit', group: 'unit' }, () => '未填 3')
  const { user, system } = process.cpuUsage(before)
  expect(groups.flatMap(({ lines }) => lines).length).toBeGreaterThan(0)
  // processor time, so that a busy machine does not count
  expect((user + system) / 1000).toBeLessThan(50)
})
