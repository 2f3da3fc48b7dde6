import type { Report } from '../../report/report'
import { withinPause } from '../../services/base/timers'
import { pauses } from '../../timing/pauses'

/**
 * Keeps the report as a version and resolves with the marks of its versions, which go into its backup. Resolves with none
 * where that takes long or fails: the file is wanted all the same. Never rejects.
 */
export async function knownSoon(report: Report): Promise<readonly string[]> {
  let known: readonly string[] = []
  async function ask(): Promise<void> {
    const { knownMarks } = await import('../../services/versions/commonVersion')
    known = await knownMarks(report)
  }
  await withinPause(
    ask().catch(() => undefined),
    pauses.versionOfBackup,
  )
  return known
}
