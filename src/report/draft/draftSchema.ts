/**
 * Version of the shape in which a draft leaves the program, for the database and for files. Raised together with a new
 * step in `storage/records/upgrade.ts` when that shape changes; independent of the templates' versions.
 */
export const DRAFT_SCHEMA = 2
