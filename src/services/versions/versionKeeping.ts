import type { Report } from '../../report/report'
import { StorageError } from '../../storage/records/storageError'
import { idle } from '../base/idle'
import type { Timers } from '../base/timers'
import type { VersionCause } from './versions'

/** After opening, and after so much work (ms), the form of the report is kept. */
const SETTLED = 3000
const WORK = 10 * 60 * 1000
const nothing = (): void => {}

/** Keeps earlier forms of the open report by itself. */
export interface VersionKeeping {
  opened(report: Report): void
  /** Before versions are looked at or named: what is to be kept as it was opened is kept now, lest it comes after them. */
  openedKept(): Promise<void>
  changed(report: Report): void
  /** Before something that changes or hands out much at once; resolves when the form is kept, or cannot be. */
  before(cause: VersionCause): Promise<void>
  closed(): void
}

/** Keeps a form in the background, off the keys; the first after opening also thins out old ones. */
export type Keep = (report: Report, cause: VersionCause, quiet: boolean) => Promise<void>

/**
 * When forms are kept: some seconds after a report was opened if it changed since the last, after ten minutes of work,
 * and before imports, takeovers and exports. A form that was kept for one reason begins the ten minutes anew.
 */
export function createVersionKeeping(timers: Timers, keep: Keep = keepQuietly): VersionKeeping {
  let latest: Report | null = null
  /** As it was opened, until that is kept. */
  let opening: Report | null = null
  let cancelOpening = nothing
  let cancelWork = nothing
  let working = false

  function rest(): void {
    cancelOpening()
    cancelWork()
    opening = null
    working = false
  }

  async function keepOpened(quiet: boolean): Promise<void> {
    const report = opening
    cancelOpening()
    opening = null
    if (report) await keep(report, 'opened', quiet)
  }

  return {
    opened(report) {
      rest()
      latest = opening = report
      cancelOpening = timers.after(SETTLED, () => void keepOpened(true))
    },
    openedKept: () => keepOpened(false),
    changed(report) {
      latest = report
      if (working) return
      working = true
      cancelWork = timers.after(WORK, () => {
        working = false
        if (latest) void keep(latest, 'work', true)
      })
    },
    async before(cause) {
      const report = latest
      if (!report) return
      rest()
      await keep(report, cause, false)
    },
    closed() {
      rest()
      latest = null
    },
  }
}

/** Comes with the first form that is kept: compressing is no part of the first screen. */
async function keepQuietly(report: Report, cause: VersionCause, quiet: boolean): Promise<void> {
  try {
    if (quiet) await idle()
    // a part of the program that does not arrive is asked for again the next time
    const versions = await import('./versions').catch(() => null)
    await versions?.keepVersion(report, cause, quiet ? { rest: idle } : {})
    if (cause === 'opened') await versions?.thinVersions(report.draft.id)
  } catch (trouble) {
    // A safety net more: what is written is stored all the same, and the save tells of storage that fails.
    if (!(trouble instanceof StorageError)) throw trouble
  }
}
