import { join } from 'node:path'
import { type Endings, tryEndings } from '../browser/endings'
import { poweredDisk } from '../browser/poweredDisk'
import { drawing } from '../simulation/random'
import { type Amount, type FaultRow, times } from './row'

/** Room for a profile with the program's files kept for offline use. */
const MEGABYTES = 400
/** So many saves are to be acknowledged. */
const SAVES = 300

/**
 * The power goes while one types: what the disk had not been told to keep is lost. The same with a fault planted, the
 * browser's own easier durability and no replica, shows that the cut takes what is not safe.
 */
export async function powerCut(amount: Amount): Promise<FaultRow[]> {
  const what = 'power cut while typing'
  const ours = await cutWhileTyping(amount, times(60, amount))
  if (!ours) return [{ what, result: 'not tried: it takes root and a loop device', holds: true }]
  const planted = await cutWhileTyping(amount, 1, easyDurability)
  const { trials, acknowledged, lost, lastTyped, damages, losses } = ours
  return [
    {
      what,
      result: `${trials} cuts, ${acknowledged} saves acknowledged, ${lost} lost, ${damages.length} damages, at most ${lastTyped} ms of typing lost`,
      holds: lost === 0 && !damages.length && acknowledged >= times(SAVES, amount),
      details: [...damages, ...losses],
    },
    {
      what: 'the same with relaxed durability and no replica',
      result: `${planted?.acknowledged} saves acknowledged, ${planted?.lost} words lost`,
      holds: (planted?.lost ?? 0) > 0,
    },
  ]
}

async function cutWhileTyping(amount: Amount, trials: number, plant?: () => void): Promise<Endings | null> {
  const disk = poweredDisk(MEGABYTES)
  if (!disk) return null
  try {
    return await tryEndings({
      profile: join(disk.folder, 'profile'),
      address: amount.address,
      trials,
      enough: times(SAVES, amount),
      draw: drawing(amount.seed),
      typing: [12_000, 8000],
      async end(browser) {
        disk.cut()
        await browser.kill()
        await disk.restore()
      },
      ...(plant && { plant }),
    })
  } finally {
    await disk.remove()
  }
}

/** In the page: what a browser does by itself, and nothing beside the database. */
function easyDurability(): void {
  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (names, mode) {
    return transaction.call(this, names, mode, { durability: 'relaxed' })
  }
  Object.defineProperty(window, 'Worker', { value: undefined })
  Storage.prototype.setItem = () => {}
}
