import * as v from 'valibot'

const CAUSES = [
  'opened',
  'work',
  'pasted',
  'takenOver',
  'takenBack',
  'returned',
  'restored',
  'exported',
  'named',
] as const
/**
 * Why a version was kept. `pasted` to `exported`: before that was done; `takenBack`: before corrections were. `returned`: what
 * a backup held that came back, which was never the report here.
 */
export type VersionCause = (typeof CAUSES)[number]

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const row = v.object({
  draft: v.string(),
  /** Orders the versions of a draft, whatever the clocks say. */
  number: v.pipe(count, v.minValue(1)),
  schema: count,
  at: v.pipe(v.number(), v.finite()),
  cause: v.picklist(CAUSES),
  /** Given by the official; named versions are not thinned out. */
  name: v.nullable(v.string()),
  title: v.string(),
  filled: count,
  stated: count,
  /** Fingerprint of the content: versions with the same content have the same mark. */
  mark: v.string(),
  packed: v.instance(Uint8Array),
})
/** A version as it is stored. */
export type VersionRecord = v.InferOutput<typeof row>

/** A version of a draft, without its content. */
export type Version = Omit<VersionRecord, 'packed' | 'schema'> & { bytes: number }

/** Parses a stored row as a version; null for anything else. */
export function parsedVersion(stored: unknown): VersionRecord | null {
  const found = v.safeParse(row, stored)
  return found.success ? found.output : null
}

/** A list with the version, without its content; empty for null. */
export function headOfVersion(found: VersionRecord | null): Version[] {
  if (!found) return []
  const { packed: content, schema: _, ...head } = found
  return [{ ...head, bytes: content.length }]
}
