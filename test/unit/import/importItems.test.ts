import { describe, expect, test } from 'vitest'
import items from '../../fixtures/importItems.json'
import { chineseDate } from '../../../src/import/parts/chineseDate'
import { htmlPieces } from '../../../src/import/pieces/htmlPieces'
import { isPageNumber } from '../../../src/import/pdfText/pageNumber'
import { paragraphs } from '../../../src/import/pdfText/paragraphs'
import { readReport } from '../../../src/import/readReport'
import type { Reading } from '../../../src/import/model/reading'
import { textPieces } from '../../../src/import/pieces/textPieces'
import { statutory } from '../../../src/templates/statutory/statutory'

const asHtml = (html: string): Reading => readReport(htmlPieces(html), statutory)
const asText = (text: string): Reading => readReport(textPieces(text), statutory)
const leftIn = ({ leftOver }: Reading): string[] => leftOver.map(({ text }) => text)
const PREAMBLE = ['根据《条例》编制本报告。']

describe('headings', () => {
  test('a text part whose heading has other words is found by its number', () => {
    const reading = asHtml(items.overviewInOtherWords)
    expect(reading.texts).toMatchObject({ preamble: PREAMBLE, overview: ['全年公开信息12条。'] })
    expect(reading.headings['overview']).toBe('一、概述')
  })

  test('a subheading with an Arabic number leaves the part to the heading that has the form’s number', () => {
    const reading = asHtml(items.subheadingLikeAHeading)
    expect(reading.texts['overview']).toEqual([
      '街道成立领导小组。',
      '1、主动公开政府信息情况',
      '主动公开政府信息12条。',
    ])
    expect(leftIn(reading)).toEqual([])
  })
})

describe('a line with the number of a part that was not found', () => {
  const other = (lines: string): Reading =>
    asHtml(items.overviewInOtherWords.replace('<p>一、概述</p>', lines))

  test('is no heading in a list', () => {
    const reading = other('<p>一、加强领导</p><p>二、完善制度</p>')
    expect(reading.texts).not.toHaveProperty('overview')
    expect(reading.texts['preamble']).toContain('一、加强领导')
  })

  test('is no heading where it is a sentence', () => {
    expect(other('<p>一、全年公开信息，共12条</p>').texts).not.toHaveProperty('overview')
  })
})

describe('the title in two lines', () => {
  test('with the year in the second', () => {
    const reading = asHtml(items.titleInTwoLines)
    expect(reading.values).toMatchObject({ year: '2024', unit: '某市某局' })
    expect(reading.texts['preamble']).toEqual(PREAMBLE)
    expect(leftIn(reading)).toEqual([])
  })

  test('with year and unit in the first', () => {
    const reading = asHtml(items.titleWithYearAbove)
    expect(reading.values).toMatchObject({ year: '2024', unit: '某街道' })
    expect(reading.texts['preamble']).toEqual(PREAMBLE)
    expect(leftIn(reading)).toEqual([])
  })
})

test('publisher and date under the title are the page’s and not the preamble’s', () => {
  const reading = asHtml(items.linesUnderTheTitle)
  expect(reading.texts['preamble']).toEqual(PREAMBLE)
  expect(leftIn(reading)).toEqual(['区某局', '2025年01月26日来源：区某局'])
})

test.each([
  '2024年1月1日至12月31日，我局公开信息12条。',
  '2024年1月1日起施行的条例',
  '现将某局的年度报告公布如下：',
])('%s under the title is the preamble’s', (line) => {
  const html = items.linesUnderTheTitle.replace('<p>区某局</p>', `<p>${line}</p>`)
  expect(asHtml(html).texts['preamble']?.[0]).toBe(line)
})

test.each(['（2025年1月20日）', '2025-01-26 10:20:05 来源：某局 浏览次数：12', '2025年1月20日 某市某局'])(
  '%s under the title is left out',
  (line) => {
    const html = items.linesUnderTheTitle.replace('<p>区某局</p>', `<p>${line}</p>`)
    expect(asHtml(html).texts['preamble']).toEqual(PREAMBLE)
    expect(leftIn(asHtml(html))[0]).toBe(line)
  },
)

