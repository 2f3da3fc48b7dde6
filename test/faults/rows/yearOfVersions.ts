import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { yearOfWork } from '../../tools/year/yearOfWork'
import type { FaultRow } from './row'

const MEGABYTE = 1024 * 1024
const MOST = 20 * MEGABYTE

/** A year of work, a version kept every ten minutes: what they weigh once they have thinned out. */
export async function yearOfVersions(): Promise<FaultRow[]> {
  const { added, left, bytes, most } = await yearOfWork(10, new IDBFactory())
  const megabytes = (n: number): string => (n / MEGABYTE).toFixed(1)
  return [
    {
      what: 'versions of a year of work',
      result: `${added} kept, ${left} left, ${megabytes(bytes)} MB, at most ${megabytes(most)} MB`,
      holds: most < MOST,
    },
  ]
}
