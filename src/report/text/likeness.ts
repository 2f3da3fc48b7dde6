import { alikeCandidates } from './alikeCandidates'

/** Digits, blanks and figures: they differ from year to year although the text is the same. */
const LOOSE = /[\d０-９\s\u3000\uFFFC_]+/gu

/** A paragraph in the form in which it is compared with last year's: without digits, figures and blanks. */
export const bare = (paragraph: string): string => paragraph.replace(LOOSE, '')

/**
 * Length of the longest common subsequence, in UTF-16 units. Bit-parallel, thirty rows of the table in one word
 * (Crochemore et al. 2001), because it runs while one types.
 */
function commonLength(a: string, b: string): number {
  const words = Math.ceil(a.length / 30)
  const FULL = (1 << 30) - 1
  const masks = new Map<number, Int32Array>()
  for (let i = 0; i < a.length; i += 1) {
    const code = a.charCodeAt(i)
    let mask = masks.get(code)
    if (!mask) masks.set(code, (mask = new Int32Array(words)))
    const word = Math.floor(i / 30)
    mask[word] = (mask[word] ?? 0) | (1 << (i % 30))
  }
  const row = new Int32Array(words).fill(FULL)
  for (let j = 0; j < b.length; j += 1) {
    const mask = masks.get(b.charCodeAt(j))
    if (!mask) continue
    let carry = 0
    for (let w = 0; w < words; w += 1) {
      const old = row[w] ?? 0
      const hit = old & (mask[w] ?? 0)
      const sum = old + hit + carry
      carry = sum > FULL ? 1 : 0
      row[w] = (sum & FULL) | (old & ~hit)
    }
  }
  let common = 0
  for (let i = 0; i < a.length; i += 1) if (!((row[Math.floor(i / 30)] ?? 0) & (1 << (i % 30)))) common += 1
  return common
}

/** Largest product of two lengths (about two thousand characters each) for which the subsequence is computed. */
const MOST_CELLS = 4_000_000

/** Number of character bigrams that two texts share, plus one. */
function commonPairs(a: string, b: string): number {
  const pairs = new Map<string, number>()
  for (let i = 1; i < a.length; i += 1) {
    const pair = a.slice(i - 1, i + 1)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  let common = 1
  for (let i = 1; i < b.length; i += 1) {
    const pair = b.slice(i - 1, i + 1)
    const left = pairs.get(pair) ?? 0
    if (left > 0) common += 1
    pairs.set(pair, left - 1)
  }
  return common
}

/**
 * Likeness of two bare paragraphs, 0 to 1: twice the length of their common subsequence over the sum of their lengths.
 * For very long ones shared bigrams are counted instead.
 */
export function alike(a: string, b: string): number {
  if (a === b) return 1
  const together = a.length + b.length
  const common = a.length * b.length > MOST_CELLS ? commonPairs : commonLength
  return together === 0 ? 1 : (2 * common(a, b)) / together
}

/**
 * Greatest likeness of a bare paragraph to one of `others`; 0 when it is below `least`. Of many others only those that
 * share groups of characters are compared (`alikeCandidates`).
 */
export function mostAlike(paragraph: string, others: ReadonlySet<string>, least = 0): number {
  if (others.has(paragraph)) return 1
  let most = 0
  for (const other of alikeCandidates(paragraph, others)) {
    const bound =
      (2 * Math.min(paragraph.length, other.length)) / Math.max(1, paragraph.length + other.length)
    if (bound > most && bound >= least) most = Math.max(most, alike(paragraph, other))
  }
  return most >= least ? most : 0
}

/**
 * Share of a text that was taken from another, 0 to 1: the likeness of each paragraph to the closest one there,
 * weighted by length.
 */
export function likeness(text: readonly string[], before: readonly string[]): number {
  const others = new Set(before.map(bare).filter((one) => one !== ''))
  const own = text.map(bare).filter((one) => one !== '')
  const length = own.reduce((sum, one) => sum + one.length, 0)
  if (length === 0) return 0
  return own.reduce((sum, one) => sum + one.length * mostAlike(one, others), 0) / length
}
