/** True when two texts of a few characters share a run of them. */
export function haveInCommon(one: string, other: string, length: number): boolean {
  for (let from = 0; from + length <= one.length; from += 1)
    if (other.includes(one.slice(from, from + length))) return true
  return false
}
