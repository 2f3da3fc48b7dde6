import { expect, test } from 'vitest'
import type { DocxCell, DocxParagraph, DocxTable } from '../../../src/docx/model/docxDocument'
import { readDocx } from '../../../src/docx/readDocx'
import {
  deleted,
  docxBytes,
  type DocxParts,
  item,
  numberingXml,
  p,
  r,
  sdt,
  tbl,
  tc,
  tr,
} from '../../fixtures/docx'

/** Each stretch as `tag=text`, with `?` before the `=` of a placeholder. */
const told = ({ text, tags }: Pick<DocxCell, 'text' | 'tags'>): string[] =>
  tags.map(({ from, to, tag, placeholder }) => `${tag}${placeholder ? '?' : ''}=${text.slice(from, to)}`)
const blocksOf = (body: string, parts: DocxParts = {}): readonly (DocxParagraph | DocxTable)[] =>
  readDocx(docxBytes(body, parts)).blocks
/** The stretches of paragraphs and cells, in the order of the document. */
const tagsOf = (body: string, parts: DocxParts = {}): string[] =>
  blocksOf(body, parts).flatMap((block) =>
    block.kind === 'paragraph' ? told(block) : block.rows.flatMap(({ cells }) => cells.flatMap(told)),
  )
const ins = (text: string, author = '张'): string => `<w:ins w:author="${author}">${r(text)}</w:ins>`
const del = (text: string): string => `<w:del w:author="张">${deleted(text)}</w:del>`

test('a stretch of text in a control has its tag', () => {
  expect(tagsOf(p(r('受理') + sdt('nb:a', r('1') + r('2', '<w:b/>')) + r('件')))).toEqual(['nb:a=12'])
  expect(tagsOf(p(sdt('nb:a', r('1')) + sdt('nb:b', r('2'))))).toEqual(['nb:a=1', 'nb:b=2'])
  expect(tagsOf(p(r('甲')))).toEqual([])
})

test('the automatic number of the paragraph counts, and blanks at its end do not', () => {
  const parts = {
    'word/numbering.xml': numberingXml(
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    ),
  }
  const body = item('', '1').replace(/<w:r>.*<\/w:r>/u, sdt('nb:a', r('12 ')))
  expect(blocksOf(body, parts)).toMatchObject([
    { text: '1. 12', numberLength: 3, tags: [{ from: 3, to: 5, tag: 'nb:a' }] },
  ])
})

test('a control without text is a stretch without length, in its place', () => {
  expect(tagsOf(p(r('受理') + sdt('nb:a', '') + r('件') + sdt('nb:b', r('')) + sdt('nb:c', r('3'))))).toEqual(
    ['nb:a=', 'nb:b=', 'nb:c=3'],
  )
  expect(blocksOf(p(r('受理') + sdt('nb:a', '') + r('件')))[0]).toMatchObject({ tags: [{ from: 2, to: 2 }] })
})

test('of controls in one another the innermost with a tag has the text', () => {
  expect(tagsOf(p(sdt('nb:a', r('1') + sdt('nb:b', r('2')) + r('3'))))).toEqual([
    'nb:a=1',
    'nb:b=2',
    'nb:a=3',
  ])
  expect(tagsOf(p(sdt('nb:a', r('1') + sdt(null, r('2')) + r('3'))))).toEqual(['nb:a=123'])
  expect(tagsOf(p(sdt(null, sdt('nb:b', r('2')))))).toEqual(['nb:b=2'])
  expect(tagsOf(p(sdt(null, sdt(null, r('2')))))).toEqual(['=2'])
})

test('a control around paragraphs is in each of them, as one', () => {
  const [first, second, third] = blocksOf(
    sdt('nb:a', p(r('甲')) + p('') + p(r('乙丙'))) + p(sdt('nb:a', r('丁'))),
  )
  expect(first).toMatchObject({ tags: [{ from: 0, to: 1, tag: 'nb:a', control: 0 }] })
  expect(second).toMatchObject({ tags: [{ from: 0, to: 2, tag: 'nb:a', control: 0 }] })
  expect(third).toMatchObject({ tags: [{ from: 0, to: 1, tag: 'nb:a', control: 1 }] })
})

