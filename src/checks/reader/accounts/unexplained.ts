import type { Report } from '../../../report/report'
import { perReading } from '../../sentences/perReading'
import { type Entry, entriesIn } from './entries'
import { explainedIn } from './explained'
import { restsOf } from './rests'
import { knownAmounts } from './known'

/** Below this a number is explained by chance, and is no evidence. */
const FEWEST_TELLING = 3
/** Two numbers from here on hardly equal the table's by chance. */
const LARGE = 10

/** The unexplained numbers of a paragraph, where most of the others are the tables'. */
export const unexplainedIn = perReading((report: Report, read): readonly Entry[] => {
  const entries = entriesIn(read)
  const known = knownAmounts(report)
  if (entries.length < 3 || (!known.requests && !known.cases)) return []
  const explained = explainedIn(entries, known)
  const own = entries.filter(({ apart, of }) => !apart && known[of] !== null)
  const { right, wrong } = restsOf(read, entries, known)
  // 受理信访件62件，收到申请120件，分别办结62件、119件: the second 62 repeats a number of something else
  const others = new Set(read.mentions.keys())
  for (const { mention } of entries) others.delete(mention)
  const ofOthers = new Set([...others].map((at) => read.mentions[at]?.value))
  const left = new Set(own.filter(({ mention }) => !explained.has(mention)))
  for (const one of right) left.delete(one)
  for (const one of wrong) left.add(one)
  const open = entries.filter((one) => one.value > 0 && !ofOthers.has(one.value) && left.has(one))
  const telling = own.filter(({ value, of }) => value >= FEWEST_TELLING && known[of]?.amounts.has(value))
  const units = new Set(telling.map(({ unit }) => unit))
  const isSure = telling.length > 1 && open.length * 2 <= telling.length + 1
  const large = telling.filter(({ value }) => value >= LARGE).length
  const isAnchored = large > 1 || telling.length > 3
  const isStrong = telling.length > 1 && (open.length === 1 || open.length * 3 <= telling.length)
  return isSure
    ? open.filter(
        ({ assumed, strange, unit }) => !(assumed || strange) || (isStrong && isAnchored && units.has(unit)),
      )
    : []
})
