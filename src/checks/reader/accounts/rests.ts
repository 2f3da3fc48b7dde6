import { exact } from '../../sentences/tokens/exact'
import type { ReadLine } from '../../sentences/statements/statements'
import type { Entry } from './entries'
import { withoutParts } from './explained'
import type { KnownAmounts } from './known'

/** Words of a remainder: 其余38件, 余下的7件. 其他5件 is one only where all of these are said to be the same (均, 全部). */
const REST = /(?:其余|余下|剩余|剩下)(?:的|均|为|是|尚有)*$/u
const OTHERS = /^(?:其他|其它)的?$/u
/** How many numbers before a remainder are tried as the other parts: a report has 22 results. */
const MOST_BEFORE = 40
const ALL = /^(?:申请|案件)?(?:均|都|全部)/u

const isRest = (read: ReadLine, { mention }: Entry): boolean => {
  const { lead = '', tail = '' } = read.mentions[mention] ?? {}
  return REST.test(lead) || (OTHERS.test(lead) && ALL.test(tail))
}

/**
 * True where a remainder and some numbers directly before it add up to the number before those, or to a total of the
 * tables.
 */
function completes(before: readonly Entry[], rest: Entry, totals: ReadonlySet<number>): boolean {
  let sum = rest.value
  for (let i = before.length - 1; i >= 0; i -= 1) {
    sum = exact(sum + (before[i]?.value ?? 0))
    if (before[i - 1]?.value === sum || totals.has(sum)) return true
  }
  return false
}

/**
 * The remainders of a paragraph. `right`: nothing contradicts them. `wrong`: with the parts before them they add up to
 * no whole.
 */
export function restsOf(
  read: ReadLine,
  entries: readonly Entry[],
  known: KnownAmounts,
): { right: readonly Entry[]; wrong: readonly Entry[] } {
  const [right, wrong]: [Entry[], Entry[]] = [[], []]
  for (const [at, one] of entries.entries()) {
    const table = known[one.of]
    if (!table || !isRest(read, one)) continue
    const totals = new Set(table.totals.map(({ amount }) => amount))
    const before = entries
      .slice(Math.max(0, at - MOST_BEFORE), at)
      .filter(({ sentence }) => one.sentence - sentence <= 1)
    const outer = before.filter(({ depth }) => depth <= one.depth)
    // no parts stand in its sentence, or its own row of the table has this number: 其余7件作其他处理
    if (outer.at(-1)?.sentence !== one.sentence || (one.framed && table.amounts.has(one.value))) {
      right.push(one)
      continue
    }
    const ways = [before, outer, withoutParts(outer), withoutParts(before)]
    ;(ways.some((all) => completes(all, one, totals)) ? right : wrong).push(one)
  }
  return { right, wrong }
}
