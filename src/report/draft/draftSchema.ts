/**
 * Version of the shape in which a draft leaves the program, in the database and as a file. Raised together with a new
 * step in `storage/upgrade.ts` when what is stored of a draft changes; independent of the templates' versions.
 */
export const DRAFT_SCHEMA = 2
