import type { Draft } from './draft/draft'
import type { Template } from './template/template'

/** A template with a draft written on it. */
interface Pair {
  template: Template
  draft: Draft
}

/** Caches a function of a report by its template and draft, for as long as both are in use. */
export function perReport<R extends Pair, T>(compute: (report: R) => T): (report: R) => T {
  const known = new WeakMap<Draft, WeakMap<Template, { found: T }>>()
  return (report) => {
    const { template, draft } = report
    let ofDraft = known.get(draft)
    if (!ofDraft) known.set(draft, (ofDraft = new WeakMap()))
    let answer = ofDraft.get(template)
    if (!answer) ofDraft.set(template, (answer = { found: compute(report) }))
    return answer.found
  }
}
