import type { Report } from '../report/report'
import type { Finding } from './findings/finding'
import { changes } from './lastYear/changes'
import { ownChangeFindings } from './reader/arithmetic/arithmeticFindings'
import { orderFindings } from './reader/order/orderFindings'
import { comparisons, isSamePlace } from './reader/comparisons/comparisons'

/**
 * X9: the changes that patterns read, what frames and words tell of last year beside them, and the changes and the order of
 * other things.
 */
export function* yearChanges(report: Report): Generator<undefined, Finding[]> {
  const told = yield* changes(report)
  const all = [...told, ...(yield* comparisons(report, told))]
  const own = yield* ownChangeFindings(report, ({ target }) =>
    all.some((one) => isSamePlace(one.target, target)),
  )
  const found = [...all, ...own]
  const order = yield* orderFindings(report, ({ target }) =>
    found.some((one) => isSamePlace(one.target, target)),
  )
  return [...found, ...order]
}
