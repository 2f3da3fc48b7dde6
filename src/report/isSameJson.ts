/** True for two values of JSON that say the same; the order of a record's keys says nothing. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [one, other] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  return (
    one.size === other.size && [...one].every(([key, of]) => other.has(key) && isSameJson(of, other.get(key)))
  )
}
