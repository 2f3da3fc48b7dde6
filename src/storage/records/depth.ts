/** Deepest nesting of a report's text: a deeper value was not written by this program. */
const DEEPEST = 64

/** True when a value nests at most 64 levels. Not recursive, so that no input can exhaust the stack. */
export function isShallow(value: unknown): boolean {
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue
    if (next.depth === DEEPEST) return false
    for (const inner of Object.values(next.value)) open.push({ value: inner, depth: next.depth + 1 })
  }
  return true
}