test('成文日期 in Chinese numerals is read', () => {
  const reading = asHtml(items.dateInChineseNumerals)
  expect(reading.values).toMatchObject({ signature: '某局', signedOn: '2025年1月20日' })
  expect(reading.texts['others']).toEqual(['无。'])
})

test.each([
  ['二〇二五年一月二十日', '2025年1月20日'],
  ['二○二四年十二月三十一日', '2024年12月31日'],
  ['二零二五年 十月 十日', '2025年10月10日'],
  ['二〇二五年十三月二日', ''],
  ['二〇二五年一月三十二日', ''],
  ['二〇二五年一月二十日前完成', ''],
])('%s is no date or the one it says', (text, date) => {
  expect(chineseDate(text)).toBe(date)
})

describe('the text of a PDF', () => {
  test('a page number between the rows of a table is no cell of them', () => {
    const reading = asText(items.pageNumberInTable)
    expect(reading.values).toMatchObject({ new_total: '21', carried_in_total: '2' })
    expect(reading.notes.map(({ sentence }) => sentence)).toContain(
      '粘贴的内容里有 1 个页码，不是印出的正文，没有带入。',
    )
  })

  test.each(['7', '2024', '第7页的表', '- 7 件'])('%s is no page number', (line) => {
    expect(isPageNumber(line)).toBe(false)
  })

  test('lines become paragraphs, and the date before a page number is read', () => {
    const reading = asText(items.brokenLines)
    expect(reading.texts).toMatchObject({
      overview: [
        '2024年，我局认真贯彻《条例》，共收到申请21件，均按期答复，其中自然人19件，法人2件。',
        '（二）依申请公开。依法办理。',
      ],
      others: ['无。'],
    })
    expect(reading.values).toMatchObject({ signature: '某局', signedOn: '2025年1月20日' })
  })
})

describe('lines that are no broken paragraphs stay apart', () => {
  const full = '我局认真贯彻落实条例，健全工作机制，加强组织领导和业务培训，'
  test.each([
    ['a subheading', ['（一）主动公开', '全年公开信息12条。', `${full}成效较好。`]],
    ['an unnumbered subheading', ['主动公开情况', '全年公开信息12条。', `${full}成效较好。`]],
    ['a numbered paragraph', [full.slice(0, -1), '2.依申请公开。']],
    ['a full line that ends a sentence', [`${full.slice(0, -1)}。`, '下一步加强培训。']],
    ['long paragraphs', [full.repeat(3), '全年公开信息12条']],
  ])('%s', (_, lines) => {
    expect(paragraphs({ overview: lines })).toEqual({ overview: lines })
  })
})

describe('the form of 2019 as plain text', () => {
  test('with bars: the number is the one under its head', () => {
    const reading = asText(items.barredOldTable)
    expect(reading.values).toMatchObject({ licensing: '8', punishment: '93', coercion: '0' })
  })

  test('with bars and nothing to tell the right one: no number is taken, and the row is listed', () => {
    const reading = asText(items.barredOldTable.replace(/信息内容.*\n/u, ''))
    expect(reading.values).not.toHaveProperty('licensing')
    expect(leftIn(reading)).toContain('行政许可 1 0 8')
    const one = asText(items.barredOldTable.replace(/信息内容.*\n/u, '').replace(/其他对外[\s\S]*$/u, ''))
    expect(one.values).not.toHaveProperty('licensing')
    expect(leftIn(one).join(' ')).toMatch(/行政许可.*8/u)
  })

  test('a single line with bars stays one', () => {
    const text = items.brokenLines.replace('（二）', '线上 | 线下 | 现场\n（二）')
    expect(asText(text).texts['overview']).toContain('线上 | 线下 | 现场')
  })

  test('with tabs: a piece of two known labels is still the table’s', () => {
    const reading = asText(items.tabbedOldTable)
    expect(reading.values).toMatchObject({ licensing: '8', punishment: '93' })
  })

  test('with tabs: such a piece in a part of text is not', () => {
    const reading = asText(items.tabbedOldTable.replace('二、主动公开政府信息情况', '一、总体情况'))
    expect(reading.values).not.toHaveProperty('licensing')
    expect(leftIn(reading)).toContain('行政许可 1 0 8')
  })
})
