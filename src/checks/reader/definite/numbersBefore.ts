import { perReport } from '../../../report/perReport'
import type { Report } from '../../../report/report'
import type { Place } from '../../../report/template/template'
import { isChange } from '../../sentences/lexicon/isChange'
import { readSection, type ReadStretch } from '../../sentences/statements/readSection'
import type { ReadLine } from '../../sentences/statements/statements'
import type { NumberMention } from '../../sentences/tokens/numberMention'

/** Numbers of a report that are looked at from any place of it, at most: more than a report has. */
const MOST = 600

/** A number, its section and its sentence. */
export interface Earlier {
  mention: NumberMention
  section: Place
  sentence: string
}

interface Numbers {
  all: readonly Earlier[]
  /** How many of them stand before a parsed paragraph. */
  until: ReadonlyMap<ReadLine, number>
}

function earlierIn({ mentions, line: { text } }: ReadLine, section: Place): Earlier[] {
  return mentions.flatMap((mention): Earlier[] => {
    if (mention.unit === '' || isChange(mention)) return []
    const end = text.indexOf('。', mention.end)
    const sentence = text.slice(mention.sentence, end < 0 ? text.length : end)
    return [{ mention, section, sentence }]
  })
}

const numbersOf = perReport((report: Report): Numbers => {
  const all: Earlier[] = []
  const until = new Map<ReadLine, number>()
  for (const { place } of report.template.sections)
    for (const { read } of readSection(report, place)) {
      // the same words twice are one parsed paragraph: what stands before the first counts
      if (!until.has(read)) until.set(read, all.length)
      if (all.length < MOST) all.push(...earlierIn(read, place))
    }
  return { all, until }
})

/** The numbers of a report that are told before one, in order. */
export function numbersBefore(
  report: Report,
  { read, section }: ReadStretch,
  mention: NumberMention,
): readonly Earlier[] {
  const { all, until } = numbersOf(report)
  const own = earlierIn(read, section).filter((one) => one.mention.from < mention.from)
  return [...all.slice(0, until.get(read) ?? 0), ...own]
}
