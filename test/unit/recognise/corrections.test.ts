import { describe, expect, test } from 'vitest'
import {
  merged,
  rejected,
  renamed,
  retyped,
  split,
  withFigure,
} from '../../../src/recognise/corrections/figures'
import {
  restored,
  withFurniture,
  withHeading,
  withoutHeading,
  withTitle,
  withUnit,
} from '../../../src/recognise/corrections/lines'
import { withoutSum, withSum } from '../../../src/recognise/corrections/sums'
import { formFrom } from '../../../src/recognise/form/formFrom'
import { recognise } from '../../../src/recognise/recognise'
import type { Recognised } from '../../../src/recognise/recognised'
import { faultOf } from '../../../src/report/template/faultOf'
import { annotatedDocuments } from '../../fixtures/documents/annotated'
import { putBack } from './putBack'

const raw = `来源：某网站 浏览12次
和平区信访局2023年工作总结
一、办理情况
2023年，共受理信访件20件，其中来信12件、来访8件，按期办结率98.5%。x月xx日，召开会议第十三届。
信访件20件全部办结。
下一步打算
开展培训一次。`
const found = recognise(raw)
const at = (words: string): number => raw.indexOf(words)
const idAt = (words: string, one: Recognised = found): string =>
  one.figures.find(({ offset }) => offset === at(words))?.id ?? ''
/** With 20件 as one figure in two places. */
const twice = merged(found, idAt('20件，'), idAt('20件全部'))
const figureAt = (one: Recognised, words: string) => one.figures.find(({ offset }) => offset === at(words))
/** What every correction leaves whole: unique names of figures, groups called by their first, sums of figures that are there. */
function isWhole(one: Recognised): boolean {
  const labels = new Map(one.figures.map(({ group, label }) => [group, label]))
  const offsets = new Set(one.figures.map(({ offset }) => offset))
  const ids = new Set(one.figures.map(({ id }) => id))
  return (
    new Set(labels.values()).size === labels.size &&
    ids.size === one.figures.length &&
    one.figures.every(({ group }) => ids.has(group)) &&
    one.rules.every(({ left, right }) => [...left, ...right].every((offset) => offsets.has(offset))) &&
    faultOf(formFrom(raw, one).form) === null &&
    putBack(raw, one, formFrom(raw, one).form) === ''
  )
}

describe('figures', () => {
  test('a name that another figure has takes a number', () => {
    const one = renamed(found, idAt('12件'), '来访')
    expect(figureAt(one, '12件')?.label).toBe('来访（2）')
    expect(isWhole(one)).toBe(true)
    expect(renamed(found, idAt('12件'), ' ')).toBe(found)
  })

  test('kind and unit change in all places of the figure', () => {
    const one = retyped(twice, idAt('20件，'), 'money', '万元')
    expect(one.figures.filter(({ kind }) => kind === 'money').map(({ unit }) => unit)).toEqual([
      '万元',
      '万元',
    ])
    expect(formFrom(raw, one).form.rules).toEqual([])
    expect(isWhole(one)).toBe(true)
  })

  test('what is no figure stays text, and its sums go', () => {
    const one = rejected(found, idAt('20件，'))
    expect(one.rules).toEqual([])
    expect(one.figures).toHaveLength(found.figures.length - 1)
    expect(isWhole(one)).toBe(true)
    const day = rejected(found, idAt('xx日'))
    expect(day.figures).toHaveLength(found.figures.length - 2)
    expect(isWhole(day)).toBe(true)
  })

  test('a selection becomes a figure with the kind of the words around it', () => {
    const without = rejected(found, idAt('12件'))
    const one = withFigure(without, raw, at('12件'), at('12件') + 3)
    expect(figureAt(one, '12件')).toMatchObject({ literal: '12', kind: 'count', unit: '件', label: '来信' })
    const words = withFigure(found, raw, at('第十三届'), at('第十三届') + 4)
    expect(figureAt(words, '第十三届')).toMatchObject({ kind: 'text', literal: '第十三届', blank: false })
    expect([isWhole(one), isWhole(words)]).toEqual([true, true])
    expect(withFigure(found, raw, at('办理情况'), at('办理情况') + 2)).toBe(found)
    expect(withFigure(found, raw, at('12件'), at('12件') + 2)).toBe(found)
    expect(withFigure(found, raw, at('12件'), raw.length)).toBe(found)
  })

  test('two become one, and one becomes two again', () => {
    const apart = split(twice, idAt('20件全部'))
    expect(figureAt(apart, '20件全部')?.group).not.toBe(figureAt(apart, '20件，')?.group)
    const first = split(twice, idAt('20件，'))
    expect(figureAt(first, '20件，')?.group).not.toBe(figureAt(first, '20件全部')?.group)
    const one = merged(apart, idAt('20件全部'), idAt('20件，'))
    expect(figureAt(one, '20件全部')?.group).toBe(figureAt(one, '20件，')?.group)
    expect([apart, first, one].map(isWhole)).toEqual([true, true, true])
    expect(merged(found, idAt('20件，'), idAt('12件')).rules).toEqual([])
    expect(split(found, idAt('12件'))).toBe(found)
  })
})

