import * as v from 'valibot'
import type { View } from '../../report/draft/view'

const view = v.object({ section: v.string(), offset: v.pipe(v.number(), v.finite()) })

/** A stored view, null when there is none that can be understood: it is a comfort and never worth a failure. */
export function parseView(row: unknown): View | null {
  const parsed = v.safeParse(view, row)
  return parsed.success ? parsed.output : null
}
