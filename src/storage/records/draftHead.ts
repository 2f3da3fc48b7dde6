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
  /** Who stored last: tells a window its own late write from another window's. */
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
  /** When the draft was taken off the shelf, null while it stands there. */
  deleted: v.nullable(time),
  confirmed: v.record(v.string(), v.string()),
  /** True while an input method composes: its letters stand in the text, for the case that nothing follows. */
  composing: v.optional(v.boolean()),
})

/** The small row of a draft: all that the shelf shows, and the revision that guards its sections. */
export type DraftHead = v.InferOutput<typeof head>

/** What a head says of its draft, computed from the report by whoever saves. */
export type DraftSummary = Pick<DraftHead, 'title' | 'unit' | 'year' | 'due' | 'filled' | 'stated'>

/** A stored row as a head of today's schema; a StorageError `newer` or `broken` when it is none. */
export function parseHead(row: unknown, steps?: readonly UpgradeStep[]): DraftHead {
  const parsed = v.safeParse(head, upgraded('head', row, steps))
  if (parsed.success) return parsed.output
  throw new StorageError('broken', `head: ${v.summarize(parsed.issues)}`)
}
