import type { Report } from '../../report/report'
import { newestMarked } from './commonVersion'
import { keepVersion, reportAt, versionsOf } from './versions'

/** Prefix of the names of versions that were sent to colleagues to be filled in (发给同事填). */
const SENT = '发给同事填'

/** Keeps the report as it is sent to somebody, whole or in parts. Rejects with a StorageError. */
export async function keepSent(report: Report, now: Date): Promise<void> {
  const time = `${now.getHours()}:${String(now.getMinutes()).padStart(2, '0')}`
  const name = `${SENT}（${now.getMonth() + 1}月${now.getDate()}日 ${time}）`
  await keepVersion(report, 'named', { name })
}

/**
 * The version of which a returned copy was made: the one with the copy's mark, or the last one sent where the copy has
 * no mark. Null when there is none. Rejects with a StorageError.
 */
export async function sentReport(draft: string, mark: string | null): Promise<Report | null> {
  const versions = await versionsOf(draft)
  if (mark === null) {
    const sent = versions.find(({ name }) => name?.startsWith(SENT))
    return sent ? reportAt(draft, sent.number) : null
  }
  return newestMarked(draft, versions, new Set([mark]))
}
