import { expect, test } from 'vitest'
import { numbered, numberOf } from '../../../../src/report/structure/numbering'
import type { HeadingLevel, Section } from '../../../../src/report/template/template'
import { statutory } from '../../../../src/templates/statutory/statutory'
import { summary } from '../../../../src/templates/summary/summary'

const section = (level: HeadingLevel, heading: string, i: number): Section => ({
  place: `p${i}`,
  heading,
  short: heading,
  level,
  guidance: '',
  starter: [],
})
/** `1 一、甲` is a heading of level 1. */
const after = (...lines: readonly string[]): string[] =>
  numbered(lines.map((line, i) => section(Number(line.charAt(0)) as HeadingLevel, line.slice(2), i))).map(
    ({ level, heading }) => `${level} ${heading}`,
  )

test('built-in forms are numbered as they are', () => {
  expect(numbered(statutory.sections)).toEqual(statutory.sections)
  expect(numbered(summary.sections.filter((one) => !('chapter' in one)))).toHaveLength(9)
})

test('numbers follow level and order, whatever series they came from', () => {
  expect(after('1 1、甲', '2 (一)乙', '3 （1）丙', '3 9.丁', '4 2、戊', '2 (7) 己', '1 （一）庚')).toEqual([
    '1 一、甲',
    '2 （一）乙',
    '3 1.丙',
    '3 2.丁',
    '4 （1）戊',
    '2 （二）己',
    '1 二、庚',
  ])
})

test('a heading without a number stays without and is not counted', () => {
  expect(after('1 一、甲', '1 附则', '2 （三）乙', '1 三、丙')).toEqual([
    '1 一、甲',
    '1 附则',
    '2 （一）乙',
    '1 二、丙',
  ])
})

test('a number of the heading’s own is no number of a series', () => {
  for (const heading of ['2025年工作', '1.5倍增长', '一体化平台', '十三五规划', '（试行）办法', '3D打印'])
    expect(numberOf(heading)).toBe('')
})

test('from the hundredth on the digits are Arabic', () => {
  const lines = Array.from({ length: 101 }, (_, i) => `1 一、第${i}`)
  expect(after(...lines).slice(98)).toEqual(['1 九十九、第98', '1 100、第99', '1 101、第100'])
  expect(after(...after(...lines))).toEqual(after(...lines))
})

test('a name that is not printed has no number and counts as none', () => {
  const sections = [
    section(1, '一、执法情况', 0),
    { ...section(2, '（一）执法情况（表后）', 1), unheaded: true as const },
    section(2, '（三）行政处罚', 2),
  ]
  expect(numbered(sections).map(({ heading }) => heading)).toEqual([
    '一、执法情况',
    '（一）执法情况（表后）',
    '（一）行政处罚',
  ])
})
