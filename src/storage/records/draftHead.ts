import * as v from 'valibot'
import { StorageError } from './storageError'
import { upgraded, type UpgradeStep } from './upgrade'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const time = v.pipe(v.number(), v.finite())

/** Times are milliseconds since 1970. */
const head = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  template: v.string(),
  templateVersion: count,
  schema: count,
  /** Raised by every save; orders what was stored, whatever the clocks say. */
  rev: v.pipe(count, v.minValue(1)),
  /** The writer of the last save: tells a window its own late write from another window's. */
  writer: v.string(),
  title: v.string(),
  unit: v.string(),
  year: v.nullable(count),
  /** The last day for publishing, year × 10000 + month × 100 + day; null where it is not known. */
  due: v.nullable(count),
  filled: count,
  stated: count,
  created: time,
  updated: time,
  /** When the draft was moved to the bin, null while it is in the report list. */
  deleted: v.nullable(time),
  confirmed: v.record(v.string(), v.string()),
  /** True when the stored text contains an unfinished input-method composition. */
  composing: v.optional(v.boolean()),
})

/** The small row of a draft: all that the report list shows, and the revision that guards its sections. */
export type DraftHead = v.InferOutput<typeof head>

/** The part of a head that is computed from the report; the caller of a save supplies it. */
export type DraftSummary = Pick<DraftHead, 'title' | 'unit' | 'year' | 'due' | 'filled' | 'stated'>

/** Parses a stored row as a head of today's schema. Throws a StorageError `newer` or `broken`. */
export function parseHead(row: unknown, steps?: readonly UpgradeStep[]): DraftHead {
  const parsed = v.safeParse(head, upgraded('head', row, steps))
  if (parsed.success) return parsed.output
  throw new StorageError('broken', `head: ${v.summarize(parsed.issues)}`)
}
