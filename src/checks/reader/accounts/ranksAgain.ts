import { perReport } from '../../../report/perReport'
import type { Report } from '../../../report/report'
import { isSectionFor } from '../../../report/template/sectionRole'
import type { Finding } from '../../findings/finding'
import { perStretch } from '../../findings/perStretch'
import { textFinding } from '../../findings/textFinding'
import { isOfOtherYear } from '../../sentences/lexicon/otherYear'
import { perWording } from '../../sentences/perReading'
import { readSection } from '../../sentences/statements/readSection'

/** A rank in an assessment: 在第三方评估中列第9位. */
interface Rank {
  value: number
  from: number
  to: number
  /** The assessment: 第三方评估. */
  of: string
}

const RANK = /第(\d{1,3})(?:位|名)/gu
const ASSESSED = /([\p{Script=Han}]{2,6}?(?:评估|考核|测评|考评|评议|评比))/gu
const REACH = 60
const KEY = 4
/** Words by which the rank is another one than that of the year: 由第9位升至第6位, 力争进入前三. */
const OTHERWISE = /由第|从第|上升|升至|提升|跃|力争|争取|目标|其中|第[一二三四1-4]季|[上下]半年/u

/** The ranks of a paragraph, in digits. */
const ranksIn = perWording(({ line: { text }, frame }): readonly Rank[] =>
  [...text.matchAll(RANK)].flatMap((match): Rank[] => {
    const from = match.index
    const before = text.slice(Math.max(0, from - REACH), from)
    const words = before.split(/[。；]/u).at(-1) ?? ''
    const of = [...words.matchAll(ASSESSED)].at(-1)?.[1]?.slice(-KEY)
    const behind = text.slice(from, from + 12)
    if (of === undefined || OTHERWISE.test(words + behind) || isOfOtherYear(words, frame.year)) return []
    return [{ value: Number(match[1]), from: from + 1, to: from + 1 + (match[1]?.length ?? 0), of }]
  }),
)

/** The ranks told before part five, by the assessment. */
const ranksBefore = perReport((report: Report): ReadonlyMap<string, ReadonlySet<number>> => {
  const found = new Map<string, Set<number>>()
  for (const { place } of report.template.sections) {
    if (isSectionFor(report.template, place, 'problems', 'improvements')) break
    for (const { read } of readSection(report, place))
      for (const { of, value } of ranksIn(read)) found.set(of, (found.get(of) ?? new Set()).add(value))
  }
  return found
})

/** X11: a rank that part five takes up again, 仅列第6位, is the one told before. Asked. */
export const rankFindings = (report: Report): Generator<undefined, Finding[]> =>
  perStretch(report, (stretch) => {
    if (!isSectionFor(report.template, stretch.section, 'problems', 'improvements')) return []
    return ranksIn(stretch.read).flatMap((rank): Finding[] => {
      const [told, ...others] = ranksBefore(report).get(rank.of) ?? []
      if (told === undefined || others.length > 0 || told === rank.value) return []
      return [
        textFinding(report, stretch, {
          rule: 'X11',
          severity: 'warning',
          sentence: `前面写第 ${told} 位，这里写第 ${rank.value} 位；如是同一项，请核实：`,
          mentions: [rank],
          figures: [],
          numbers: [told, rank.value],
        }),
      ]
    })
  })
