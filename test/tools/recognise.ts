import { readFileSync } from 'node:fs'
import { recognise } from '../../src/recognise/recognise'

/* `npm run recognise -- FILE`: prints what is recognised in a text as JSON. */
const [, , file = ''] = process.argv
console.log(JSON.stringify(recognise(readFileSync(file, 'utf8')), null, 1))
