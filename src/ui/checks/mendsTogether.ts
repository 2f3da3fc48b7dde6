import type { Finding } from '../../checks/findings/finding'
import type { Mend } from '../../report/mend/mend'

/** Mends of one kind that are made by one press. */
export interface MendsTogether {
  /** The first finding of the kind, which offers them. */
  first: Finding
  mends: readonly Mend[]
}

/** The mends that are certain, by kind. */
export function mendsTogether(findings: readonly Finding[]): ReadonlyMap<string, MendsTogether> {
  const kinds = new Map<string, { first: Finding; mends: Mend[] }>()
  for (const finding of findings) {
    const [mend] = finding.mends ?? []
    if (mend?.together === undefined) continue
    const known = kinds.get(mend.together)
    if (known) known.mends.push(mend)
    else kinds.set(mend.together, { first: finding, mends: [mend] })
  }
  return kinds
}

/** How many findings are mended together with this one, where it is the first of several; 0 for all others. */
export function countTogether(kinds: ReadonlyMap<string, MendsTogether>, finding: Finding): number {
  const kind = kinds.get(finding.mends?.[0]?.together ?? '')
  return kind?.first === finding && kind.mends.length > 1 ? kind.mends.length : 0
}
