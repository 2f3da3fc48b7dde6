import { describe, expect, test } from 'vitest'
import { check } from '../../../src/checks/check'
import { draftOf } from '../../../src/import/draftOf'
import { htmlPieces } from '../../../src/import/pieces/htmlPieces'
import { readReport } from '../../../src/import/readReport'
import type { Reading } from '../../../src/import/model/reading'
import { textPieces } from '../../../src/import/pieces/textPieces'
import { titleOf } from '../../../src/report/report'
import { statutory } from '../../../src/templates/statutory/statutory'
import { cases, copiedText, numbersOf, page, table2, table3, table4 } from './published'

const read = (html: string): Reading => readReport(htmlPieces(html), statutory)
const cellsOf = ({ values }: Reading): Record<string, string> => {
  const cells = new Set(statutory.figures.filter(({ cell }) => cell).map(({ place }) => place))
  return Object.fromEntries(Object.entries(values).filter(([place]) => cells.has(place)))
}
const leftIn = ({ leftOver }: Reading): string[] => leftOver.map(({ text }) => text)
const sentences = ({ notes }: Reading): string[] => notes.map(({ sentence }) => sentence)
const all = Object.entries(cases)

describe('a published report', () => {
  test.each(all)('%s: all 200 numbers are read', (_, one) => {
    const reading = read(page(one))
    expect(cellsOf(reading)).toEqual(numbersOf(one))
    expect(reading.notes).toEqual([])
    expect(leftIn(reading)).toEqual([])
  })

  test.each(all)('%s: as a browser copies it as plain text', (_, one) => {
    const reading = readReport(textPieces(copiedText(page(one))), statutory)
    expect(cellsOf(reading)).toEqual(numbersOf(one))
    expect(leftIn(reading)).toEqual([])
  })

  test.each(all)('%s: as lines, from a PDF', (_, one) => {
    const reading = readReport(textPieces(copiedText(page(one)).replace(/\t/gu, ' ')), statutory)
    expect(cellsOf(reading)).toEqual(numbersOf(one))
  })

  test.each(all)('%s: one cell in a line', (_, one) => {
    const reading = readReport(textPieces(copiedText(page(one)).replace(/\t/gu, '\n')), statutory)
    expect(cellsOf(reading)).toEqual(numbersOf(one))
  })

  test('title, texts and headings go where they belong', () => {
    const reading = read(page(cases.huaian))
    expect(reading.values).toMatchObject({ unit: '淮安市人民政府', year: '2024' })
    expect(reading.texts).toEqual({
      preamble: [
        '根据《中华人民共和国政府信息公开条例》要求，编制本报告。统计期限为2024年1月1日至12月31日。',
      ],
      overview: ['（一）主动公开。公开信息120条。', '（二）依申请公开。受理申请3119件。'],
      problems: ['公开的时效还不够。将加强督查。'],
      others: ['全年收取政府信息公开信息处理费3940元。'],
    })
  })

  test('becomes a draft in which its broken equations are found', () => {
    const draft = draftOf(statutory, 'one', read(page(cases.hongze)), { unitKind: 'county' })
    const report = { template: statutory, draft }
    expect(titleOf(report)).toBe('淮安市洪泽区人民政府2023年政府信息公开工作年度报告')
    const broken = check(report).filter(({ id }) => /^H\d/u.test(id) || /H4/u.test(id))
    expect(broken.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('H4-review'),
        expect.stringContaining('H4-litigationAfterReview'),
      ]),
    )
  })
})

