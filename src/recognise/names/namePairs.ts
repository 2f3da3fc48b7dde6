import { areOtherNumbers, isStockOfOne } from '../words/numbers'
import { areApart } from '../words/opposites'
import type { Content } from './contentWords'
import { type Overlap, overlapOf, type Usual } from './overlap'

/** What two names say of each other. */
export interface NamePair {
  /** How far they say the same; null where a word of one makes it another number. */
  overlap: Overlap | null
  /** One of them alone is how many there are by now. */
  stockOfOne: boolean
}

/** The name of a figure, known by the number of its words: equal names have the same. */
export interface FigureName {
  nth: number
  content: Content
}

/** Numbers the names of a document. */
export function numberedNames(): (content: Content) => FigureName {
  const known = new Map<string, FigureName>()
  return (content) => {
    const { before, lent, behind, again, said, near } = content
    const key = [before, lent, behind, again, said, near].join('\n')
    const name = known.get(key) ?? { nth: known.size, content }
    known.set(key, name)
    return name
  }
}

/** Compares two names of a document, each pair once: a long document says the same of many of its figures. */
export function namePairs(usual: Usual): (one: FigureName, other: FigureName) => NamePair {
  const known: Map<number, NamePair>[] = []
  return (one, other) => {
    const pairs = (known[one.nth] ??= new Map<number, NamePair>())
    const before = pairs.get(other.nth)
    if (before) return before
    const [a, b] = [one.content, other.content]
    const apart = areOtherNumbers(a.said, b.said) || areApart(a.said, b.said)
    const pair = { overlap: apart ? null : overlapOf(a, b, usual), stockOfOne: isStockOfOne(a.said, b.said) }
    pairs.set(other.nth, pair)
    return pair
  }
}
