import { expect, test } from 'vitest'
import type { DocxComment } from '../../../src/docx/model/docxDocument'
import { readDocx } from '../../../src/docx/readDocx'
import { commentsXml, deleted, docxBytes, type DocxParts, p, r, sdt, tbl, tc, tr } from '../../fixtures/docx'

const from = (id: number | string): string => `<w:commentRangeStart w:id="${id}"/>`
const to = (id: number | string): string => `<w:commentRangeEnd w:id="${id}"/>`
const sign = (id: number | string): string => `<w:r><w:commentReference w:id="${id}"/></w:r>`
const about = (id: number | string, content: string): string => from(id) + content + to(id) + sign(id)
/** Comments with these ids, whose texts are `批` and the id. */
const comments = (...ids: readonly (number | string)[]): DocxParts => ({
  'word/comments.xml': commentsXml(
    ids.map((id) => `<w:comment w:id="${id}" w:author="李">${p(r(`批${id}`))}</w:comment>`).join(''),
  ),
})
const commentsOf = (body: string, parts: DocxParts): readonly DocxComment[] =>
  readDocx(docxBytes(body, parts)).left.comments
/** Each comment as block and quote. */
const placesOf = (body: string, parts: DocxParts): [number | null, string][] =>
  commentsOf(body, parts).map(({ block, quote }) => [block, quote])

test('a comment has the block and the words that it is about', () => {
  const body = p(r('甲')) + p(r('受理') + about(0, r('1') + r('2', '<w:b/>')) + r('件'))
  expect(commentsOf(body, comments(0))).toEqual([
    { author: '李', date: '', text: '批0', answers: null, block: 1, quote: '12', done: false },
  ])
})

test('comments about a place, a control, several paragraphs, a table and a text box', () => {
  const box = `<w:r><w:pict><v:textbox><w:txbxContent>${p(about(5, r('框')))}</w:txbxContent></v:textbox></w:pict></w:r>`
  const body =
    p(r('甲') + sign(0)) +
    p('') +
    p(from(1) + sdt('nb:a', r('12')) + to(1) + sign(1)) +
    p(from(2) + r('乙')) +
    p('') +
    p(r('丙') + to(2) + sign(2)) +
    tbl(tr(tc('1') + `<w:tc>${p(about(3, r('2')))}</w:tc>`)) +
    from(4) +
    p(r('丁')) +
    to(4) +
    p(sign(4) + r('戊') + box)
  expect(placesOf(body, comments(0, 1, 2, 3, 4, 5))).toEqual([
    [0, ''],
    [1, '12'],
    [2, '乙\n丙'],
    [4, '2'],
    [5, '丁'],
    [7, '框'],
  ])
})

test('a comment in a box of a cell is about the table, and one in a blank paragraph about what follows', () => {
  const box = `<w:r><w:pict><w:txbxContent>${p(about(0, r('框')))}</w:txbxContent></w:pict></w:r>`
  const body = p(r('甲')) + tbl(tr(`<w:tc>${p(r('1') + box)}</w:tc>`)) + p(about(1, '')) + p(r('乙'))
  expect(placesOf(body, comments(0, 1))).toEqual([
    [1, '框'],
    [2, ''],
  ])
})

test('words are those of the state that is taken', () => {
  const body = p(about(0, r('受理') + `<w:del>${deleted('10')}</w:del><w:ins>${r('12')}</w:ins>`))
  expect(placesOf(body, comments(0))).toEqual([[0, '受理12']])
  const original = readDocx(docxBytes(body, comments(0)), { changes: 'original' })
  expect(original.left.comments).toMatchObject([{ quote: '受理10' }])
})

test('comments may overlap, and those of which the document knows nothing have no place', () => {
  const body = p(
    from(0) + r('甲') + from(1) + r('乙') + to(0) + r('丙') + to(1) + sign(0) + sign(1) + sign(9),
  )
  expect(placesOf(body, comments(0, 1, 2))).toEqual([
    [0, '甲乙'],
    [0, '乙丙'],
    [null, ''],
  ])
})