test('sums go and come', () => {
  expect(found.rules).toHaveLength(1)
  const none = withoutSum(found, 0)
  expect(none.rules).toEqual([])
  const [total, a, b] = ['20件，', '12件', '8件'].map((words) => idAt(words))
  const one = withSum(none, total ?? '', [a ?? '', b ?? ''])
  expect(one.rules).toEqual(found.rules)
  expect(withSum(one, total ?? '', [b ?? '', a ?? ''])).toBe(one)
  expect(withSum(none, total ?? '', [total ?? '', a ?? ''])).toBe(none)
  expect(withSum(none, a ?? '', [b ?? '', total ?? '']).rules[0]?.holds).toBe(false)
})

describe('lines', () => {
  test('a heading becomes text, and text a heading', () => {
    const one = withoutHeading(found, at('一、办理'))
    expect(one.sections.map(({ heading }) => heading)).not.toContain('一、办理情况')
    const again = withHeading(one, raw, at('办理情况'), 9)
    expect(again.sections[0]).toMatchObject({ heading: '一、办理情况', level: 4, runIn: false })
    const sentence = withHeading(found, raw, at('信访件20件全部'), 2)
    expect(sentence.sections.map(({ heading }) => heading)).toContain('信访件20件全部办结。')
    expect(figureAt(sentence, '20件全部')).toBeUndefined()
    expect([one, again, sentence].map(isWhole)).toEqual([true, true, true])
    expect(withHeading(found, raw, at('和平区'), 1)).toBe(found)
  })

  test('a line of the web page becomes text with its figures, and text a line of the web page', () => {
    const one = restored(found, at('来源'))
    expect(one.furniture).toEqual([])
    expect(figureAt(one, '12次')).toMatchObject({ kind: 'count', unit: '次' })
    const gone = withFurniture(found, raw, at('信访件20件全部'))
    expect(gone.furniture).toHaveLength(found.furniture.length + 1)
    expect(figureAt(gone, '20件全部')).toBeUndefined()
    expect([one, gone].map(isWhole)).toEqual([true, true])
  })

  test('another line is the title, another name the unit', () => {
    const one = withTitle(found, raw, at('下一步'))
    expect(one.title).toBe('下一步打算')
    expect(faultOf(formFrom(raw, one).form)).toBeNull()
    expect(formFrom(raw, withUnit(found, '和平区信访局')).form.reportTitle).toBe('{unit}{year}年工作总结')
  })
})

test('corrections of unknown things change nothing', () => {
  for (const one of [
    retyped(found, 'none', 'count', ''),
    rejected(found, 'none'),
    merged(found, 'none', idAt('12件')),
    split(found, 'none'),
    withSum(found, 'none', []),
    withoutHeading(found, -1),
    withHeading(found, raw, 99_999, 1),
    restored(found, 3),
    withFigure(found, raw, -5, 99_999),
  ])
    expect(one).toBe(found)
})

test('every figure of the documents can be taken out, or stand alone', () => {
  for (const { text } of annotatedDocuments.slice(0, 4)) {
    const all = recognise(text)
    for (const { id } of all.figures.filter((_, i) => i % 7 === 0))
      for (const one of [rejected(all, id), split(all, id)]) {
        const { form } = formFrom(text, one)
        expect([faultOf(form), putBack(text, one, form)]).toEqual([null, ''])
      }
  }
})
