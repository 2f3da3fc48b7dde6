import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { type DocxErrorCode, DocxError, LIMITS, type OtherKind } from '../../../src/docx/model/docxError'
import { plainText } from '../../../src/docx/plainText'
import { readDocx } from '../../../src/docx/readDocx'
import { xmlTokenizer } from '../../../src/docx/xml/tokenizer'
import { seeded } from '../../tools/hostile/mutations'
import { docxBytes, documentXml, item, numberingXml, p, r, tbl, tc, tr, zipOf } from '../../fixtures/docx'

/** How a file is refused; null for one that is read. */
function refused(bytes: Uint8Array): { code: DocxErrorCode; found: OtherKind | null } | null {
  try {
    readDocx(bytes)
    return null
  } catch (cause) {
    if (!(cause instanceof DocxError)) throw cause
    return { code: cause.code, found: cause.found }
  }
}
const codeOf = (bytes: Uint8Array): DocxErrorCode | null => refused(bytes)?.code ?? null
const codeOfXml = (xml: string): DocxErrorCode | null => codeOf(docxBytes('', { 'word/document.xml': xml }))
const plain = docxBytes(p(r('全年公开12件。')))

/** An OLE file with an entry of this name in its directory. */
function ole(name: string): Uint8Array {
  const bytes = new Uint8Array(4096)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(Array.from(name, (char) => [char.charCodeAt(0), 0]).flat(), 1024 + 128)
  return bytes
}

test.each<[string, Uint8Array, DocxErrorCode, OtherKind | null]>([
  ['an empty file', new Uint8Array(), 'notZip', null],
  ['a text', strToU8('政府信息公开'), 'notZip', null],
  ['a PDF', strToU8('%PDF-1.7\n'), 'notZip', 'pdf'],
  ['an RTF', strToU8('{\\rtf1\\ansi'), 'notZip', 'rtf'],
  ['a web page under another name', strToU8('\ufeff\n<HTML><body>'), 'notZip', 'html'],
  ['a .doc', ole('WordDocument'), 'doc', null],
  ['an OLE file of nobody knows', ole('Contents'), 'doc', null],
  ['a docx with a password', ole('EncryptedPackage'), 'encrypted', null],
  ['an .xls', ole('Workbook'), 'notWord', 'excel'],
  ['a .ppt', ole('PowerPoint Document'), 'notWord', 'powerpoint'],
  ['an .xlsx', zipOf({ 'xl/workbook.xml': '<a/>' }), 'notWord', 'excel'],
  ['a .pptx', zipOf({ 'ppt/presentation.xml': '<a/>' }), 'notWord', 'powerpoint'],
  ['an .odt', zipOf({ mimetype: 'a', 'content.xml': '<a/>' }), 'notWord', 'openDocument'],
  ['an .ofd', zipOf({ 'OFD.xml': '<a/>' }), 'notWord', 'ofd'],
  ['a zip file of pictures', zipOf({ 'a.jpg': 'a' }), 'notWord', null],
  ['an empty zip file', zipOf({}), 'notWord', null],
  [
    'a docx without its text',
    docxBytes('', { 'word/document.xml': null, 'word/styles.xml': '<a/>' }),
    'broken',
    null,
  ],
  ['other XML in its place', docxBytes('', { 'word/document.xml': '<html/>' }), 'notWord', null],
])('%s is refused by name', (_, bytes, code, found) => {
  expect(refused(bytes)).toEqual({ code, found })
})

test('an .xlsx says so also where its relations name a main part', () => {
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    '<Relationship Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>'
  expect(refused(zipOf({ '_rels/.rels': relations, 'xl/workbook.xml': '<workbook/>' }))).toEqual({
    code: 'notWord',
    found: 'excel',
  })
})

test('macros are not looked at', () => {
  const macros = docxBytes(p(r('甲')), { 'word/vbaProject.bin': new Uint8Array(50) })
  expect(plainText(readDocx(macros)).text).toBe('甲')
})

