import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { Pace } from '../../../src/export/base/pace'
import { bytesOf } from '../../../src/export/pdf/notation'
import { packObjects } from '../../../src/export/pdf/packing/packObjects'

/** A file as jsPDF writes it; null is a number without an object. */
function fileOf(objects: readonly (string | null)[]): string {
  let file = '%PDF-1.7\n'
  const offsets = objects.map((body, i) => {
    const offset = body === null ? 0 : file.length
    if (body !== null) file += `${i + 1} 0 obj\n${body}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const count = objects.length + 1
  const trailer = `trailer\n<<\n/Size ${count}\n/Root 1 0 R\n/ID [ <AB> <AB> ]\n>>\nstartxref\n${file.length}\n%%EOF`
  return `${file}xref\n0 ${count}\n0000000000 65535 f \n${offsets.join('')}${trailer}`
}

const pack = async (file: string): Promise<Buffer> =>
  Buffer.concat(await packObjects(bytesOf(file), new Pace(new AbortController().signal)))

/** What a reader finds under a number, by the table at the file's end. */
function objectAt(file: Buffer, number: number): string | null {
  const text = file.toString('latin1')
  const streamAt = (offset: number) => {
    const [, keys = '', length = ''] = /<<([^]*?\/Length (\d+))>>\nstream\n/u.exec(text.slice(offset)) ?? []
    const start = text.indexOf('stream\n', offset) + 7
    return { keys, content: inflateSync(file.subarray(start, start + Number(length))) }
  }
  const table = streamAt(Number(/startxref\n(\d+)\n%%EOF\n$/u.exec(text)?.[1])).content
  const rows = Buffer.from(table)
  for (let at = 8; at < rows.length; at += 8)
    for (let i = 1; i < 8; i += 1) rows[at + i] = (rows[at + i] ?? 0) + (rows[at + i - 8] ?? 0)
  const row = (of: number) => rows.subarray(of * 8 + 1, of * 8 + 8)
  const place = row(number)
  if (place[0] === 0) return null
  if (place[0] === 1) return text.slice(place.readUInt32BE(1), text.indexOf('endobj', place.readUInt32BE(1)))
  const { keys, content } = streamAt(row(place.readUInt32BE(1)).readUInt32BE(1))
  const first = Number(/\/First (\d+)/u.exec(keys)?.[1])
  const index = content.subarray(0, first).toString('latin1').trim().split(/\s+/u).map(Number)
  const at = 2 * place.readUInt16BE(5)
  expect(index[at]).toBe(number)
  return content
    .subarray(first + (index[at + 1] ?? 0), first + (index[at + 3] ?? 1e9))
    .toString('latin1')
    .trim()
}

const stream = '<< /Length 9 >>\nstream\nendobj x\u00ff\nendstream'
const objects = ['<</Type /Catalog>>', stream, null, ...Array.from({ length: 450 }, (_, i) => `<</N ${i}>>`)]

test('every object is found under its number, streams as they were, a missing one as missing', async () => {
  const packed = await pack(fileOf(objects))
  objects.forEach((body, i) => {
    if (body === stream) return
    expect(objectAt(packed, i + 1)).toBe(body)
  })
  expect(packed.toString('latin1')).toContain(`2 0 obj\n${stream}\nendobj`)
  expect(packed.toString('latin1')).toContain('/Root 1 0 R /ID [ <AB> <AB> ]')
  expect(packed.length).toBeLessThan(fileOf(objects).length / 3)
})

test('the same file gives the same bytes', async () => {
  expect((await pack(fileOf(objects))).equals(await pack(fileOf(objects)))).toBe(true)
})

test('what is no file of jsPDF is refused', async () => {
  await expect(pack('%PDF-1.7\nnothing')).rejects.toThrow(RangeError)
})
