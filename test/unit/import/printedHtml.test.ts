import { describe, expect, test } from 'vitest'
import { htmlPieces } from '../../../src/import/pieces/htmlPieces'
import { leftOutCounts, leftOutWords } from '../../../src/import/model/leftOut'
import { printedHtml } from '../../../src/import/printed/printedHtml'
import { readReport } from '../../../src/import/readReport'
import { statutory } from '../../../src/templates/statutory/statutory'
import { libreOffice, wordFiltered, wordFull, wps } from '../../fixtures/copied/documents'
import { cases, page } from './published'

const linesOf = (html: string): string[] =>
  htmlPieces(html).pieces.flatMap((piece) => (piece.kind === 'line' ? [piece.text] : ['a table']))
const leftOf = (html: string): string[] => leftOutWords(htmlPieces(html).left)
const BORROWED = '这一段是正文，只是借用了批注的样式。'

describe('of a copied document only its text is taken, and what is left out is told', () => {
  test('from Word', () => {
    expect(linesOf(wordFull)).toEqual([
      '全年公开信息120条。',
      '新的说法，均按期答复。',
      '共12件。',
      '一、加强培训。',
      '加强督查。',
      BORROWED,
    ])
    expect(leftOf(wordFull)).toEqual([
      '批注：局长：请核对数字',
      '批注：口径待定',
      '脚注：含转办件。',
      '修订中删除的文字：旧的说法，',
      '删除线文字：此处待删',
      '隐藏文字：内部口径',
      '文本框：送审稿',
    ])
    expect(leftOutCounts(htmlPieces(wordFull).left)).toBe(
      '2 条批注、1 处脚注、1 处修订中删除的文字、1 段删除线文字、1 段隐藏文字、1 个文本框、1 张图片',
    )
  })
  test('from a page that Word saved', () => {
    expect(linesOf(wordFiltered)).toEqual(['全年公开信息120 条。', '均按期答复。', BORROWED])
    expect(leftOf(wordFiltered)).toEqual([
      '批注：局长：请核对数字',
      '脚注：含转办件。',
      '删除线文字：此处待删',
    ])
  })
  test('from WPS', () => {
    expect(linesOf(wps)).toEqual(['全年公开信息120条7。'])
    expect(leftOf(wps)).toEqual([
      '批注：请核对',
      '修订中删除的文字：旧的说法',
      '删除线文字：划掉的',
      '目录：一、总体情况 1',
    ])
  })
  test('from LibreOffice', () => {
    expect(linesOf(libreOffice)).toEqual(['全年公开信息120条。新的。'])
    expect(leftOf(libreOffice)).toEqual([
      '脚注：含转办件。',
      '修订中删除的文字：旧的',
      '删除线文字：划掉的',
      '页眉页脚：内部资料',
    ])
  })
})

describe('a true sentence stays', () => {
  test.each([
    ['<p class=MsoCommentText>请核对数字。</p>', '请核对数字。'],
    ['<p class=MsoFootnoteText>含转办件。</p>', '含转办件。'],
    ['<p>公开<a style="mso-comment-reference:u_1">120</a>条。</p>', '公开120条。'],
    ['<p><ins cite=a datetime=b>新的</ins>。</p>', '新的。'],
    ['<p>甲[A1]乙［1］。</p>', '甲[A1]乙［1］。'],
    ['<p>第一段<s>没有结束，<p>第二段。</p><p>第三段。</p>', '第一段没有结束，第二段。第三段。'],
    ['<div style="display:none">没有结束<p>第二段。</p>', '没有结束第二段。'],
    ['<p>共<span style="mso-element:field-begin"></span>12件。</p><p>其中。</p>', '共12件。其中。'],
    ['<p><span style="mso-list:Ignore">（一）<span>&nbsp; </span></span>公开。</p>', '（一）公开。'],
    ['<p style="text-decoration:none">公开。</p>', '公开。'],
    ['<p><span style="mso-list:Ignore">1.没有结束</p><p>公开。</p>', '1.没有结束公开。'],
    ['<p>面积100m<sup>2</sup>，10<sup>4</sup>倍。</p>', '面积100m²，10⁴倍。'],
    ['<ruby>行<rp>(</rp><rt>xíng</rt><rp>)</rp></ruby>政', '行政'],
    ['<p>3 < 5，7 > 6</p>', '3 < 5，7 > 6'],
  ])('%s', (html, text) => {
    expect(linesOf(html).join('')).toBe(text)
  })
  test('a hidden row of a table stays in its place', () => {
    const { pieces } = htmlPieces(
      '<table><tr><td>甲</td><td>1</td></tr><tr style="display:none"><td>乙</td><td style="text-decoration:line-through">2</td></tr></table>',
    )
    expect(pieces).toEqual([
      {
        kind: 'grid',
        rows: [
          ['甲', '1'],
          ['乙', '2'],
        ],
      },
    ])
  })
})

test('words that Word cut into runs are one thing; two apart are two', () => {
  expect(leftOf('<p><s>甲</s><s>乙</s>丙<s>丁</s></p>')).toEqual(['删除线文字：甲乙', '删除线文字：丁'])
})

test('a picture of a dot is none', () => {
  expect(printedHtml('<img width=1 height="1" src=x><img width="120" src=y>').left).toHaveLength(1)
})

test('the work grows with the length, whatever is in it', () => {
  const nasty = (n: number): string[] => [
    '<s>'.repeat(n),
    '<span style="display:none">'.repeat(n),
    '<span style="mso-element:field-begin">甲'.repeat(n),
    '<span style="mso-list:Ignore">甲'.repeat(n),
    `<p ${'style="x '.repeat(n)}>甲`,
    '<!--<v:textbox>-->'.repeat(n),
    '<v:textbox>'.repeat(n),
    '<'.repeat(n),
  ]
  for (const html of nasty(20_000)) expect(printedHtml(html).html.length).toBeLessThanOrEqual(html.length)
})

test('in an import comments are listed, and no number is lost', () => {
  const one = cases.huaian
  const noted = page(one)
    .replace('公开信息120条。', `公开信息120<a class=msocomanchor href="#_msocom_1">[A1]</a>条。`)
    .replace('将加强督查。', '<s>将取消督查。</s>将加强督查。')
    .replace(
      '</body>',
      '<div style="mso-element:comment-list"><div style="mso-element:comment"><p class=MsoCommentText>请核对</p></div></div></body>',
    )
  const reading = readReport(htmlPieces(noted), statutory)
  expect(reading.texts).toEqual(readReport(htmlPieces(page(one)), statutory).texts)
  expect(reading.leftOver).toEqual([
    { section: null, beside: true, text: '批注：请核对' },
    { section: null, beside: true, text: '删除线文字：将取消督查。' },
  ])
  expect(reading.notes.map(({ sentence }) => sentence)).toEqual([
    '粘贴的内容里有 1 条批注、1 段删除线文字，不是印出的正文，没有带入。',
  ])
})