test.each([
  ['an element that is not closed', '<w:p>'],
  ['elements that cross', '<w:p><w:r></w:p></w:r>'],
  ['an attribute without quotes', '<w:p a=1></w:p>'],
  ['an attribute without a value', '<w:p a></w:p>'],
  ['a quotation mark that is not closed', '<w:p a="1></w:p>'],
  ['a comment that does not end', '<!-- '],
  ['a section that does not end', '<![CDATA[ '],
  ['an entity that nobody declared', '<w:p>&nbsp;</w:p>'],
  ['a character that is none', '<w:p>&#x110000;</w:p>'],
  ['an ampersand', '<w:p>a & b</w:p>'],
  ['a name that is inherited', '<w:p>&constructor;</w:p>'],
])('%s is damage', (_, body) => {
  expect(codeOfXml(documentXml(body))).toBe('broken')
})

test('what is around the document is looked at too', () => {
  const xml = documentXml('')
  expect(codeOfXml(xml)).toBeNull()
  expect(codeOfXml(`${xml}\n<!-- end -->\n`)).toBeNull()
  for (const bad of [
    '',
    `${xml}${xml.slice(xml.indexOf('<w:'))}`,
    `${xml}text`,
    '文',
    '<',
    '<?xml',
    `${xml}<`,
  ])
    expect(codeOfXml(bad)).toBe('broken')
})

test('no document type is read, so no entity grows', () => {
  const declared = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
  expect(codeOfXml(documentXml(p('&b;')).replace('?>', `?>${declared}`))).toBe('broken')
})

test('bytes that are no text are damage', () => {
  const xml = strToU8(documentXml(p(r('甲'))))
  xml[xml.indexOf(0xe7)] = 0xff
  expect(codeOf(docxBytes('', { 'word/document.xml': xml }))).toBe('broken')
})

test('a file that is cut off anywhere is refused', () => {
  for (let length = 0; length < plain.length; length += 1)
    expect(codeOf(plain.subarray(0, length)), `${length} bytes`).toBe(length < 3 ? 'notZip' : 'broken')
})

test('a byte that was changed anywhere is noticed, or changes no text', () => {
  const text = plainText(readDocx(plain)).text
  for (let at = 0; at < plain.length; at += 1) {
    const bytes = plain.slice()
    bytes[at] = (bytes[at] ?? 0) ^ 0x5a
    if (codeOf(bytes) === null) expect(plainText(readDocx(bytes)).text, `byte ${at}`).toBe(text)
  }
})

test('XML with pieces lost or doubled is read or refused, and never ends otherwise', () => {
  const next = seeded(7)
  const body = documentXml(
    item('甲', '1') +
      tbl(tr(tc('乙', '<w:vMerge/>') + tc(''))) +
      `<w:txbxContent>${p(r('丙'))}</w:txbxContent>`,
  )
  const whole = { 'word/numbering.xml': numberingXml('<w:num w:numId="1"/>') }
  const codes = Array.from({ length: 400 }, () => {
    const from = Math.floor(next() * body.length)
    const to = from + Math.floor(next() * 80)
    const other = Math.floor(next() * body.length)
    return codeOf(
      docxBytes('', {
        ...whole,
        'word/document.xml':
          body.slice(0, from) + body.slice(other, other + Math.floor(next() * 80)) + body.slice(to),
      }),
    )
  })
  expect(new Set(codes)).toEqual(new Set(['broken', 'notWord', null]))
})

/** Elements that are whole, in any order and at any place. */
test('elements at places where they have no business are read without a fault', () => {
  const next = seeded(11)
  const names =
    'p r t tbl tr tc pPr rPr del ins sdt sdtPr sdtContent tag docPartGallery bookmarkStart commentRangeStart commentReference txbxContent object fldChar numPr pPrChange tcPr vMerge trPr body'.split(
      ' ',
    )
  const some = (depth: number): string =>
    Array.from({ length: Math.floor(next() * 4) }, () => {
      const name = names[Math.floor(next() * names.length)] ?? 'p'
      return `<w:${name} w:fldCharType="begin" w:name="_nb_a" w:id="1" w:val="Table of Contents">${depth > 0 ? some(depth - 1) : '甲'}</w:${name}>`
    }).join('')
  for (let nth = 0; nth < 300; nth += 1) expect(codeOf(docxBytes(some(7)))).toBeNull()
})

