import { expect, test } from 'vitest'
import { plainText } from '../../../src/docx/plainText'
import { readDocx } from '../../../src/docx/readDocx'
import {
  commentsXml,
  deleted,
  docxBytes,
  endnotesXml,
  footnotesXml,
  p,
  r,
  stylesXml,
  tbl,
  tc,
  tr,
} from '../../fixtures/docx'

const both = (body: string): string[] =>
  (['accepted', 'original'] as const).map((changes) => plainText(readDocx(docxBytes(body), { changes })).text)
const ins = (content: string): string => `<w:ins w:author="张">${content}</w:ins>`
const del = (text: string): string => `<w:del w:author="张">${deleted(text)}</w:del>`

test('the text is read with all changes accepted, or as it was', () => {
  expect(both(p(r('受理') + del('10') + ins(r('12')) + r('件')))).toEqual(['受理12件', '受理10件'])
  expect(plainText(readDocx(docxBytes(p(del('10') + ins(r('12')))))).text).toBe('12')
})

test('what was inserted and deleted again is in neither', () => {
  expect(both(p(r('甲') + ins(del('乙')) + r('丙')))).toEqual(['甲丙', '甲丙'])
})

test('a moved paragraph stands where it is or where it was', () => {
  const body =
    p(`<w:moveFrom>${r('甲')}</w:moveFrom>`, '<w:rPr><w:moveFrom/></w:rPr>') +
    p(r('乙')) +
    p(`<w:moveTo>${r('甲')}</w:moveTo>`)
  expect(both(body)).toEqual(['乙\n甲', '甲\n乙'])
  expect(readDocx(docxBytes(body)).left).toMatchObject({ moves: 1, insertions: 0, deletions: 0 })
})

test('paragraphs whose break was deleted or inserted are one or two', () => {
  expect(both(p(r('甲'), '<w:rPr><w:del/></w:rPr>') + p(r('乙')))).toEqual(['甲乙', '甲\n乙'])
  expect(both(p(r('甲'), '<w:rPr><w:ins/></w:rPr>') + p(r('乙')))).toEqual(['甲\n乙', '甲乙'])
  expect(both(p(r('甲'), '<w:rPr><w:del/></w:rPr>') + tbl(tr(tc('乙'))))).toEqual(['甲\n乙', '甲\n乙'])
})

test('rows and cells that were inserted or deleted are there or not', () => {
  const body = tbl(
    tr(tc('甲') + tc('新', '<w:cellIns/>') + tc('旧', '<w:cellDel/>')) +
      tr(tc('乙'), '<w:ins/>') +
      tr(tc('丙'), '<w:del/>') +
      tr(tc('丁')),
  )
  expect(both(body)).toEqual(['甲\t新\n乙\n丁', '甲\t旧\n丙\n丁'])
})

test('former styles and faces belong to the former text', () => {
  const styles = {
    'word/styles.xml': stylesXml('<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>'),
  }
  const heading = p(r('题'), '<w:pPrChange><w:pPr><w:pStyle w:val="1"/></w:pPr></w:pPrChange>')
  const face = p(r('甲', '<w:vanish/><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>'))
  const levels = (['accepted', 'original'] as const).map(
    (changes) => readDocx(docxBytes(heading + face, styles), { changes }).blocks,
  )
  expect(levels[0]).toMatchObject([{ text: '题', level: null }])
  expect(levels[1]).toMatchObject([
    { text: '题', level: 1 },
    { text: '甲', bold: [[0, 1]] },
  ])
})

test('a change that is split where the face changes is one', () => {
  const body = p(r('甲') + ins(r('乙')) + ins(r('丙', '<w:b/>')) + r('丁') + del('戊') + ins(r('己')))
  for (const changes of ['accepted', 'original'] as const)
    expect(readDocx(docxBytes(body), { changes }).left).toMatchObject({ insertions: 2, deletions: 1 })
})

test('what is no text is counted and told', () => {
  const picture = '<w:r><w:drawing><pic:pic/></w:drawing></w:r>'
  const twice = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><pic:pic/></w:drawing></mc:Choice><mc:Fallback><w:pict><v:imagedata/></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  const object = '<w:r><w:object><v:shape><v:imagedata/></v:shape></w:object></w:r>'
  const chart = '<w:r><w:drawing><c:chart/></w:drawing></w:r>'
  const note = (kind: string, text: string, type = ''): string =>
    `<w:${kind} ${type}>${p(r(text))}</w:${kind}>`
  const { blocks, left } = readDocx(
    docxBytes(p(r('甲') + picture + twice + object + chart + '<w:r><w:commentReference w:id="1"/></w:r>'), {
      'word/comments.xml': commentsXml(
        `<w:comment w:author="李">${p(r('请核'))}${p(r('数字'))}</w:comment><w:comment>${p(r('好'))}</w:comment>`,
      ),
      'word/footnotes.xml': footnotesXml(
        `<w:footnote w:type="separator">${p('<w:r><w:separator/></w:r>')}</w:footnote>${note('footnote', ' 含上年结转')}`,
      ),
      'word/endnotes.xml': endnotesXml(note('endnote', '完')),
    }),
  )
  expect(plainText({ blocks }).text).toBe('甲')
  expect(left).toEqual({
    pictures: 2,
    embedded: 2,
    textBoxes: 0,
    insertions: 0,
    deletions: 0,
    moves: 0,
    contents: [],
    hidden: [],
    struck: [],
    comments: [
      { author: '李', date: '', text: '请核\n数字', answers: null, block: null, quote: '', done: false },
      { author: '', date: '', text: '好', answers: null, block: null, quote: '', done: false },
    ],
    footnotes: ['含上年结转', '完'],
  })
})
