import { serveBuilt } from '../tools/serveBuilt'
import { damaged } from './rows/damaged'
import { fullDisk } from './rows/fullDisk'
import { hostile } from './rows/hostile'
import { killed } from './rows/killed'
import { left } from './rows/left'
import { powerCut } from './rows/powerCut'
import type { Amount, FaultRow } from './rows/row'
import { interleaved, simulated } from './rows/simulated'
import { yearOfVersions } from './rows/yearOfVersions'

/**
 * `npm run test:faults -- [row …] [--share 0.1] [--seed 7]`: what is promised of drafts, tried with real faults. Prints a
 * table and ends with 1 where a bar is missed.
 */
const ROWS: Readonly<Record<string, (amount: Amount) => Promise<FaultRow[]>>> = {
  powerCut,
  killed,
  left,
  damaged,
  simulated,
  interleaved,
  hostile,
  fullDisk,
  yearOfVersions,
}

const words = process.argv.slice(2)
const option = (name: string, otherwise: number): number => {
  const at = words.indexOf(`--${name}`)
  return at < 0 ? otherwise : Number(words.splice(at, 2)[1])
}
const share = option('share', 1)
const seed = option('seed', Date.now() % 1_000_000)
const unknown = words.filter((word) => !(word in ROWS))
if (unknown.length || !(share > 0) || !Number.isInteger(seed))
  throw new Error(`rows: ${Object.keys(ROWS).join(' ')}; --share NUMBER, --seed NUMBER`)

const served = await serveBuilt()
let missed = 0
console.log(`seed ${seed}\n\n| fault | result | |\n|---|---|---|`)
try {
  for (const [name, row] of Object.entries(ROWS)) {
    if (words.length && !words.includes(name)) continue
    for (const { what, result, holds, details = [] } of await row({ share, seed, address: served.address })) {
      if (!holds) missed += 1
      console.log(`| ${what} | ${result} | ${holds ? 'holds' : 'MISSED'} |`)
      if (!holds) console.error(details.join('\n'))
    }
  }
} finally {
  await served.stop()
}
process.exit(missed ? 1 : 0)
