import type { ChangesTaken, DocxRevision } from '../model/docxDocument'

/** What a tracked change did. */
export type Change = 'insertions' | 'deletions' | 'moves'

/** Elements of tracked changes: what they count as, and the state of the document that does not have their content. */
const ELEMENTS: ReadonlyMap<string, readonly [Change, ChangesTaken]> = new Map([
  ['w:ins', ['insertions', 'original']],
  ['w:del', ['deletions', 'accepted']],
  ['w:moveTo', ['moves', 'original']],
  ['w:moveFrom', ['moves', 'accepted']],
  ['w:cellIns', ['insertions', 'original']],
  ['w:cellDel', ['deletions', 'accepted']],
])

/** Counts tracked changes: those of a kind with no unchanged text between them are one. */
export function changes(taken: ChangesTaken) {
  const counts: Record<Change, number> = { insertions: 0, deletions: 0, moves: 0 }
  let last: Change | null = null
  /** Of the elements around the present place whose content is taken. */
  const within: DocxRevision[] = []
  const present = (): DocxRevision | null => within.at(-1) ?? null
  return {
    counts,
    isChange: (name: string): boolean => ELEMENTS.has(name),
    /** Counts an element, and tells whether its content is in the state that is taken. */
    meet(name: string): boolean {
      const [kind, missing] = ELEMENTS.get(name) ?? []
      if (kind === undefined) return true
      if (kind !== last && (kind !== 'moves' || name === 'w:moveTo')) counts[kind] += 1
      last = kind
      return missing !== taken
    },
    enter(revision: DocxRevision): void {
      within.push(revision)
    },
    leave(): void {
      within.pop()
    },
    /** What put the present text there; null for text that was there before. */
    inserted: (): DocxRevision | null => (taken === 'accepted' ? present() : null),
    /** What deleted the present text, which is read in the original state; null for text that stays. */
    deleted: (): DocxRevision | null => (taken === 'original' ? present() : null),
    /** To be called with each text. */
    text(): void {
      if (!within.length) last = null
    },
  }
}
