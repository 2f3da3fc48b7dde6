import { expect, test } from 'vitest'
import { deflateSync } from 'node:zlib'
import { Pace } from '../../../src/export/base/pace'
import { bytesOf } from '../../../src/export/pdf/notation'
import { packObjects } from '../../../src/export/pdf/packing/packObjects'
import { provePdf } from '../../tools/proof/provePdf'

const content = Buffer.from('BT /F1 12 Tf (report) Tj ET '.repeat(40))
const page = deflateSync(content)

/** A small file as the program packs one; `stream` is what object 3 holds, `keys` what its dictionary says more. */
async function fileWith(
  stream: Buffer,
  keys = '/Filter /FlateDecode',
  length = stream.length,
): Promise<Buffer> {
  const objects = [
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Kids [] /Count 0 /Note (<< \\) >> endobj)>>',
    `<</Length ${length} ${keys}>>\nstream\n${stream.toString('latin1')}\nendstream`,
    '<</Type /Info>>',
  ]
  let text = '%PDF-1.7\n%\xba\xdf\xac\xe0\n'
  const offsets = objects.map((body, i) => {
    const at = text.length
    text += `${i + 1} 0 obj\n${body}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = text.length
  text += `xref\n0 5\n0000000000 65535 f \n${offsets.join('')}trailer\n<<\n/Size 5\n/Root 1 0 R\n>>\nstartxref\n${table}\n%%EOF`
  return Buffer.concat(await packObjects(bytesOf(text), new Pace(new AbortController().signal)))
}

/** The same bytes with something else in place of a part of the same length. */
function instead(file: Buffer, part: string, other: string): Buffer {
  const text = file.toString('latin1')
  expect(text).toContain(part)
  expect(other).toHaveLength(part.length)
  return Buffer.from(text.replace(part, other), 'latin1')
}

test('a sound file is proven, its packed objects and its table too', async () => {
  expect(provePdf(await fileWith(page))).toBe(3)
})

test.each([
  [
    'a checksum that does not fit',
    () => Buffer.concat([page.subarray(0, -1), Buffer.of(1)]),
    'incorrect data check',
  ],
  ['a stream without its end', () => page.subarray(0, -9), 'unexpected end'],
  ['something behind a stream', () => Buffer.concat([page, Buffer.of(10)]), 'stands behind'],
  [
    'a reach before the beginning',
    () => Buffer.of(0x78, 0x9c, 0x63, 0x00, 0x42, 0, 0, 0, 0),
    'invalid distance',
  ],
])('%s fails', async (_name, stream, said) => {
  const file = await fileWith(stream())
  expect(() => provePdf(file)).toThrow(said)
})

test('a wrong length, an unknown filter and a wrong length of a face fail', async () => {
  const short = await fileWith(page, '/Filter /FlateDecode', page.length - 2)
  expect(() => provePdf(short)).toThrow('is not')
  const unknown = await fileWith(page, '/Filter /LZWDecode')
  expect(() => provePdf(unknown)).toThrow('not proven: LZWDecode')
  const face = await fileWith(page, `/Filter /FlateDecode /Length1 ${content.length + 1}`)
  expect(() => provePdf(face)).toThrow('bytes of a face')
})

test('a table that leads elsewhere, and bytes that belong to no object, fail', async () => {
  const file = await fileWith(page)
  const last = file.toString('latin1').lastIndexOf('endobj\n') + 7
  const longer = Buffer.concat([file.subarray(0, last), Buffer.from('% x\n'), file.subarray(last)])
  expect(() => provePdf(longer)).toThrow('no object at')
  expect(() => provePdf(instead(file, '3 0 obj', '9 0 obj'))).toThrow('does not lead to object 3')
  expect(() => provePdf(instead(file, '/N 3', '/N 2'))).toThrow('not as many objects')
})
