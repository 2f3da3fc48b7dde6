import { describe, expect, test } from 'vitest'
import { recognise } from '../../../src/recognise/recognise'

/** Each figure as number, kind and unit. */
const figuresOf = (text: string): string[] =>
  recognise(text).figures.map(({ literal, kind, unit }) => `${literal} ${kind} ${unit}`.trim())

describe('〇 and ○ are blanks as × is', () => {
  const page =
    '××县卫生局20××年工作总结\n20××年，县域内就诊率××.×%，每千人口床位×.××张，投资×.×亿元，组建医共体×个，于20××年×月竣工，' +
    '发病率×××.××/10万，死亡率为×，性别比×××.×。×月×日，××镇卫生院达标，全市排名第×。'
  const withMark = (mark: string): string => page.replaceAll('×', mark)

  test.each(['〇', '○', 'x', '_'])('%s', (mark) => {
    const found = recognise(withMark(mark))
    const meant = recognise(page)
    expect(found).toEqual(JSON.parse(JSON.stringify(meant).replaceAll('×', mark)))
    expect(new Set(found.figures.map(({ group }) => group)).size).toBe(13)
  })

  test('a kind of its own each', () => {
    expect(figuresOf(page.split('\n')[1] ?? '')).toEqual([
      '20×× year 年',
      '××.× rate %',
      '×.×× measure 张',
      '×.× money 亿元',
      '× count 个',
      '20×× year 年',
      '× month 月',
      '×××.×× measure /10万',
      '× measure',
      '×××.× measure',
      '× monthDay',
      '× monthDay',
      '×× text',
      '× count',
    ])
  })

  test('but no year that is written out, and no bullet', () => {
    expect(figuresOf('二〇二五年一月十日，二○二五年总结，一〇〇周年\n○加强领导\n○ 加强领导')).toEqual([])
  })
})