test('ranges that never end, end first, or begin twice do no harm', () => {
  const body =
    p(to(0) + from(0) + r('甲') + from(1) + r('乙') + from(1) + to(1) + r('丙') + to(1)) + p(r('丁') + to(1))
  expect(placesOf(body, comments(0, 1))).toEqual([
    [0, ''],
    [0, '乙'],
  ])
  expect(placesOf(p(about('', r('甲'))), comments(''))).toEqual([[null, '']])
})

test('a quote is cut, and not through a character', () => {
  const [cut] = placesOf(p(about(0, r(`甲${'𠅤'.repeat(150)}`))), comments(0))
  expect(cut).toEqual([0, `甲${'𠅤'.repeat(99)}`])
})

test('thousands of overlapping comments are read', () => {
  const ids = Array.from({ length: 5000 }, (_, nth) => nth)
  const body = p(ids.map(from).join('') + r('甲'.repeat(5000)) + ids.map(to).join(''))
  const places = placesOf(body, comments(...ids))
  expect(places).toHaveLength(5000)
  expect(places.every(([block, quote]) => block === 0 && quote.length === 200)).toBe(true)
})

const W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
const noted = (id: number, paragraph: string): string =>
  `<w:comment w:id="${id}" w:author="李">${p(r('首'))}<w:p ${W14} w14:paraId="${paragraph}">${r(`批${id}`)}</w:p></w:comment>`
const extended = (...entries: readonly string[]): string =>
  '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">' +
  `${entries.map((entry) => `<w15:commentEx ${entry}/>`).join('')}</w15:commentsEx>`

test('answers stand with what they answer, and what is settled says so', () => {
  const parts = (more: string): DocxParts => ({
    'word/comments.xml': commentsXml(noted(0, 'A0') + noted(1, 'A1') + noted(2, 'A2')),
    'word/commentsExtended.xml': more,
  })
  const body = p(about(0, r('甲'))) + p(about(2, r('乙')))
  const read = (more: string): unknown[] =>
    commentsOf(body, parts(more)).map(({ block, quote, done }) => [block, quote, done])
  expect(
    read(
      extended(
        'w15:paraId="A0" w15:done="1"',
        'w15:paraId="A1" w15:paraIdParent="A0" w15:done="0"',
        'w15:paraId="A2" w15:done="0"',
        'w15:paraId="A7" w15:paraIdParent="A0"',
      ),
    ),
  ).toEqual([
    [0, '甲', true],
    [0, '甲', true],
    [1, '乙', false],
  ])
  const untold = [
    [0, '甲', false],
    [null, '', false],
    [1, '乙', false],
  ]
  expect(read('<a')).toEqual(untold)
  expect(read(extended('w15:paraId="A1" w15:paraIdParent="A1"', 'w15:paraId="" w15:done="1"'))).toEqual(
    untold,
  )
})

const property = (name: string, value: string): string =>
  `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${name}">${value}</property>`
const propertiesOf = (properties: string): [string, string][] => [
  ...readDocx(
    docxBytes(p(r('甲')), {
      'docProps/custom.xml':
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ' +
        `xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties}</Properties>`,
    }),
  ).properties,
]

test('properties of the file are read as text', () => {
  expect(
    propertiesOf(
      property('nianbao.draft', '<vt:lpwstr>A&amp;B</vt:lpwstr>') +
        property('数', '<vt:i4>7</vt:i4>') +
        property('数', '<vt:i4>8</vt:i4>') +
        property('空', '<vt:lpwstr/>'),
    ),
  ).toEqual([
    ['nianbao.draft', 'A&B'],
    ['数', '7'],
    ['空', ''],
  ])
  expect(readDocx(docxBytes(p(r('甲')))).properties.size).toBe(0)
})

test('properties that are too long, too many or damaged are left out', () => {
  const long = 'a'.repeat(1_000_000)
  expect(
    propertiesOf(
      property(long, '<vt:lpwstr>1</vt:lpwstr>') +
        property('长', `<vt:lpwstr>${long}</vt:lpwstr>`) +
        property('乙', '<vt:lpwstr>2</vt:lpwstr>'),
    ),
  ).toEqual([['乙', '2']])
  const many = Array.from({ length: 3000 }, (_, nth) => property(`p${nth}`, '<vt:i4>1</vt:i4>')).join('')
  expect(propertiesOf(many)).toHaveLength(200)
  expect(propertiesOf(`${property('甲', '<vt:i4>1</vt:i4>')}<property>`)).toEqual([])
})
