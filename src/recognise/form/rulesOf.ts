import type { Figure, Place, Rule } from '../../report/template/template'
import type { PendingBound } from '../corrections/bounds'
import type { RecognisedSum } from '../recognised'

/** Most rules of a stored form. */
const MOST = 5000
const ADDED = /^(?:count|measure|money|score)$/u

/**
 * The sums of a document as rules of its form. A sum is left out where its figures differ in kind or unit, or one of
 * them occurs twice in it.
 * @param placeAt the figure at an offset of the raw text
 */
export function rulesOf(
  sums: readonly RecognisedSum[],
  placeAt: ReadonlyMap<number, Place>,
  figures: ReadonlyMap<Place, Figure>,
): Rule[] {
  return sums
    .flatMap(({ left, right, holds }, i): Rule[] => {
      const places = [...left, ...right].flatMap((offset) => placeAt.get(offset) ?? [])
      const named = places.flatMap((place) => figures.get(place) ?? [])
      const [whole, ...parts] = named
      const complete = left.length === 1 && named.length === left.length + right.length
      if (!whole || !complete || parts.length === 0 || new Set(places).size < places.length) return []
      if (!ADDED.test(whole.kind) || !parts.every((part) => isAlike(part, whole))) return []
      return [
        {
          id: `sum-${i + 1}`,
          // a sum that the document itself breaks may be meant that way: a warning
          severity: holds === false ? 'warning' : 'error',
          kind: 'sum',
          name: whole.label,
          total: whole.place,
          parts: parts.map(({ place }) => place),
        },
      ]
    })
    .slice(0, MOST)
}

/**
 * Parts that are at most their wholes, as rules; those of which a sum says so already are left out.
 * @param rules the sums
 */
export function boundsOf(
  bounds: readonly PendingBound[],
  rules: readonly Rule[],
  placeAt: ReadonlyMap<number, Place>,
  figures: ReadonlyMap<Place, Figure>,
): Rule[] {
  const inSums = new Set(
    rules.flatMap((rule) => (rule.kind === 'sum' ? rule.parts.map((part) => `${part} ${rule.total}`) : [])),
  )
  const named = (offset: number): Figure | undefined => figures.get(placeAt.get(offset) ?? '')
  return bounds
    .flatMap(({ part: its, whole: of }, i): Rule[] => {
      const [part, whole] = [named(its.offset), named(of.offset)]
      if (!part || !whole || part === whole || !ADDED.test(whole.kind) || !isAlike(part, whole)) return []
      const key = `${part.place} ${whole.place}`
      if (inSums.has(key)) return []
      inSums.add(key)
      return [
        {
          id: `within-${i + 1}`,
          severity: 'error',
          kind: 'atMost',
          part: part.place,
          partName: part.label,
          whole: whole.place,
          wholeName: whole.label,
        },
      ]
    })
    .slice(0, MOST - rules.length)
}

/** 件 and 件次 are added; 万元 and 元 are not. */
const isAlike = (one: Figure, other: Figure): boolean =>
  one.kind === other.kind && one.unit.replace(/次$/u, '') === other.unit.replace(/次$/u, '')
