import type { Report } from '../../report/report'

/**
 * Remembers a backup that was decided about, so that the next one asks only what is newer. If that fails, it asks once more
 * what was decided.
 */
export async function keepDecided(report: Report, theirs: Report): Promise<void> {
  const part = await import('../../services/versions/commonVersion').catch(() => null)
  await part?.keepReturned(report, theirs).catch(() => undefined)
}
