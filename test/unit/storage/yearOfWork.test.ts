import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { longOne, yearOfWork } from '../../tools/year/yearOfWork'

// most of the time of a year would go into packing: Node's zlib packs as small in a tenth of it
vi.mock('../../../src/compression/compress', () => ({
  compressSlowly: (bytes: Uint8Array) => Promise.resolve(new Uint8Array(gzipSync(bytes, { level: 6 }))),
}))
vi.mock('../../../src/compression/expand', async (original) => ({
  ...(await original<object>()),
  expand: (stream: Uint8Array) => new Uint8Array(gunzipSync(stream)),
}))

test('what packs here packs as small as the editor does', async () => {
  const { compress } = await vi.importActual<typeof import('../../../src/compression/compress')>(
    '../../../src/compression/compress',
  )
  const bytes = new TextEncoder().encode(JSON.stringify(longOne().draft))
  const [own, quick] = [compress(bytes, 'gzip').length, gzipSync(bytes, { level: 6 }).length]
  expect(Math.abs(own / quick - 1)).toBeLessThan(0.03)
})

test('a year of work on the longest of reports stays under 20 MB', async () => {
  const { added, left, most } = await yearOfWork(240, new IDBFactory())
  expect(added).toBeGreaterThan(500)
  expect(left).toBeGreaterThan(60)
  // so many versions of a report as long as this one, kept whole and not thinned out, weigh more
  expect((most / left) * added).toBeGreaterThan(20 * 1024 * 1024)
  expect(most).toBeLessThan(20 * 1024 * 1024)
}, 300_000)
