import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tryEndings } from '../browser/endings'
import { drawing } from '../simulation/random'
import { type Amount, type FaultRow, times } from './row'

/** What may be missing of what was typed last: the longest pause before a save, and the save (ms). */
const LAST_TYPED = 1100

/** SIGKILL to the whole browser at a random moment while one types. */
export async function killed(amount: Amount): Promise<FaultRow[]> {
  const profile = mkdtempSync(join(tmpdir(), 'nianbao-killed-'))
  try {
    const { trials, acknowledged, lost, lastTyped, damages, losses } = await tryEndings({
      profile,
      address: amount.address,
      trials: times(100, amount),
      draw: drawing(amount.seed),
      typing: [500, 2500],
      end: (browser) => browser.kill(),
    })
    return [
      {
        what: 'SIGKILL while typing',
        result: `${trials} trials, ${acknowledged} saves acknowledged, ${lost} lost, ${damages.length} damages, at most ${lastTyped} ms of typing lost`,
        holds: lost === 0 && !damages.length && lastTyped <= LAST_TYPED && acknowledged >= trials,
        details: [...damages, ...losses],
      },
    ]
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}
