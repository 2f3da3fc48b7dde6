import { markOf } from '../../report/draft/draftContent'
import type { Report } from '../../report/report'
import { keepVersion, reportAt, versionsOf } from './versions'

/** How the names of versions begin that were sent to be filled in. */
const SENT = '发给同事填'
/** So many of the newest versions are looked through. */
const MOST = 100

/** Keeps the report as it is sent to somebody, whole or in parts. Rejects with a StorageError. */
export async function keepSent(report: Report, now: Date): Promise<void> {
  const time = `${now.getHours()}:${String(now.getMinutes()).padStart(2, '0')}`
  const name = `${SENT}（${now.getMonth() + 1}月${now.getDate()}日 ${time}）`
  await keepVersion(report, 'named', { name })
}

/**
 * The report as it was when a copy of it left: the version with the mark that the copy has, or the one that was last sent
 * where it has none; null when neither is here. Rejects with a StorageError.
 */
export async function sentReport(draft: string, mark: string | null): Promise<Report | null> {
  const versions = await versionsOf(draft)
  if (mark === null) {
    const sent = versions.find(({ name }) => name?.startsWith(SENT))
    return sent ? reportAt(draft, sent.number) : null
  }
  // versions of an earlier program may have marks of another writing
  const likely = versions.filter((version) => version.mark === mark)
  for (const { number } of [...likely, ...versions.slice(0, MOST)]) {
    const report = await reportAt(draft, number).catch(() => null)
    if (report && markOf(report.draft) === mark) return report
  }
  return null
}
