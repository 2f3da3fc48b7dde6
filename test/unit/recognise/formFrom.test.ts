import { describe, expect, test } from 'vitest'
import { formFrom, type FormFrom } from '../../../src/recognise/form/formFrom'
import { recognise } from '../../../src/recognise/recognise'
import { faultOf } from '../../../src/report/template/faultOf'
import { parse } from '../../../src/report/values/parse'
import { parseForm } from '../../../src/storage/records/parse/parseForm'
import { annotatedDocuments } from '../../fixtures/documents/annotated'
import { page } from '../../fixtures/seed'
import { putBack } from './putBack'

const schoolYear =
  '某某学院2023-2024学年信息公开年度报告\n一、概述\n2023—2024学年，自2023年9月1日起，至2024年8月31日止，学校召开会议3次。2024届毕业生56人。'
const fields =
  '某市门户网站年度报表\n（2024年度）\n一、信息发布（单位：条）\n总数：68\n概况：13　动态：55\n填报日期：2025年1月14日'
const documents = [
  { name: 'seed', text: page },
  { name: 'a school year', text: schoolYear },
  { name: 'lines of fields', text: fields },
  ...annotatedDocuments,
]
const made = (text: string): FormFrom => formFrom(text, recognise(text))

describe.each(documents)('the form of $name', ({ text }) => {
  const found = recognise(text)
  const { form, values } = formFrom(text, found)

  test('has no fault and can be stored', () => {
    expect(faultOf(form)).toBeNull()
    expect(parseForm(structuredClone(form))).toEqual(form)
    expect(new Set(form.figures.map(({ label }) => label)).size).toBe(form.figures.length)
  })

  test('gives the document back when its numbers are put back', () => {
    expect(putBack(text, found, form)).toBe('')
  })

  test('takes every number of the document', () => {
    const wrong = form.figures.filter(
      (figure) => parse(figure, values[figure.place] ?? '', null).kind === 'wrong',
    )
    expect(wrong.map(({ label, kind, place }) => [label, kind, values[place]])).toEqual([])
  })
})

describe('what a form is made of', () => {
  const { form, values } = made(
    '和平区信访局2023年工作总结\n2023年，和平区信访局受理xx件，办结率xx.x%。\n一、办理情况\n其中来信12件、来访8件，共20件。\n' +
      '（一）经费。全年支出1.5亿元，同比增长120.5%，面积3.25公顷，办件12.5万件。3月15日，召开会议。发出{word}和{x}。',
  )
  const ofLabel = (label: string) => form.figures.find((figure) => figure.label === label)

  test('unit and year are figures of 基本信息 wherever they stand', () => {
    expect(form.reportTitle).toBe('{unit}{year}年工作总结')
    expect(values).toMatchObject({ unit: '和平区信访局', year: '2023' })
    expect(form.sections[1]?.starter).toEqual(['{year}年，{unit}受理{f3}件，办结率{f4}%。'])
    expect(form.sections.map(({ level, short, runIn }) => [level, short, runIn])).toEqual([
      [0, '基本信息', undefined],
      [0, '前言', undefined],
      [1, '办理情况', undefined],
      [2, '经费', true],
    ])
  })

  test('each figure is of the nearest kind that takes its number', () => {
    const kinds = form.figures.map(({ kind, unit }) => `${kind} ${unit}`.trim())
    expect(kinds.slice(2, -2)).toEqual([
      'count 件',
      'rate %',
      'count 件',
      'count 件',
      'count 件',
      'money 亿元',
      'change %',
      'measure 公顷',
      'measure 万件',
      'monthDay',
      'text',
    ])
    expect(ofLabel('办结率')).toMatchObject({ decimals: 1 })
    expect(Object.values(values)).toContain('3月15日')
  })

  test('a sum of the document is a rule', () => {
    expect(form.rules).toMatchObject([{ kind: 'sum', severity: 'error', total: 'f7', parts: ['f5', 'f6'] }])
  })

  test('braces of the document are no figures', () => {
    expect(JSON.stringify(form.sections.at(-1)?.starter)).toContain('发出｛word｝和')
    expect(faultOf(form)).toBeNull()
  })
})

describe('a form of anything', () => {
  const lines = (count: number, line: (n: number) => string): string =>
    Array.from({ length: count }, (_, n) => line(n)).join('\n')
  test.each([
    ['nothing', ''],
    ['blanks', ' \n\t\n'],
    ['one line', '全年受理xx件'],
    ['a title alone', '年度报告'],
    ['a title of blanks', 'xx区20xx年度报告'],
    ['a title with braces', '{f1}局{year}年度总结报告\n{unit}受理{f2}3件{}{x}'],
    ['ten thousand numbers in a line', '公开信息12条，'.repeat(10_000)],
    ['too many numbers', lines(12_500, (n) => `第${n}类公开${n}条`)],
    ['too many paragraphs', lines(12_000, (n) => `公开信息工作情况很好${'。'.repeat(n % 7)}`)],
    ['too many headings', lines(900, () => '一、工作情况')],
    ['levels without end', '第一章 总则\n一、甲\n（一）乙\n1.丙丁\n（1）戊己\n①庚辛'],
    ['huge text', '全年公开政府信息xx条，办结率xx.xx%。'.repeat(20_000)],
    ['days', 'x月xx日，3月x日，x月5日，月日，5月6日7月8日，x.xx政务公开日'],
    ['invisible characters', '\uFEFF一、情况\u0000\n\uFFFC受理\u200B12件\u2028办结3件'],
    ['half pairs', '😀'.repeat(60_000)],
  ])('%s', (_, text) => {
    const { form, values } = made(text)
    expect(faultOf(form)).toBeNull()
    expect(parseForm(structuredClone(form))).toEqual(form)
    expect(Object.keys(values).every((place) => form.figures.some((one) => one.place === place))).toBe(true)
  })

  test.each([
    '',
    '全年受理xx件',
    'xx区20xx年度报告',
    'x月xx日，3月x日，x月5日，5月6日7月8日，x.xx政务公开日',
  ])('gives back %s', (text) => {
    const found = recognise(text)
    expect(putBack(text, found, formFrom(text, found).form)).toBe('')
  })
})