test('cells have the controls in them and around them, with and without text', () => {
  const cell = (content: string): string => `<w:tc>${content}</w:tc>`
  const body = tbl(
    tr(
      cell(p(sdt('nb:a', r('1')))) +
        sdt('nb:b', tc('2')) +
        cell(sdt('nb:c', p(r('3')) + p(r('4')))) +
        sdt('nb:d', tc('')) +
        cell(p(sdt('nb:e', r(' ')))) +
        cell(sdt('nb:f', p(''))) +
        tc('7'),
    ) + sdt('nb:g', tr(tc('8') + tc('9'))),
  )
  expect(tagsOf(body)).toEqual([
    'nb:a=1',
    'nb:b=2',
    'nb:c=3\n4',
    'nb:d=',
    'nb:e=',
    'nb:f=',
    'nb:g=8',
    'nb:g=9',
  ])
})

test('offsets in a cell count its earlier lines, and those of tables in it', () => {
  const inner = tbl(tr(tc('1') + `<w:tc>${p(r('第') + sdt('nb:b', r('2')))}</w:tc>`))
  const body = tbl(tr(`<w:tc>${p(r('前') + sdt('nb:a', r('0')))}${inner}${p(sdt('nb:c', r('3')))}</w:tc>`))
  expect(tagsOf(body)).toEqual(['nb:a=0', 'nb:b=2', 'nb:c=3'])
})

test('a placeholder is told, and its text stays', () => {
  const asks = '<w:showingPlcHdr/>'
  expect(tagsOf(p(r('受理') + sdt('nb:a', r('____'), asks) + r('件')))).toEqual(['nb:a?=____'])
  expect(tagsOf(p(sdt('nb:a', r('12'), '<w:showingPlcHdr w:val="0"/>')))).toEqual(['nb:a=12'])
})

test('controls without a tag are told, and building blocks and tables of contents are not', () => {
  expect(tagsOf(p(sdt(null, r('1')) + r('件') + sdt(null, r('2'))))).toEqual(['=1', '=2'])
  const gallery = (name: string): string => `<w:docPartObj><w:docPartGallery w:val="${name}"/></w:docPartObj>`
  expect(tagsOf(sdt(null, p(r('封面') + sdt('nb:a', r('1'))), gallery('Cover Pages')))).toEqual(['nb:a=1'])
  expect(tagsOf(sdt(null, p(r('目录')), gallery('Table of Contents')) + p(r('正文')))).toEqual([])
})

test('two controls side by side are two as LibreOffice writes them: the second is empty in the first', () => {
  const empty = sdt(null, '<w:r><w:rPr/></w:r>')
  expect(tagsOf(p(sdt(null, r('和平区') + empty + r('2025')) + r('年度')))).toEqual(['=和平区', '=2025'])
  expect(tagsOf(p(sdt(null, r('甲') + empty + r('乙') + empty + r('丙'))))).toEqual(['=甲', '=乙', '=丙'])
})

test('text that is not printed is in no stretch', () => {
  const body = p(sdt('nb:a', r('120', '<w:strike/>') + r('12') + r('密', '<w:vanish/>')) + r('件'))
  expect(tagsOf(body)).toEqual(['nb:a=12'])
})

test('a paragraph that goes on in the next one keeps its stretches', () => {
  const body = p(sdt('nb:a', r('1')), '<w:rPr><w:del/></w:rPr>') + p(r('件') + sdt('nb:b', r('2')))
  expect(tagsOf(body)).toEqual(['nb:a=1', 'nb:b=2'])
})

test('a change within a control, as Word and LibreOffice write it, is in its stretch', () => {
  const body = p(r('受理') + sdt('nb:a', r('3') + del('1') + ins('2') + r('6')) + r('件'))
  expect(tagsOf(body)).toEqual(['nb:a=326'])
  expect(tagsOf(p(sdt('nb:a', del('58') + ins('59')) + r('条')))).toEqual(['nb:a=59'])
  expect(tagsOf(p(sdt('nb:a', del('58')) + r('条')))).toEqual(['nb:a='])
})

test('what is inserted behind a control whose end is deleted takes the place of it', () => {
  const blank = '<w:r><w:rPr/></w:r>'
  expect(tagsOf(p(sdt('nb:a', blank + del('418') + blank) + ins('4') + ins('19') + r('条')))).toEqual([
    'nb:a=419',
  ])
  expect(tagsOf(p(sdt('nb:a', r('41') + del('8')) + ins('9') + r('条')))).toEqual(['nb:a=419'])
  // behind what stays, or behind other words that are deleted, it is no part of the figure
  expect(tagsOf(p(sdt('nb:a', r('132')) + ins('7') + r('条')))).toEqual(['nb:a=132'])
  expect(tagsOf(p(sdt('nb:a', del('12')) + del('件') + ins('15条')))).toEqual(['nb:a='])
  expect(tagsOf(p(sdt('nb:a', del('12')) + r('件') + ins('共')))).toEqual(['nb:a='])
  expect(tagsOf(p(sdt('nb:a', del('12')) + sdt('nb:b', r('3')) + ins('共')))).toEqual(['nb:a=', 'nb:b=3'])
  expect(tagsOf(tbl(tr(`<w:tc>${p(sdt('nb:a', del('12')) + ins('15'))}</w:tc>`)))).toEqual(['nb:a=15'])
})

