import { lastYearOf } from '../../report/lastYear'
import { perReport } from '../../report/perReport'
import type { Report } from '../../report/report'
import type { ReadLine } from './statements/statements'

interface Known<T> {
  values: readonly unknown[]
  found: T
}

/** What cached results depend on besides the paragraph: the template, and the values of this year and the last. */
const valuesOf = perReport((report: Report): readonly unknown[] => {
  const { template, draft } = report
  return [template, ...Object.values(draft.sections).map(({ values }) => values), lastYearOf(report)]
})

/**
 * True when nothing changed. Comparing by identity is enough: drafts share a section's values until a figure of it
 * changes.
 */
const areSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some === others || (some.length === others.length && some.every((one, i) => one === others[i]))

/** Caches a function of a parsed paragraph: it runs again only when the paragraph's words or a figure change. */
export function perReading<T>(
  ask: (report: Report, read: ReadLine) => T,
): (report: Report, read: ReadLine) => T {
  const answers = new WeakMap<ReadLine, Known<T>>()
  return (report, read) => {
    const values = valuesOf(report)
    const before = answers.get(read)
    if (before && areSame(before.values, values)) return before.found
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
