import * as v from 'valibot'
import { NAME } from '../../../report/template/limits'

/**
 * A place. A property that every object has (`constructor`) is refused: a record of values would seem to have a value
 * there.
 */
export const place = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]\w{0,59}$/u),
  v.check((one) => !(one in {})),
)
/** A name in a form. */
export const name = v.pipe(v.string(), v.maxLength(NAME))

const requestRow = v.object({ total: place, by: v.optional(v.record(name, place)) })
/** What the figures of a statutory form are to its checks. */
export const roles = v.object({
  disclosure: v.optional(
    v.object({
      name,
      documents: v.optional(v.record(name, v.record(name, place))),
      decisions: v.optional(v.record(name, place)),
      charges: v.optional(place),
    }),
  ),
  requests: v.optional(
    v.object({
      name,
      received: v.optional(requestRow),
      carriedIn: v.optional(requestRow),
      handled: v.optional(requestRow),
      carriedOut: v.optional(requestRow),
      outcomes: v.optional(v.record(name, requestRow)),
    }),
  ),
  disputes: v.optional(v.object({ name, blocks: v.record(name, v.record(name, place)) })),
  fee: v.optional(place),
  requestsStated: v.optional(place),
})