/** The offset of the entry of a file in the central directory. */
function entryOf(bytes: Uint8Array, name: string): number {
  const text = [...bytes].map((byte) => String.fromCharCode(byte)).join('')
  return text.lastIndexOf(name) - 46
}
function patched(bytes: Uint8Array, change: (view: DataView, entry: number) => void): Uint8Array {
  const copy = bytes.slice()
  change(new DataView(copy.buffer), entryOf(copy, 'word/document.xml'))
  return copy
}

test('a file of more than 100 MB is not looked at', () => {
  expect(codeOf(new Uint8Array(LIMITS.file + 1))).toBe('tooBig')
})

test('a part that says it becomes too large is not unpacked', () => {
  expect(codeOf(patched(plain, (view, entry) => view.setUint32(entry + 24, LIMITS.unpacked + 1, true)))).toBe(
    'tooBig',
  )
  expect(codeOf(patched(plain, (view, entry) => view.setUint32(entry + 24, LIMITS.small + 1, true)))).toBe(
    'tooBig',
  )
})

test('a bomb is found by what its directory says, and by what comes out of one that lies', () => {
  const bomb = docxBytes(' '.repeat(30_000_000))
  expect(bomb.length).toBeLessThan(40_000)
  expect(codeOf(bomb)).toBe('tooBig')
  expect(codeOf(patched(bomb, (view, entry) => view.setUint32(entry + 24, 1000, true)))).toBe('tooBig')
})

test('a bomb in a part that is not read does no harm', () => {
  const picture = docxBytes(p(r('甲')), { 'word/media/image1.bmp': new Uint8Array(30_000_000) })
  expect(codeOf(picture)).toBeNull()
})

test('sizes and checksums have to be right, and what is encrypted is told', () => {
  const changed = (field: number, value: number): DocxErrorCode | null =>
    codeOf(patched(plain, (view, entry) => view.setUint16(entry + field, value, true)))
  expect(changed(24, 7)).toBe('broken')
  expect(changed(16, 7)).toBe('broken')
  expect(changed(10, 12)).toBe('broken')
  expect(changed(8, 1)).toBe('encrypted')
})

test('depth and number of elements are limited', () => {
  const nested = (depth: number): string => '<w:sdt>'.repeat(depth) + '</w:sdt>'.repeat(depth)
  expect(codeOf(docxBytes(nested(LIMITS.depth - 2)))).toBeNull()
  expect(codeOf(docxBytes(nested(LIMITS.depth - 1)))).toBe('tooBig')
  const tokens = xmlTokenizer({ open() {}, close() {}, text() {} }, { nodes: 3 })
  tokens.write('<a><b/><b/>')
  expect(() => tokens.write('<b/></a>          ')).toThrow(DocxError)
})

test('an offset of 64 bits is followed', () => {
  const bytes = plain.slice()
  const end = bytes.length - 22
  const view = new DataView(bytes.buffer)
  const [count, at] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
  const tail = new Uint8Array(56 + 20 + 22)
  const long = new DataView(tail.buffer)
  long.setUint32(0, 0x06_06_4b_50, true)
  long.setBigUint64(32, BigInt(count), true)
  long.setBigUint64(48, BigInt(at), true)
  long.setUint32(56, 0x07_06_4b_50, true)
  long.setBigUint64(64, BigInt(end), true)
  tail.set(bytes.subarray(end), 76)
  long.setUint16(76 + 10, 0xff_ff, true)
  long.setUint32(76 + 16, 0xff_ff_ff_ff, true)
  expect(plainText(readDocx(new Uint8Array([...bytes.subarray(0, end), ...tail]))).text).toBe(
    '全年公开12件。',
  )
})
