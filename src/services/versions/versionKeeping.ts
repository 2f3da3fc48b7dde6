import type { Report } from '../../report/report'
import { StorageError } from '../../storage/records/storageError'
import { idle } from '../base/idle'
import type { Timers } from '../base/timers'
import type { VersionCause } from './versions'

/** Times (ms) from opening a report, and from the first change, until a version is kept. */
const SETTLED = 3000
const WORK = 10 * 60 * 1000
const nothing = (): void => {}

/** Keeps versions of the open report automatically. */
export interface VersionKeeping {
  opened(report: Report): void
  /** Keeps the pending version of the state as it was opened, now. Call it before versions are listed or named. */
  openedKept(): Promise<void>
  changed(report: Report): void
  /** To be called before an import, takeover or export; resolves when the version is kept, or cannot be. */
  before(cause: VersionCause): Promise<void>
  closed(): void
}

/**
 * Keeps a version; `quiet`: in idle moments, so that typing is not delayed. The cause `opened` also thins out old ones.
 */
export type Keep = (report: Report, cause: VersionCause, quiet: boolean) => Promise<void>

/**
 * Decides when versions are kept: three seconds after a report was opened, after ten minutes of work, and before
 * imports, takeovers and exports, which also restart the ten minutes. What equals the last version is not kept again.
 */
export function createVersionKeeping(timers: Timers, keep: Keep = keepQuietly): VersionKeeping {
  let latest: Report | null = null
  /** The state as it was opened, until it is kept. */
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

/** Loads the script part with the first version that is kept: the first screen needs no compression. */
async function keepQuietly(report: Report, cause: VersionCause, quiet: boolean): Promise<void> {
  try {
    if (quiet) await idle()
    // a script part that does not load is requested again the next time
    const versions = await import('./versions').catch(() => null)
    await versions?.keepVersion(report, cause, quiet ? { rest: idle } : {})
    if (cause === 'opened') await versions?.thinVersions(report.draft.id)
  } catch (trouble) {
    // a version that is not kept loses no work: the draft itself is saved apart, and that reports storage that fails
    if (!(trouble instanceof StorageError)) throw trouble
  }
}
