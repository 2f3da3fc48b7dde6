/**
 * Most cells of the comparison table. Texts that would need more count as replaced between their equal beginning and
 * end.
 */
const MOST_CELLS = 4_000_000

/** Cells that are left for a task of many comparisons; each comparison subtracts its own. */
export interface Budget {
  cells: number
}

/**
 * Index pairs of a longest common subsequence, ascending. What would exceed {@link MOST_CELLS} or the rest of the
 * budget has no pairs but those of the equal beginning and end.
 */
export function commonPairs(
  a: readonly string[],
  b: readonly string[],
  budget: Budget = { cells: MOST_CELLS },
): (readonly [number, number])[] {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1
  const first = Array.from({ length: head }, (_, i) => [i, i] as const)
  const last = Array.from({ length: tail }, (_, i) => [a.length - tail + i, b.length - tail + i] as const)
  const inner = innerPairs(a.slice(head, a.length - tail), b.slice(head, b.length - tail), budget)
  return [...first, ...inner.map(([i, j]) => [i + head, j + head] as const), ...last]
}

function innerPairs(
  a: readonly string[],
  b: readonly string[],
  budget: Budget,
): (readonly [number, number])[] {
  const width = b.length + 1
  const cells = (a.length + 1) * width
  if (a.length === 0 || b.length === 0 || cells > Math.min(MOST_CELLS, budget.cells)) return []
  budget.cells -= cells
  // cell (i, j): length of the longest common subsequence of a from i and b from j
  const table = new Uint16Array(cells)
  const at = (i: number, j: number): number => table[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      table[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pairs: (readonly [number, number])[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}