describe('around the report', () => {
  test('what a web page puts above and below is listed and not taken in', () => {
    const html = `<div>首页 &gt; 政务公开 &gt; 政府信息公开年报</div><h1>${cases.huaian.org}2024年政府信息公开工作年度报告</h1>
      <p>发布时间：2025-01-24 来源：市政府办 浏览次数：120</p>${page(cases.huaian, { head: '', title: '', end: '' })}
      <p>淮安市人民政府</p><p>2025年1月24日</p>`
    const reading = read(html)
    expect(leftIn(reading)).toEqual([
      '首页 > 政务公开 > 政府信息公开年报',
      '发布时间：2025-01-24 来源：市政府办 浏览次数：120',
    ])
    expect(reading.values).toMatchObject({
      unit: '淮安市人民政府',
      signature: '淮安市人民政府',
      signedOn: '2025年1月24日',
    })
    expect(reading.texts['others']).toEqual(['全年收取政府信息公开信息处理费3940元。'])
  })

  test('below the last part a page’s foot begins', () => {
    const reading = read(
      page(cases.huaian, { end: '<p>主办单位：某某市人民政府</p><p>苏ICP备05000000号</p>' }),
    )
    expect(leftIn(reading)).toEqual(['主办单位：某某市人民政府', '苏ICP备05000000号'])
  })

  test('a page laid out by tables is read through them', () => {
    const html = `<table><tr><td>导航</td><td>${page(cases.shuyang)}</td></tr></table>`
    expect(cellsOf(read(html))).toEqual(numbersOf(cases.shuyang))
  })

  test('text under a table is told', () => {
    const note = '注：行政复议、行政诉讼数量含上年度结转数量。'
    expect(leftIn(read(page(cases.huaian, { table4: `${table4(cases.huaian)}<p>${note}</p>` })))).toEqual([
      note,
    ])
  })

  test('pictures are counted, and a table that is one is missed', () => {
    const html = page(cases.huaian, { table4: '<p><img src="file:///C:/Temp/image001.png" alt="a > b"></p>' })
    expect(sentences(read(html))).toEqual([
      '没有找到“政府信息公开行政复议、行政诉讼情况”表，表内 15 格留空。',
      '粘贴的内容里有 1 张图片，图片里的文字和表格读不出来，没有带入。',
    ])
  })
})

describe('the unit', () => {
  const signed = (title: string, end: string): Reading =>
    read(page(cases.shuyang, { title: `<p>${title}</p>`, end }))
  const closing = '<p>沭阳县人民政府</p><p>2026年1月20日</p>'

  test('is the title’s', () => {
    const reading = signed('沭阳县2025年政府信息公开工作年度报告', closing)
    expect(reading).toMatchObject({
      values: { unit: '沭阳县', signature: '沭阳县人民政府' },
      unitFrom: 'title',
    })
  })
  test('is who signed where the title names none', () => {
    const reading = signed('2025年政府信息公开工作年度报告', closing)
    expect(reading).toMatchObject({ values: { unit: '沭阳县人民政府' }, unitFrom: 'signature' })
  })
  test('is the first of the bodies that signed together', () => {
    const both = `<p>沭阳县司法局</p><p>沭阳县财政局</p><p>2026年1月20日</p>`
    const reading = signed('2025年政府信息公开工作年度报告', both)
    expect(reading).toMatchObject({
      values: { unit: '沭阳县司法局', signature: '沭阳县司法局、沭阳县财政局', signedOn: '2026年1月20日' },
    })
    expect(reading.texts['others']?.at(-1)).not.toContain('司法局')
  })
  test('is who signed also where nothing else stands in the last part', () => {
    const html = page(cases.shuyang, {
      title: '<p>2025年政府信息公开工作年度报告</p>',
      others: '',
      end: closing,
    })
    expect(read(html)).toMatchObject({ values: { unit: '沭阳县人民政府', signedOn: '2026年1月20日' } })
  })
  test('is left to the official where nothing names it', () => {
    const reading = signed('2025年政府信息公开工作年度报告', '')
    expect(reading.values).not.toHaveProperty('unit')
    expect(reading.unitFrom).toBeNull()
  })
})

test.each([
  ['（二） 依申请公开。', '（二）依申请公开。'],
  ['(二)　依申请公开。', '(二)依申请公开。'],
  ['1.  主动公开', '1.主动公开'],
  ['二、 “一网通办”', '二、“一网通办”'],
  ['1. 2024年公开', '1. 2024年公开'],
  ['2025 年公开', '2025 年公开'],
])('the gap of a list: %s', (line, tidy) => {
  expect(read(page(cases.huaian, { overview: `<p>${line}</p>` })).texts['overview']).toEqual([tidy])
})

test('a number that stands apart by a tab makes no table of a paragraph', () => {
  const text = copiedText(page(cases.huaian)).replace('（二）依申请公开', '（二）\t依申请公开')
  const reading = readReport(textPieces(text), statutory)
  expect(reading.texts['overview']?.[1]).toBe('（二）依申请公开。受理申请3119件。')
  expect(reading.leftOver).toEqual([])
})

