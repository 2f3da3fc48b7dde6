import { fits } from '../../../import/tables/wording'

/** A likeness below this is another name. */
const ALIKE = 0.85
/** The second best must be less alike by at least this. */
const APART = 0.1

const likeness = (name: string, known: string): number =>
  name.length > 1 && known.endsWith(name) ? 0.9 : fits(name, known)

/** The one of the `known` names that a name is, in slightly other words; null where none or more than one is meant. */
export function nearName(name: string, known: Iterable<string>): string | null {
  if (name.length < 2) return null
  const found = [...new Set(known)]
    .map((one) => ({ one, fit: likeness(name, one) }))
    .sort((a, b) => b.fit - a.fit)
  const [best, next] = found
  if (!best || best.fit < ALIKE || best.fit - (next?.fit ?? 0) < APART) return null
  return best.one
}
