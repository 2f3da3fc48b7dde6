import { backupFile } from '../../../src/export/backupFile'
import { withConfirmed, withValue } from '../../../src/report/draft/draft'
import { nextYearDraft } from '../../../src/report/lastYear'
import { completeReport } from '../../fixtures/completeReport'
import { huaianReport } from '../../fixtures/huaianReport'

/** A backup with all that a backup can hold: both forms, a report that keeps last year's, a named version. */
export function goodBackup(): string {
  const summary = completeReport()
  const statutory = huaianReport()
  const next = { ...statutory, draft: nextYearDraft(statutory, 'next') }
  const earlier = { ...summary, draft: withValue(summary.draft, 'outreach', 'visitors', '3000') }
  const reports = [
    {
      report: { ...summary, draft: withConfirmed(summary.draft, 'rule', '1|2') },
      versions: [{ name: '送审稿', report: earlier }],
    },
    { report: statutory, versions: [] },
    { report: next, versions: [] },
  ].map(({ report, versions }) => ({
    report,
    updated: Date.UTC(2026, 0, 5),
    versions: versions.map((version) => ({ ...version, at: Date.UTC(2026, 0, 4) })),
  }))
  return backupFile({ reports, unreadable: [] }, new Date(Date.UTC(2026, 0, 6))).text
}
