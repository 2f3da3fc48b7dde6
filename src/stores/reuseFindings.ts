import type { Finding } from '../checks/findings/finding'

const textOf = new WeakMap<Finding, string>()

function said(finding: Finding): string {
  let text = textOf.get(finding)
  if (text === undefined) {
    text = JSON.stringify(finding)
    textOf.set(finding, text)
  }
  return text
}

/** `next`, but with the objects of `before` for equal findings; `before` itself when nothing differs. */
export function reuseFindings(before: readonly Finding[], next: readonly Finding[]): readonly Finding[] {
  const old = new Map(before.map((finding) => [finding.id, finding]))
  const kept = next.map((finding) => {
    const same = old.get(finding.id)
    return same && (same === finding || said(same) === said(finding)) ? same : finding
  })
  return kept.length === before.length && kept.every((finding, i) => finding === before[i]) ? before : kept
}