describe('headings in other words', () => {
  test.each([
    ['h1', 'overview', '一.总体情况'],
    ['h1', 'overview', '1、 总体情况'],
    ['h1', 'overview', '一、总体概况'],
    ['h5', 'problems', '五、政府信息公开工作存在的主要问题及改进情况'],
    ['h5', 'problems', '五、存在问题及改进情况'],
    ['h6', 'others', '六、其他需要汇报事项'],
    ['h6', 'others', '六、其他需要报告的事项'],
  ])('%s %s: %s', (part, section, heading) => {
    const reading = read(page(cases.huaian, { [part]: `<p>${heading}</p>` }))
    expect(reading.headings[section]).toBe(heading)
    expect(Object.keys(reading.texts)).toContain(section)
  })

  test('are told with the form’s own', () => {
    const reading = read(page(cases.huaian, { h6: '<p>六、其他需要汇报事项</p>' }))
    expect(sentences(reading)).toEqual([
      '标题“六、其他需要汇报事项”与格式不同，格式是“六、其他需要报告的事项”。',
    ])
  })

  test('a sentence or an aspect is no heading', () => {
    const overview =
      '<p>（一）主动公开</p><p>一是主动公开政府信息情况良好。</p><p>1.主动公开</p><p>2.依申请公开</p>'
    const reading = read(page(cases.huaian, { overview }))
    expect(reading.texts['overview']).toEqual([
      '（一）主动公开',
      '一是主动公开政府信息情况良好。',
      '1.主动公开',
      '2.依申请公开',
    ])
  })

  test('a part that is not there is told', () => {
    expect(sentences(read(page(cases.huaian, { h5: '', problems: '' })))).toEqual([
      '没有找到“五、存在的主要问题及改进情况”这一部分。',
    ])
  })
})

describe('the form of 2019 and altered labels', () => {
  const old = `<table><tr><td colspan=4>第二十条第（一）项</td></tr>
    <tr><td>信息内容</td><td>本年新<br>制作数量</td><td>本年新<br>公开数量</td><td>对外公开总数量</td></tr>
    <tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr>
    <tr><td>规范性文件</td><td>3</td><td>3</td><td>12</td></tr>
    <tr><td colspan=4>第二十条第（五）项</td></tr>
    <tr><td>信息内容</td><td>上一年项目数量</td><td>本年增/减</td><td>处理决定数量</td></tr>
    <tr><td>行政许可</td><td>21</td><td>+19</td><td>40</td></tr>
    <tr><td>其他对外管理服务事项</td><td>5</td><td>0</td><td>7</td></tr>
    <tr><td colspan=4>第二十条第（九）项</td></tr>
    <tr><td>信息内容</td><td colspan=2>采购项目数量</td><td>采购总金额</td></tr>
    <tr><td>政府集中采购</td><td colspan=2>1</td><td>240万元</td></tr></table>`
  const reading = read(page(cases.huaian, { table2: old }))

  test('the old table two is named, and what it counts otherwise is listed, not put elsewhere', () => {
    expect(reading.notes.filter(({ kind }) => kind === 'oldForm')).toHaveLength(1)
    expect(sentences(reading)[0]).toContain('2019 年试行格式（国办公开办函〔2019〕60号）：“本年新制作数量”')
    expect(reading.values['licensing']).toBe('40')
    expect(reading.values).not.toHaveProperty('normative_made')
    expect(reading.values).not.toHaveProperty('normative_valid')
    expect(leftIn(reading)).toEqual([
      '规章 本年新制作数量 0',
      '规章 本年新公开数量 0',
      '规章 对外公开总数量 0',
      '规范性文件 本年新制作数量 3',
      '规范性文件 本年新公开数量 3',
      '规范性文件 对外公开总数量 12',
      '行政许可 上一年项目数量 21',
      '行政许可 本年增/减 +19',
      '其他对外管理服务事项 5 0 7',
      '政府集中采购 1 240万元',
    ])
  })

  test('a few rows of it are enough to know it', () => {
    const few = old.replace(/<tr><td colspan=4>第二十条第（五）项[\s\S]*$/u, '</table>')
    const notes = read(page(cases.huaian, { table2: few })).notes.map(({ kind }) => kind)
    expect(notes).toContain('oldForm')
  })

  test('（六）其他处理 in one row is taken, and told', () => {
    const one = read(page(cases.hongze, { table3: table3(cases.hongze, true) }))
    expect(one.values['other3_total']).toBe('0')
    expect(sentences(one).join('')).toContain('“（六）其他处理”没有分项（2019 年试行格式的样子）')
    expect(sentences(one).join('')).toContain('没有 2 行的数字')
  })

  test('a label that was altered is named with the form’s own', () => {
    const html = page(cases.hongze).replace('2.其他法律行政法规禁止公开', '2.其他法律行政止公开')
    const typo = read(html)
    expect(cellsOf(typo)).toEqual(numbersOf(cases.hongze))
    expect(sentences(typo)).toEqual([
      '表内“2.其他法律行政止公开”与格式不同，格式是“2.其他法律行政法规禁止公开”。',
    ])
  })

  test('a year in a head does not hide it', () => {
    const html = page(cases.huaian, { table2: table2(cases.huaian).replace('本年制发', '本年(2023)制发') })
    expect(cellsOf(read(html))).toEqual(numbersOf(cases.huaian))
  })
})

