import { lastYearOf } from '../../report/lastYear'
import type { Report } from '../../report/report'
import type { ReadLine } from './statements/statements'

interface Known<T> {
  values: readonly unknown[]
  found: T
}

/** What the answers rest on beside the sentence: what is typed into figures, of this year and the last. */
function valuesOf(report: Report): readonly unknown[] {
  const { draft } = report
  return [...Object.values(draft.sections).map(({ values }) => values), lastYearOf(report)]
}
const valuesKnown = new WeakMap<Report['draft'], readonly unknown[]>()
let latest: readonly unknown[] = []

/** The same list while no figure changes, however many drafts lie between. */
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

/** A question to one paragraph that is asked anew only when its words or a figure change: a key changes one of them. */
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

/** A question to one paragraph's words alone, which no figure beside it changes. */
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
