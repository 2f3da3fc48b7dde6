import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { yearOfWork } from './year/yearOfWork'

/** `tsx test/tools/yearOfWork.ts [minutes]`: what the earlier forms of a year of work weigh. */
const [minutes = '10'] = process.argv.slice(2)
const { added, left, bytes, most } = await yearOfWork(Number(minutes), new IDBFactory())
const megabytes = (n: number): string => (n / 1024 / 1024).toFixed(1)
console.log(
  `| a year of work | ${added} forms kept, ${left} left, ${megabytes(bytes)} MB, at most ${megabytes(most)} MB |`,
)
