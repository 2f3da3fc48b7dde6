import { expect, test } from 'vitest'
import { formatted } from '../../../src/docx/numbers/formats'
import { plainText } from '../../../src/docx/plainText'
import { readDocx } from '../../../src/docx/readDocx'
import { deleted, docxBytes, item, numberingXml, p, r, stylesXml, tbl } from '../../fixtures/docx'

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const series = (id: string, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`
const num = (id: string, of: string, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`
const from = (at: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`

/** 一、 （一） 1. （1） */
const REPORT = series(
  '0',
  level(0, 'chineseCounting', '%1、') +
    level(1, 'japaneseCounting', '（%2）') +
    level(2, 'decimal', '%3.') +
    level(3, 'decimal', '（%4）'),
)
const linesOf = (body: string, lists: string, styles = ''): string[] =>
  plainText(
    readDocx(
      docxBytes(body, { 'word/numbering.xml': numberingXml(lists), 'word/styles.xml': stylesXml(styles) }),
    ),
  ).text.split('\n')

test('headings of a report have their numbers back, and inner levels begin again', () => {
  const body =
    item('总体情况', '1') +
    item('主动公开', '1', 1) +
    item('依申请', '1', 1) +
    item('受理', '1', 2) +
    item('新收', '1', 3) +
    p(r('全年受理12件。')) +
    item('存在问题', '1') +
    item('公开不够', '1', 1) +
    item('其他', '1', 2)
  expect(linesOf(body, REPORT + num('1', '0'))).toEqual([
    '一、总体情况',
    '（一）主动公开',
    '（二）依申请',
    '1.受理',
    '（1）新收',
    '全年受理12件。',
    '二、存在问题',
    '（一）公开不够',
    '1.其他',
  ])
})

test('lists of one series count on, and one with a start of its own begins there once', () => {
  const body = ['1', '2', '3', '3', '1'].map((id) => item('项', id)).join('')
  expect(linesOf(body, REPORT + num('1', '0') + num('2', '0') + num('3', '0', from(0, 1)))).toEqual([
    '一、项',
    '二、项',
    '一、项',
    '二、项',
    '三、项',
  ])
})

test('a level may begin again at an outer one only, or never', () => {
  const lists = series(
    '0',
    level(0, 'decimal', '%1、') +
      level(1, 'decimal', '（%2）', '<w:lvlRestart w:val="0"/>') +
      level(2, 'decimal', '[%3]', '<w:lvlRestart w:val="1"/>'),
  )
  const body = [0, 1, 2, 1, 2, 0, 1, 2].map((at) => item('', '1', at)).join('')
  expect(linesOf(body, lists + num('1', '0'))).toEqual([
    '1、',
    '（1）',
    '[1]',
    '（2）',
    '[2]',
    '2、',
    '（3）',
    '[1]',
  ])
})

test('numbers of several levels are written together, and kept apart from a number behind them', () => {
  const lists = series(
    '0',
    level(0, 'chineseCounting', '%1') +
      level(1, 'decimal', '%1.%2', '<w:isLgl/>') +
      level(2, 'decimal', '%3.'),
  )
  const body = item('总则', '1') + item('2025年公开', '1', 1) + item('5件', '1', 2) + item('件数', '1', 2)
  expect(linesOf(body, lists + num('1', '0'))).toEqual(['一总则', '1.1 2025年公开', '1. 5件', '2.件数'])
})

test('a level that no paragraph was on is printed as its first and not counted', () => {
  const lists = series('0', level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2.'))
  expect(linesOf(item('甲', '1', 1) + item('乙', '1'), lists + num('1', '0'))).toEqual(['1.1.甲', '1.乙'])
})

test('styles bring numbers, on the level of the list that names them', () => {
  const lists = series(
    '0',
    level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="1"/>') +
      level(1, 'decimal', '%2.', '<w:pStyle w:val="2"/>'),
  )
  const style = (id: string): string =>
    `<w:style w:styleId="${id}"><w:name w:val="heading ${id}"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>`
  const styled = (id: string, more = ''): string => p(r('题'), `<w:pStyle w:val="${id}"/>${more}`)
  const none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
  expect(
    linesOf(
      styled('1') + styled('2') + styled('2') + styled('1', none) + styled('1'),
      lists + num('7', '0'),
      style('1') + style('2'),
    ),
  ).toEqual(['一、题', '1.题', '2.题', '题', '二、题'])
})

test('a series may borrow its levels from the list of a style', () => {
  const lists =
    series('0', '<w:numStyleLink w:val="s"/>') + REPORT.replace('"0"', '"1"') + num('1', '0') + num('2', '1')
  const style = '<w:style w:styleId="s"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
  expect(linesOf(item('甲', '1'), lists, style)).toEqual(['一、甲'])
})

test('bullets are left out, and an unknown list has no number', () => {
  const lists = series('0', level(0, 'bullet', '\uf06c')) + num('1', '0')
  expect(linesOf(item('甲', '1') + item('乙', '9') + item('丙', '1', 8), lists)).toEqual(['甲', '乙', '丙'])
})

test('a column of a table that has nothing but numbers has them', () => {
  const row = `<w:tr><w:tc>${item('', '1')}</w:tc><w:tc>${p(r('甲'))}</w:tc></w:tr>`
  const lists = series('0', level(0, 'decimal', '%1')) + num('1', '0')
  expect(linesOf(tbl(row + row), lists)).toEqual(['1\t甲', '2\t甲'])
})

test('a paragraph that was deleted takes no number', () => {
  const properties = '<w:numPr><w:numId w:val="1"/></w:numPr>'
  const gone = p(`<w:del>${deleted('旧')}</w:del>`, `${properties}<w:rPr><w:del/></w:rPr>`)
  expect(linesOf(item('甲', '1') + gone + item('乙', '1'), REPORT + num('1', '0'))).toEqual([
    '一、甲',
    '二、乙',
  ])
})

test('the length of the number is told, and bold type begins behind it', () => {
  const body = p(r('甲', '<w:b/>') + r('乙'), '<w:numPr><w:numId w:val="1"/></w:numPr>')
  const { blocks } = readDocx(docxBytes(body, { 'word/numbering.xml': numberingXml(REPORT + num('1', '0')) }))
  expect(blocks).toMatchObject([{ text: '一、甲乙', numberLength: 2, bold: [[2, 3]] }])
})

test.each([
  [
    'chineseCounting',
    [1, 10, 11, 20, 99, 102, 110, 1003],
    '一 十 十一 二十 九十九 一百〇二 一百一十 一千〇三',
  ],
  ['chineseLegalSimplified', [1, 10, 12], '壹 壹拾 壹拾贰'],
  ['ideographDigital', [10, 25], '一〇 二五'],
  ['ideographTraditional', [1, 10], '甲 癸'],
  ['decimalEnclosedCircleChinese', [1, 20, 21], '① ⑳ 21'],
  ['decimalEnclosedParen', [1], '⑴'],
  ['decimalFullWidth', [12], '１２'],
  ['decimalZero', [3, 12], '03 12'],
  ['upperLetter', [1, 26, 27], 'A Z AA'],
  ['lowerRoman', [4, 9, 14], 'iv ix xiv'],
  ['hex', [12], '12'],
])('numbers as %s', (format, numbers, expected) => {
  expect(numbers.map((number) => formatted(number, format)).join(' ')).toBe(expected)
})
