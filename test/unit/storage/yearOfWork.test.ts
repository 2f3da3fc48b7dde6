import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { yearOfWork } from '../../tools/year/yearOfWork'

test('a year of work on the longest of reports stays under 20 MB', async () => {
  const { added, left, most } = await yearOfWork(240, new IDBFactory())
  expect(added).toBeGreaterThan(500)
  expect(left).toBeGreaterThan(60)
  // so many forms of a report as long as this one, kept whole and not thinned out, weigh more
  expect((most / left) * added).toBeGreaterThan(20 * 1024 * 1024)
  expect(most).toBeLessThan(20 * 1024 * 1024)
}, 300_000)
