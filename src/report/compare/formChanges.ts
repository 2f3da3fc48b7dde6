import { isSameJson } from '../draft/isSameJson'
import type { Report } from '../report'

/** What changed in the form itself, each in the order of the later form; empty lists for what stayed. */
export interface FormChanges {
  /** Headings of sections that are new, and of those that are gone. */
  added: readonly string[]
  removed: readonly string[]
  renamed: readonly { before: string; after: string }[]
  /** Anything else: the order, levels, figures, rules. */
  other: boolean
}

/** Compares the forms of two versions; null when they are the same. */
export function formChanges({ template: before }: Report, { template: after }: Report): FormChanges | null {
  if (before === after) return null
  const was = new Map(before.sections.map((section) => [section.place, section.heading]))
  const is = new Map(after.sections.map((section) => [section.place, section.heading]))
  const added = [...is].flatMap(([place, heading]) => (was.has(place) ? [] : [heading]))
  const removed = [...was].flatMap(([place, heading]) => (is.has(place) ? [] : [heading]))
  const renamed = [...is].flatMap(([place, heading]) => {
    const old = was.get(place)
    return old === undefined || old === heading ? [] : [{ before: old, after: heading }]
  })
  const told = added.length + removed.length + renamed.length > 0
  const kept = [...was.keys()].filter((place) => is.has(place)).join()
  const other =
    kept !== [...is.keys()].filter((place) => was.has(place)).join() ||
    !isSameJson([before.figures, before.rules], [after.figures, after.rules]) ||
    (!told && !isSameJson(before.sections, after.sections))
  return told || other ? { added, removed, renamed, other } : null
}
