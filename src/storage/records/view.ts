import * as v from 'valibot'
import type { View } from '../../report/draft/view'

const view = v.object({ section: v.string(), offset: v.pipe(v.number(), v.finite()) })

/**
 * Parses a stored reading position; null when that fails, which is no error: the report then opens at its beginning.
 */
export function parseView(row: unknown): View | null {
  const parsed = v.safeParse(view, row)
  return parsed.success ? parsed.output : null
}
