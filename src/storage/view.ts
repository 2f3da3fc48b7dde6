import * as v from 'valibot'

const view = v.object({ section: v.string(), offset: v.pipe(v.number(), v.finite()) })

/** Where the official was reading: `offset` CSS pixels below the top of a section. */
export type View = v.InferOutput<typeof view>

/** A stored view, null when there is none that can be understood: it is a comfort and never worth a failure. */
export function parseView(row: unknown): View | null {
  const parsed = v.safeParse(view, row)
  return parsed.success ? parsed.output : null
}
