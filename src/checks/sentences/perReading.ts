import { lastYearOf } from '../../report/lastYear'
import type { Report } from '../../report/report'
import type { ReadLine } from './statements/statements'

interface Known<T> {
  values: readonly unknown[]
  found: T
}

/** What the answers depend on beside the paragraph: the values typed into figures, of this year and the last. */
function valuesOf(report: Report): readonly unknown[] {
  const { draft } = report
  return [...Object.values(draft.sections).map(({ values }) => values), lastYearOf(report)]
}
const valuesKnown = new WeakMap<Report['draft'], readonly unknown[]>()
let latest: readonly unknown[] = []

/** The same array while no figure changes, however many drafts lie between, so that it can be compared by identity. */
function sameValues(report: Report): readonly unknown[] {
  let values = valuesKnown.get(report.draft)
  if (!values) {
    values = valuesOf(report)
    const before = latest
    if (values.length === before.length && values.every((one, i) => one === before[i])) values = before
    else latest = values
    valuesKnown.set(report.draft, values)
  }
  return values
}

/** Caches a function of a parsed paragraph: it runs again only when the paragraph's words or a figure change. */
export function perReading<T>(
  ask: (report: Report, read: ReadLine) => T,
): (report: Report, read: ReadLine) => T {
  const answers = new WeakMap<ReadLine, Known<T>>()
  return (report, read) => {
    const values = sameValues(report)
    const before = answers.get(read)
    if (before?.values === values) return before.found
    const found = ask(report, read)
    answers.set(read, { values, found })
    return found
  }
}

/** Caches a function of a parsed paragraph that depends on no figure outside it. */
export function perWording<T>(ask: (read: ReadLine) => T): (read: ReadLine) => T {
  const answers = new WeakMap<ReadLine, { found: T }>()
  return (read) => {
    const before = answers.get(read)
    if (before) return before.found
    const found = ask(read)
    answers.set(read, { found })
    return found
  }
}
