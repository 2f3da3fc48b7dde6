/** Remembers that a draft was handed over as a file; not remembering only means a reminder too many. */
export function noteBackedUp(draft: string): void {
  void import('../../services/backup/backupRecord')
    .then(({ noteDraftBackup }) => noteDraftBackup(draft, Date.now()))
    .catch(() => undefined)
}