describe('cells', () => {
  const withCell = (from: string, to: string): Reading =>
    read(page(cases.huaian, { table2: table2(cases.huaian).replace(from, to) }))

  test('keep their note', () => {
    expect(withCell('>66<', '>66（其中修订 16 件）<').values['normative_valid']).toBe('66（其中修订 16 件）')
  })
  test('are read in other ways of writing numbers', () => {
    expect(withCell('>447228<', '>447,228<').values['licensing']).toBe('447228')
    expect(withCell('>447228<', '>４４７２２８件<').values['licensing']).toBe('447228')
  })
  test('that hold no number stay as they are, and are told', () => {
    const reading = withCell('>96171.6<', '>9.6亿<')
    expect(reading.values['feesWanYuan']).toBe('9.6亿')
    expect(sentences(reading)).toEqual([
      '行政事业性收费 本年收费金额（单位：万元）：“9.6亿”请换算成万元，例如 1.2亿元 写成 12000。',
    ])
  })
  test.each(['若干', '3件左右', '=1+2', '1.2万', '见附件'])(
    '%s in the first cell of a row is told',
    (typed) => {
      const reading = withCell(
        '<td  style="border:solid windowtext 1.0pt"><p class=MsoNormal align=center><span lang=EN-US>8<',
        `<td><p><span>${typed}<`,
      )
      expect(reading.values).toMatchObject({
        normative_made: typed,
        normative_repealed: '26',
        normative_valid: '66',
      })
      expect(sentences(reading)).toEqual([expect.stringContaining(`行政规范性文件 本年制发件数：“${typed}”`)])
      expect(leftIn(reading)).toEqual([])
    },
  )
  test('that are blank stay blank', () => {
    const reading = withCell('>447228<', '>&nbsp;<')
    expect(reading.values).not.toHaveProperty('licensing')
    expect(reading.notes).toEqual([])
  })
  test('of a row with one too few are not guessed', () => {
    const html = page(cases.huaian).replace(/<td[^>]*><p[^>]*><span[^>]*>3001<\/span><\/p><\/td>/u, '')
    const reading = read(html)
    expect(reading.values).not.toHaveProperty('new_total')
    expect(sentences(reading)[0]).toBe(
      '“一、本年新收政府信息公开申请数量”这一行有 6 格，格式有 7 格，没有带入。',
    )
    expect(leftIn(reading)).toEqual(['一、本年新收政府信息公开申请数量 53 0 0 61 4 3119'])
  })
})

test('ten megabytes with pictures are read', () => {
  const picture = `<img src="data:image/png;base64,${'iVBORw0KGgo'.repeat(50_000)}">`
  const reading = read(page(cases.huaian, { overview: `<p>公开信息120条。</p>${picture.repeat(20)}` }))
  expect(cellsOf(reading)).toEqual(numbersOf(cases.huaian))
  expect(sentences(reading)).toEqual(['粘贴的内容里有 20 张图片，图片里的文字和表格读不出来，没有带入。'])
})

test('what is no report is all left over', () => {
  const reading = readReport(textPieces('今天天气很好。\n一 二 三'), statutory)
  expect(leftIn(reading)).toEqual(['今天天气很好。', '一 二 三'])
  expect(reading.values).toEqual({})
})
