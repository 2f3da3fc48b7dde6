/** Version of the backup file; rules in `src/storage/SPEC.md`. Each draft in it has a version of its own. */
export const BACKUP_VERSION = 1
