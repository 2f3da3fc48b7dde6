import type { RecognisedSum } from './recognised'
import type { Placed } from './repeats'

const ADDED = new Set(['count', 'money', 'measure'])
/** What begins a list of parts behind a whole. */
const PARTS = /其中|包括|包含|分别|具体(?:为|是|如下)|[（(：:]/u
const REST = /其他|其它|其余/u
const MOST_PARTS = 30

const valueOf = ({ literal, blank }: Placed): number | null =>
  blank
    ? null
    : Number(
        literal
          .replace(/,/gu, '')
          .replace(/[０-９．]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)),
      )
const exact = (value: number): number => Math.round(value * 1e6) / 1e6

/** Wholes with their parts: 其中-lists, brackets, and numbers behind one another that add up. */
export function sumsIn(figures: readonly Placed[]): RecognisedSum[] {
  const sums: RecognisedSum[] = []
  const taken = new Set<Placed>()
  for (const [i, whole] of figures.entries()) {
    if (!ADDED.has(whole.kind) || taken.has(whole)) continue
    const parts = partsOf(figures, i, whole)
    const chosen = parts && chosenOf(whole, parts)
    if (!chosen) continue
    for (const part of chosen.parts) taken.add(part)
    sums.push({
      kind: 'sum',
      left: [whole.offset],
      right: chosen.parts.map(({ offset }) => offset),
      holds: chosen.holds,
    })
  }
  return sums
}

interface Parts {
  parts: Placed[]
  /** Words say that they are parts. */
  marked: boolean
  /** The last part is the rest. */
  closed: boolean
}

/** The figures behind a whole that may be its parts: of its unit, in its sentence. */
function partsOf(figures: readonly Placed[], index: number, whole: Placed): Parts | null {
  const parts: Placed[] = []
  const next = figures[index + 1]
  if (!next || next.nth !== whole.nth) return null
  const between = whole.line.slice(whole.at + whole.literal.length, next.at)
  if (/[。！？]/u.test(between) && !/^[^。！？]*。其中/u.test(between)) return null
  const marker = PARTS.exec(between)?.[0] ?? ''
  const bracket = /^[（(]$/u.test(marker)
  const begin =
    whole.at + whole.literal.length + (marker === '' ? 0 : between.indexOf(marker) + marker.length)
  const stop = whole.line.slice(begin).search(bracket ? /[)）]/u : /[。！？]/u)
  const end = stop < 0 ? whole.line.length : begin + stop
  for (const part of figures.slice(index + 1, index + 1 + MOST_PARTS)) {
    if (part.nth !== whole.nth || part.at >= end) break
    if (part.unit === '%') continue
    if (part.unit !== whole.unit || part.kind !== whole.kind) break
    parts.push(part)
  }
  const last = parts.at(-1)
  const told = last ? whole.line.slice(parts.at(-2)?.at ?? begin, last.at) : ''
  return { parts, marked: marker !== '', closed: REST.test(told) }
}

function chosenOf(
  whole: Placed,
  { parts, marked, closed }: Parts,
): { parts: Placed[]; holds: boolean | null } | null {
  if (parts.length < 2) return null
  const total = valueOf(whole)
  const values = parts.map(valueOf)
  if (total === null || values.some((value) => value === null)) {
    return marked ? { parts, holds: null } : null
  }
  let sum = 0
  for (const [i, value] of values.entries()) {
    sum = exact(sum + (value ?? 0))
    if (i > 0 && sum === total) return { parts: parts.slice(0, i + 1), holds: true }
  }
  return marked && closed ? { parts, holds: false } : null
}
