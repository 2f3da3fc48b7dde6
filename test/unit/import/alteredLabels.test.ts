import { describe, expect, test } from 'vitest'
import { htmlPieces } from '../../../src/import/pieces/htmlPieces'
import { readReport } from '../../../src/import/readReport'
import type { Reading } from '../../../src/import/model/reading'
import { textPieces } from '../../../src/import/pieces/textPieces'
import { statutory } from '../../../src/templates/statutory/statutory'
import { cases, copiedText, numbersOf, page } from './published'

const PART = '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'
const NEW = '一、本年新收政府信息公开申请数量'
const CARRIED = '二、上年结转政府信息公开申请数量'
/** The form's label → how a document has it; each case is one document. */
const documents: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'the parent’s number': {
    '（一）予以公开': '三、（一）予以公开',
    [PART]: '三、（二）部分公开',
    '3、其他': '（六）3.其他',
    '（七）总计': '三、（七）总计',
  },
  'the parent’s number and words': {
    '（一）予以公开': '三、本年度办理结果（一）予以公开',
    '1.属于国家秘密': '（三）不予公开：1.属于国家秘密',
    '7.属于行政执法案卷': '不予公开-属于行政执法案卷',
  },
  'no number': { '（一）予以公开': '予以公开', '2.重复申请': '重复申请', [PART]: '部分公开' },
  'another numbering': {
    '1.属于国家秘密': '①属于国家秘密',
    '2.其他法律行政法规禁止公开': '（2）其他法律行政法规禁止公开',
    '8.属于行政查询事项': '8属于行政查询事项',
  },
  'other words for the same': { '3、其他': '3.其它', '（七）总计': '（七）合计' },
  'short forms': { [NEW]: '一、本年新收申请', [CARRIED]: '二、上年结转申请' },
  'an explanation behind it': {
    '3.危及“三安全一稳定”': '3.危及“三安全一稳定”（国家安全、公共安全、经济安全和社会稳定）',
    '1.属于国家秘密': '1.属于国家秘密（保密法第九条）',
    '3、其他': '3.其他（申请人撤回）',
    '4.保护第三方合法权益': '4.保护第三方合法权益及商业秘密、个人隐私',
  },
  'what is counted behind it': { [NEW]: `${NEW}（件）`, '（七）总计': '（七）总计（件）' },
}
const one = cases.huaian
const rewritten = (labels: Readonly<Record<string, string>>): string =>
  Object.entries(labels).reduce((html, [printed, found]) => html.replace(printed, found), page(one))
const told = ({ notes }: Reading): string => notes.map(({ sentence }) => sentence).join('\n')

describe.each(Object.entries(documents))('labels with %s', (_, labels) => {
  const html = rewritten(labels)
  test('are named as altered, and their numbers are taken', () => {
    const reading = readReport(htmlPieces(html), statutory)
    expect(reading.values).toMatchObject(numbersOf(one))
    expect(reading.leftOver.map(({ text }) => text)).toEqual([])
    for (const found of Object.values(labels)) expect(told(reading)).toContain(`表内“${found}”与格式不同`)
    expect(reading.notes).toHaveLength(Object.keys(labels).length)
  })
  test.each([
    ['with tabs', '\t'],
    ['row by row', ' '],
    ['cell by cell', '\n'],
  ])('are read from plain text %s', (__, between) => {
    const reading = readReport(textPieces(copiedText(html).replace(/\t/gu, between)), statutory)
    expect(reading.values).toMatchObject(numbersOf(one))
  })
})

test('line breaks, blanks and wide characters are no alteration', () => {
  const html = rewritten({
    '（一）予以公开': '（一）<br>予以 <br>公开',
    '3.危及“三安全一稳定”': '３．危及 “三安</p><p>全一稳定”',
    '（七）总计': '（七） 总 计',
  })
  const reading = readReport(htmlPieces(html), statutory)
  expect(reading.values).toMatchObject(numbersOf(one))
  expect(reading.notes).toEqual([])
})

test('a table without any numbering is told in one sentence', () => {
  const html = page(one)
    .replace(/（[一二三四五六七]）(?=[予部不无其总])/gu, '')
    .replace(/>\d[.、](?=[^<\d])/gu, '>')
    .replace(/>[一二三四]、(?=[本上结])/gu, '>')
  const reading = readReport(htmlPieces(html), statutory)
  expect(reading.values).toMatchObject(numbersOf(one))
  expect(reading.notes).toHaveLength(1)
  expect(told(reading)).toContain('个栏目的编号与格式不同，数字已按名称带入：“本年新收')
})

describe('a row is not guessed', () => {
  test('when its name is none of the form’s', () => {
    const reading = readReport(htmlPieces(rewritten({ '1.属于国家秘密': '1.领导批示件' })), statutory)
    expect(reading.values).not.toHaveProperty('deny1_total')
    expect(reading.leftOver.map(({ text }) => text)).toEqual([
      expect.stringContaining('1.领导批示件 2 0 0 0 0 0 2'),
    ])
    expect(told(reading)).toContain('没有 1 行的数字，留空：“1.属于国家秘密”')
  })
  test('when it only begins like a short name of the form', () => {
    const reading = readReport(htmlPieces(rewritten({ 行政许可: '行政许可事项公开' })), statutory)
    expect(reading.values).not.toHaveProperty('licensing')
    expect(reading.leftOver.map(({ text }) => text)).toEqual(['行政许可事项公开 447228'])
  })
  test('when its name may be short for two', () => {
    const reading = readReport(htmlPieces(rewritten({ [NEW]: '政府信息公开申请数量' })), statutory)
    expect(reading.values).not.toHaveProperty('new_total')
    expect(reading.values['carried_in_total']).toBe('34')
    expect(reading.leftOver.map(({ text }) => text)).toEqual([
      expect.stringContaining('政府信息公开申请数量 3001'),
    ])
  })
  test('when the row that it is like stands there itself', () => {
    const html = rewritten({ '2.其他法律行政法规禁止公开': '2.属于其他国家秘密' })
    const reading = readReport(htmlPieces(html), statutory)
    expect(reading.values['deny1_total']).toBe(numbersOf(one)['deny1_total'])
    expect(reading.leftOver).toHaveLength(1)
  })
  test('when a group other than 其他处理 has one row for all of its own', () => {
    const row = /<tr[^>]*><td[^>]*rowspan=3[^>]*><p[^>]*><span[^>]*>（四）无法提供[\s\S]*?<\/tr>/u
    const html = page(one).replace(row, (text) =>
      text.replace(/<td[^>]*><p[^>]*><span[^>]*>1\.本机关[^<]*<\/span><\/p><\/td>/u, ''),
    )
    const reading = readReport(htmlPieces(html), statutory)
    expect(reading.values).not.toHaveProperty('unable1_total')
    expect(reading.values['unable3_total']).toBe(numbersOf(one)['unable3_total'])
    expect(reading.leftOver.map(({ text }) => text)).toEqual([expect.stringContaining('（四）无法提供')])
  })
})