test('in the original state the stretch is the former text', () => {
  const body = p(sdt('nb:a', del('418') + ins('420')) + ins('9') + r('条'))
  const { blocks } = readDocx(docxBytes(body), { changes: 'original' })
  expect(blocks).toMatchObject([{ text: '418条', tags: [{ from: 0, to: 3, tag: 'nb:a' }], changed: [] }])
})

test('what was inserted is told with its author', () => {
  const body =
    p(r('受理') + del('10') + ins('1') + ins('2') + ins('0', '李') + r('件')) +
    tbl(tr(`<w:tc>${p(r('甲'))}${p(ins('乙'))}</w:tc>`))
  expect(blocksOf(body)).toMatchObject([
    {
      text: '受理120件',
      changed: [
        { from: 2, to: 4, author: '张' },
        { from: 4, to: 5, author: '李' },
      ],
    },
    { rows: [{ cells: [{ text: '甲\n乙', changed: [{ from: 2, to: 3, author: '张' }] }] }] },
  ])
})

const mark = (name: string, id = 0): string =>
  `<w:bookmarkStart w:id="${id}" w:name="${name}"/><w:bookmarkEnd w:id="${id}"/>`

test('bookmarks of the program are told in the block where they begin', () => {
  const body =
    p(mark('_nb_a') + mark('_Toc1') + r('甲') + mark('_nb_b')) +
    p(r('乙')) +
    mark('_nb_c') +
    p(mark('_nb_d')) +
    tbl(tr(tc('1') + `<w:tc>${p(mark('_nb_e') + r('2'))}</w:tc>`)) +
    p(r('丙'))
  expect(blocksOf(body).map(({ marks }) => marks)).toEqual([
    ['_nb_a', '_nb_b'],
    [],
    ['_nb_c', '_nb_d', '_nb_e'],
    [],
  ])
})

test('thousands of bookmarks and long names of them are left out', () => {
  const many = Array.from({ length: 5000 }, (_, nth) => mark(`_nb_${nth}`)).join('')
  expect(blocksOf(p(many + r('甲')))[0]?.marks).toHaveLength(500)
  expect(blocksOf(p(mark(`_nb_${'a'.repeat(1_000_000)}`) + r('甲')))[0]?.marks).toEqual([])
})

test('a tag of a megabyte, and controls in hundreds of others, do no harm', () => {
  expect(tagsOf(p(sdt(`nb:${'a'.repeat(1_000_000)}`, r('1')) + sdt('nb:b', r('2'))))).toEqual(['nb:b=2'])
  const deep = (depth: number, tag: string | null): string =>
    depth === 0 ? r('1') : sdt(tag, deep(depth - 1, tag))
  expect(tagsOf(p(deep(450, 'nb:a')))).toEqual(['nb:a=1'])
  expect(tagsOf(p(deep(450, null)))).toEqual(['=1'])
  const wide = Array.from({ length: 20_000 }, (_, nth) => sdt(`nb:${nth}`, r('1'))).join('')
  expect(tagsOf(p(wide))).toHaveLength(20_000)
})

test('controls without properties, without content or with content twice are read', () => {
  const content = `<w:sdtContent>${r('1')}</w:sdtContent>`
  expect(tagsOf(p(`<w:sdt>${content}</w:sdt>`))).toEqual(['=1'])
  expect(tagsOf(p(`<w:sdt><w:sdtPr><w:tag w:val="nb:a"/></w:sdtPr></w:sdt>${r('甲')}`))).toEqual([])
  expect(tagsOf(p(`<w:sdt>${content}<w:sdtPr><w:tag w:val="nb:a"/></w:sdtPr>${content}</w:sdt>`))).toEqual([
    '=11',
  ])
  expect(tagsOf(p(`<w:sdtContent>${r('1')}</w:sdtContent><w:tag w:val="nb:a"/>`))).toEqual([])
})
