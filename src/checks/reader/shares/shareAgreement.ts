import { perWording } from '../../sentences/perReading'
import type { NumberMention } from '../../sentences/tokens/numberMention'
import type { ReadLine } from '../../sentences/statements/statements'
import { sameKind } from '../../sentences/lexicon/sameKind'
import { isShareOf, type Portion } from './portion'
import { shareFramesIn } from './shareFrames'

/** A number with its share in a list of such. */
interface Pair {
  portion: Portion
  part: NumberMention
}
/** A share that is of another whole than all others of its list. */
export interface OddShare extends Pair {
  /** What the others are shares of. */
  whole: number
  /** The list is so long that it cannot be of one whole by chance. */
  sure: boolean
}

const FEWEST = 4
/** Fewer will do where the text states the whole. */
const FEWEST_OF_TOLD = 2

/** The lists of a paragraph: numbers of one kind in one sentence, each with its share. */
function listsOf(read: ReadLine): Pair[][] {
  const lists = new Map<string, Pair[]>()
  for (const { portion, beside, words } of shareFramesIn(read)) {
    const part = read.mentions[beside ?? -1]
    if (!part || part.about || part.value === 0 || words.together || portion.least <= 0) continue
    const key = `${part.sentence} ${sameKind(part.unit, '条') ? '条' : part.unit}`
    const list = lists.get(key) ?? []
    list.push({ portion, part })
    lists.set(key, list)
  }
  return [...lists.values()]
}

/**
 * The shares of a list that disagree with all others: of 1条占7%, 7条占40%, 3条占20% and 4条占27% the second, for the others are of 15. Only
 * where the numbers of the list add up to the whole of the others, so that the list is complete and of one whole.
 */
export const oddSharesIn = perWording((read: ReadLine): readonly OddShare[] =>
  listsOf(read).flatMap((pairs): OddShare[] => {
    const whole = pairs.reduce((sum, { part }) => sum + part.value, 0)
    const [first] = pairs
    const isTold = read.mentions.some(
      ({ value, unit, about }) => value === whole && !about && first && sameKind(unit, first.part.unit),
    )
    if (pairs.length < (isTold ? FEWEST_OF_TOLD : FEWEST)) return []
    const odd = pairs.filter(({ portion, part }) => !isShareOf(portion, part.value, whole))
    const [one] = odd
    return one && odd.length === 1
      ? [{ portion: one.portion, part: one.part, whole, sure: pairs.length >= FEWEST }]
      : []
  }),
)
