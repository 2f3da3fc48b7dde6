import { expect, test } from 'vitest'
import { plainText } from '../../../src/docx/plainText'
import { readDocx } from '../../../src/docx/readDocx'
import { docxBytes, documentXml, p, r, stylesXml, tbl, tc, tr } from '../../fixtures/docx'
import { annotatedDocuments } from '../../fixtures/documents/annotated'
import { asFromPdf } from '../../tools/asFromPdf'

const textOf = (body: string): string => plainText(readDocx(docxBytes(body))).text

test('paragraphs are lines, in the order of the document, and blank ones are none', () => {
  expect(
    textOf(p(r('一、概述')) + p('') + p(r('  ')) + p(r('全年公开') + r('12', '<w:b/>') + r('件。'))),
  ).toBe('一、概述\n全年公开12件。')
})

test('signs beside the text are read as what is printed', () => {
  expect(textOf(p('<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r>'))).toBe('甲\t乙\n丙')
  expect(
    textOf(p('<w:r><w:t>2024</w:t><w:noBreakHyphen/><w:t>20</w:t><w:softHyphen/><w:t>25</w:t></w:r>')),
  ).toBe('2024-2025')
  expect(textOf(p(r('是') + '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + r('否')))).toBe('是☑否')
  expect(textOf(p(r('否') + '<w:r><w:sym w:font="Webdings" w:char="F0FE"/></w:r>'))).toBe('否')
  expect(textOf(p(r('10') + r('4', '<w:vertAlign w:val="superscript"/>') + r('吨')))).toBe('10⁴吨')
  expect(textOf(p('<w:r><w:br w:type="page"/></w:r>' + r('新的一页')))).toBe('新的一页')
})

test('blanks count where the file says so, and the tab stops of a paragraph are no tabs', () => {
  const tabs = '<w:tabs><w:tab w:val="left" w:pos="100"/></w:tabs>'
  expect(textOf(p('<w:r><w:t>  甲 </w:t></w:r><w:r><w:t xml:space="preserve"> 乙</w:t></w:r>', tabs))).toBe(
    '甲 乙',
  )
})

test('radicals and marks that nobody sees, as in a file that was made of a PDF, are read as one types them', () => {
  for (const { text } of annotatedDocuments) {
    const lines = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
    const foreign = lines.map(asFromPdf)
    expect(foreign).not.toEqual(lines)
    expect(textOf(foreign.map((line) => p(r(line))).join('')).split('\n')).toEqual(lines)
  }
})

test('references are decoded once', () => {
  expect(textOf(p('<w:r><w:t>A&amp;lt;B &#x4E2D;&#25991;&quot;<![CDATA[<1&amp;>]]></w:t></w:r>'))).toBe(
    'A&lt;B 中文"<1&amp;>',
  )
})

test('text in links, smart tags and content controls is read, readings above it are not', () => {
  const ruby = `<w:r><w:ruby><w:rt>${r('pin')}</w:rt><w:rubyBase>${r('拼')}</w:rubyBase></w:ruby></w:r>`
  const control = `<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>${r('丙')}</w:sdtContent></w:sdt>`
  expect(
    textOf(
      p(`<w:hyperlink>${r('甲')}</w:hyperlink><w:smartTag>${r('乙')}</w:smartTag>${control}${ruby}`) +
        `<w:sdt><w:sdtContent>${p(r('丁'))}</w:sdtContent></w:sdt>`,
    ),
  ).toBe('甲乙丙拼\n丁')
})

const mark = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`

test('of a field its result is read, also of one in the instruction of another', () => {
  const inner = mark('begin') + code('PAGE') + mark('separate') + r('7') + mark('end')
  const field = mark('begin') + code('IF ') + inner + mark('separate') + r('12') + mark('end')
  expect(
    textOf(p(r('共') + field + r('件') + `<w:fldSimple w:instr="DATE">${r('2025年')}</w:fldSimple>`)),
  ).toBe('共12件2025年')
})

test('a field that never ends hides no more than its paragraph', () => {
  expect(textOf(p(r('甲') + mark('begin') + code('REF') + r('藏')) + p(r('乙')))).toBe('甲\n乙')
})

test('a table of contents is left out and told, and a heading behind one that never ends is not', () => {
  const styles = {
    'word/styles.xml': stylesXml('<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>'),
  }
  const body =
    p(mark('begin') + code(' TOC \\o "1-3" ') + mark('separate') + r('一、概述') + r('\t1')) +
    p(r('二、问题') + r('\t3')) +
    p(r('一、概述'), '<w:pStyle w:val="1"/>') +
    p(r('全年公开12件。'))
  const { blocks, left } = readDocx(docxBytes(body, styles))
  expect(plainText({ blocks }).text).toBe('一、概述\n全年公开12件。')
  expect(left.contents).toEqual(['一、概述\t1', '二、问题\t3'])
  const gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
  const control = `<w:sdt><w:sdtPr>${gallery}</w:sdtPr><w:sdtContent>${p(r('目录'))}</w:sdtContent></w:sdt>`
  expect(readDocx(docxBytes(control + p(r('正文')))).left.contents).toEqual(['目录'])
})

test('hidden and struck words are left out and told', () => {
  const styles = stylesXml('<w:style w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>')
  const body = p(
    r('受理') +
      r('120', '<w:strike/>') +
      r('12') +
      r('密', '<w:vanish/>') +
      r('语', '<w:rStyle w:val="h"/>') +
      r('件', '<w:vanish w:val="0"/>'),
  )
  const { blocks, left } = readDocx(docxBytes(body, { 'word/styles.xml': styles }))
  expect(plainText({ blocks }).text).toBe('受理12件')
  expect(left).toMatchObject({ hidden: ['密语'], struck: ['120'] })
})

test('headings have the level of their outline or style, inherited too', () => {
  const styles = stylesXml(
    '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:styleId="a3"><w:name w:val="小节"/><w:basedOn w:val="x"/></w:style>' +
      '<w:style w:styleId="x"><w:basedOn w:val="a3"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>',
  )
  const styled = (id: string, more = ''): string => p(r(id), `<w:pStyle w:val="${id}"/>${more}`)
  const body =
    styled('1') +
    styled('a3') +
    styled('1', '<w:outlineLvl w:val="9"/>') +
    p(r('大纲'), '<w:outlineLvl w:val="1"/>') +
    styled('标题 4') +
    p(r('正文'))
  const { blocks } = readDocx(docxBytes(body, { 'word/styles.xml': styles }))
  expect(blocks.map((block) => block.kind === 'paragraph' && block.level)).toEqual([1, 3, null, 2, 4, null])
})

test('bold stretches are told', () => {
  const [block] = readDocx(
    docxBytes(p(r('甲乙', '<w:b/>') + r('丙', '<w:b/>') + r('丁', '<w:b w:val="0"/>'))),
  ).blocks
  expect(block).toMatchObject({ text: '甲乙丙丁', bold: [[0, 3]] })
})

test('text boxes follow the paragraph that holds them, once', () => {
  const box = (text: string): string => `<w:txbxContent>${p(r(text))}</w:txbxContent>`
  const drawing =
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('框内')}</wps:txbx></w:drawing>` +
    `</mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框内')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  const { blocks, left } = readDocx(docxBytes(p(r('前') + drawing + r('后')) + p(r('末'))))
  expect(plainText({ blocks }).text).toBe('前后\n框内\n末')
  expect(left.textBoxes).toBe(1)
  const old = `<w:r><w:pict><v:textbox>${box('旧')}</v:textbox></w:pict></w:r>`
  expect(textOf(p(r('前') + old))).toBe('前\n旧')
  expect(textOf(tbl(tr(tc('甲') + `<w:tc>${p(r('乙') + old)}</w:tc>`)))).toBe('甲\t乙 旧')
})

test('prefixes of other programs and the strict edition are read', () => {
  const transitional = documentXml(p(r('甲')))
    .replaceAll('w:', 'ns0:')
    .replace('xmlns:w=', 'xmlns:ns0=')
  const strict = documentXml(p(r('乙'))).replace(
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  )
  const unprefixed = documentXml(p('<w:r><w:t>丙</w:t></w:r>'))
    .replaceAll('<w:', '<')
    .replaceAll('</w:', '</')
    .replace('xmlns:w=', 'xmlns=')
  const all = [transitional, strict, unprefixed].map((xml) =>
    readDocx(docxBytes('', { 'word/document.xml': xml })),
  )
  expect(all.map(({ blocks }) => plainText({ blocks }).text)).toEqual(['甲', '乙', '丙'])
})

test('elements of the same name in other namespaces are not read', () => {
  expect(textOf(p(r('甲') + '<x:r xmlns:x="urn:x"><x:t>乙</x:t></x:r>'))).toBe('甲')
})

test('the document is found where the file says, in UTF-16 too', () => {
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    '<Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/Word/Document2.xml"/></Relationships>'
  const utf16 = new Uint8Array(
    Uint16Array.from(`\ufeff${documentXml(p(r('甲')))}`, (char) => char.charCodeAt(0)).buffer,
  )
  const parts = { '_rels/.rels': relations, 'word/document.xml': null, 'word/document2.xml': utf16 }
  expect(plainText(readDocx(docxBytes('', parts))).text).toBe('甲')
})

test('raw text has a line for each paragraph and row, and says where each block is', () => {
  const document = readDocx(
    docxBytes(p(r('甲乙')) + tbl(tr(tc('一') + tc('二')) + tr(tc('三') + tc('四'))) + p(r('丙'))),
  )
  const { text, blocks } = plainText(document)
  expect(text).toBe('甲乙\n一\t二\n三\t四\n丙')
  expect(blocks.map(({ from, to }) => text.slice(from, to))).toEqual(['甲乙', '一\t二\n三\t四', '丙'])
})
