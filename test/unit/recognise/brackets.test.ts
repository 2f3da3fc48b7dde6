import { describe, expect, test } from 'vitest'
import { rejected, withFigure } from '../../../src/recognise/corrections/figures'
import { formFrom } from '../../../src/recognise/form/formFrom'
import { recognise } from '../../../src/recognise/recognise'
import { putBack } from './putBack'

const figuresOf = (text: string): string[] =>
  recognise(text).figures.map(({ literal, kind, unit }) => `${literal} ${kind} ${unit}`.trim())

describe('brackets that were left blank', () => {
  test.each([
    ['受理（    ）件，占（  ）%', ['（    ） count 件', '（  ） rate %']],
    ['投资(   )万元，管网(  ) 公里', ['(   ) money 万元', '(  ) measure 公里']],
    ['接待（）人次，（　　）余人参加', ['（） count 人次', '（　　） count 人']],
    ['低保（  ）户（  ）人', ['（  ） count 户', '（  ） count 人']],
    ['（ ）月（   ）日，第（ ）届', ['（ ） monthDay', '（   ） monthDay', '（ ） count 届']],
    ['评分（__）分，排名第（  ）。', ['（__） score 分', '（  ） count']],
  ])('%s', (text, expected) => expect(figuresOf(`某局工作总结\n${text}`)).toEqual(expected))

  test.each([
    '是（ ）否（ ）',
    '（ ）个人（ ）单位',
    '（ ）省级（ ）市级（ ）县级',
    '（ ）月度（ ）年级',
    '调用（）处理，村（社区）个',
  ])('none in %s', (text) => expect(figuresOf(`某局工作总结\n${text}`)).toEqual([]))

  const raw =
    '某县某局\n（      ）年工作总结\n（      ）年，我局受理（    ）件，其中来信（  ）件、来访（  ）件，满意率（  ）%。\n（      ）年（  ）月（    ）日'
  const found = recognise(raw)

  test('title, year, sums and repeats as with ____', () => {
    const stroked = recognise(raw.replace(/（ *）/gu, (one) => '_'.repeat(one.length)))
    expect(found).toMatchObject({
      title: '某县某局（      ）年工作总结',
      unit: '某县某局',
      year: '（      ）',
    })
    expect(found.figures.map(({ offset, label, group }) => ({ offset, label, group }))).toEqual(
      stroked.figures.map(({ offset, label, group }) => ({ offset, label, group })),
    )
    expect(found.rules).toEqual(stroked.rules)
    expect(found.rules).toHaveLength(1)
    for (const { offset, literal } of found.figures)
      expect(raw.slice(offset, offset + literal.length)).toBe(literal)
  })

  test('a form gives them back, and one that was rejected can be selected again', () => {
    expect(putBack(raw, found, formFrom(raw, found).form)).toBe('')
    const its = found.figures.find(({ unit }) => unit === '%')
    const without = rejected(found, its?.id ?? '')
    expect(without.figures).toHaveLength(found.figures.length - 1)
    const from = its?.offset ?? 0
    const again = withFigure(without, raw, from, from + 5)
    expect(again.figures.find(({ offset }) => offset === from)).toMatchObject({
      literal: '（  ）',
      kind: 'rate',
      blank: true,
    })
  })
})
