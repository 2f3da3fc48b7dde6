import type { Report } from '../report/report'
import type { Finding } from './findings/finding'
import { changes } from './lastYear/changes'
import { comparisons } from './reader/comparisons/comparisons'

/** X9: the changes that patterns read, and what frames and words tell of last year beside them. */
export function* yearChanges(report: Report): Generator<undefined, Finding[]> {
  const told = yield* changes(report)
  return [...told, ...(yield* comparisons(report, told))]
}
