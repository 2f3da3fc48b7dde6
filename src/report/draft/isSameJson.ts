/**
 * True for equal JSON values. The order of keys does not count, and an undefined field is the same as a missing one.
 */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  if (a === b) return true
  const [one, other] = [fieldsOf(a), fieldsOf(b)]
  return (
    Array.isArray(a) === Array.isArray(b) &&
    one.size === other.size &&
    [...one].every(([key, field]) => isSameJson(field, other.get(key)))
  )
}

const fieldsOf = (value: object): Map<string, unknown> =>
  new Map(Object.entries(value).filter(([, field]) => field !== undefined))
