import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { type Endings, tryEndings } from '../browser/endings'
import { poweredDisk } from '../browser/poweredDisk'
import { drawing } from '../simulation/random'
import { type Amount, type FaultRow, times } from './row'

const MEGABYTES = 300
const FULL = 3000
const REFILL = 100
/** Within this time (ms) a browser writes localStorage to the disk, with what it takes for it. */
const NOT_PROMISED = 75_000

/**
 * The disk is full for some seconds while one types, and the browser is killed before or after there is room again. On
 * most of these disks Chromium then evicts the site, database and slots at once: the open window and localStorage have
 * to bring all of it back. A browser writes localStorage about once a minute: what was typed within that time before the kill may be
 * gone with the site and is counted apart (D20); nothing older may be missing.
 */
export async function fullDisk(amount: Amount): Promise<FaultRow[]> {
  const what = 'disk full while typing'
  const endings = await fillWhileTyping(amount)
  if (!endings) return [{ what, result: 'not tried: it takes root and a loop device', holds: true }]
  const { trials, acknowledged, refused, died, lost, lastTyped, damages, losses } = endings
  return [
    {
      what,
      result: `${trials} trials, 未保存 said ${refused} times, ${died} times the browser ended by itself, ${acknowledged} saves acknowledged, ${lost} lost, the oldest typed ${Math.round(lastTyped / 1000)} s before, ${damages.length} damages`,
      holds: lastTyped < NOT_PROMISED && !damages.length && refused > 0,
      details: [...damages, ...losses],
    },
  ]
}

async function fillWhileTyping(amount: Amount): Promise<Endings | null> {
  const disk = poweredDisk(MEGABYTES)
  if (!disk) return null
  const filler = join(disk.folder, 'filler')
  const draw = drawing(amount.seed)
  try {
    return await tryEndings({
      profile: join(disk.folder, 'profile'),
      address: amount.address,
      trials: times(20, amount),
      draw,
      typing: [1000, 2000],
      // a browser that has mapped a file into its memory may not survive that the disk has no room for it
      mayDie: true,
      async meanwhile() {
        await after(draw.below(1500))
        // again and again: the browser frees some of it, as when it deletes what it kept for itself
        for (let since = 0; since < FULL; since += REFILL) {
          fill(filler)
          await after(REFILL)
        }
        if (draw.chance(0.3)) return
        rmSync(filler, { force: true })
        await after(draw.below(3000))
      },
      async end(browser) {
        await browser.kill()
        rmSync(filler, { force: true })
      },
    })
  } finally {
    await disk.remove()
  }
}

/** Adds to a file all that is left of the disk, to the last block. */
function fill(file: string): void {
  const handle = openSync(file, 'a')
  try {
    for (let block = Buffer.alloc(1 << 20); block.length >= 512; block = block.subarray(0, block.length >> 1))
      while (taken(handle, block));
  } finally {
    closeSync(handle)
  }
}

function taken(handle: number, block: Buffer): boolean {
  try {
    return writeSync(handle, block) > 0
  } catch (cause) {
    if (Object(cause).code !== 'ENOSPC') throw cause
    return false
  }
}
