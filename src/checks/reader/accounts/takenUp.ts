import { perReport } from '../../../report/perReport'
import type { Report } from '../../../report/report'
import { isSectionFor } from '../../../report/template/sectionRole'
import type { Finding } from '../../findings/finding'
import { perStretch } from '../../findings/perStretch'
import { textFinding } from '../../findings/textFinding'
import { perWording } from '../../sentences/perReading'
import { isOfOtherYear } from '../../sentences/lexicon/otherYear'
import { readSection, type ReadStretch } from '../../sentences/statements/readSection'
import type { ReadLine } from '../../sentences/statements/statements'
import { exact } from '../../sentences/tokens/exact'
import { inUnitOf } from '../../sentences/tokens/inUnit'
import type { NumberMention } from '../../sentences/tokens/numberMention'

/** A number with what its clause says of it, and the other numbers of its sentence with the same measure word. */
interface Told {
  mention: NumberMention
  words: string
  sentence: string
  beside: readonly number[]
  /** All runs of {@link SHORTEST} characters of the words and the sentence. */
  runs: ReadonlySet<string>
}

/** Words that say nothing of what is counted. */
const EMPTY_WORDS =
  /(?:还有|仍有|尚有|另有|其中|已经|已|共计|共|累计|全年|全部|目前|均|都|年内|本年度?|当年|总计|合计|达到?|约|只有|仅有|仅|有|的|了|为|是|在|中|对|针对|[一二三四五六七八九十]是|[—·（）“”]+)/gu
/** Numbers of plans, averages, of each body, or of last year. */
const OTHERWISE = /将|计划|拟|力争|每|平均|同比|[较比](?:上|去|20)|上一?年度?|去年|下一步|新增|再|至少|目标/u
/** 针对上年指出的问题，已压减74个: what was found last year, and done in this one. */
const REPORTED =
  /(?:上一?年度?|去年|20\d{2}年度?)(?:的)?(?:报告|年报)?(?:中)?(?:指出|提出|反映|存在|查摆|列出|发现|梳理)的[^，。；]{0,40}/u
const SHORTEST = 4
const COVERED = 0.85
/** Words of a clause that stand in the other's too, from here on are no chance. */
const LONG = 5
const MOST_TOLD = 600
const LONGEST_SENTENCE = 240
/** Behind these words part five tells what will be done. */
const PLANS = /下一步|今后|接下来|改进措施|整改措施|工作打算|下阶段|将(?:继续|进一步|重点|着力|从)/u

const clauseAround = (text: string, { from, end, lead, tail }: NumberMention): string =>
  text.slice(from - lead.length, from) + text.slice(end, end + tail.length)

const runsIn = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - SHORTEST + 1) }, (_, at) => text.slice(at, at + SHORTEST))

/** The numbers of a paragraph that name something. */
const toldIn = perWording(({ mentions, line: { text }, frame }: ReadLine): readonly Told[] =>
  mentions.flatMap((mention): Told[] => {
    if (mention.about || mention.unit === '' || mention.unit === '%' || mention.unit === '个百分点') return []
    const clause = clauseAround(text, mention)
    const since = text.slice(mention.segment, mention.from).replace(REPORTED, '')
    if (OTHERWISE.test(clause) || isOfOtherYear(since, frame.year)) return []
    const words = clause.replace(EMPTY_WORDS, '')
    const behind = text.slice(mention.end).search(/[。！？]/u)
    const end = behind < 0 ? text.length : mention.end + behind
    const sentence = text.slice(mention.sentence, Math.min(end, mention.sentence + LONGEST_SENTENCE))
    const beside = mentions.flatMap((one) =>
      one.sentence === mention.sentence && one.unit === mention.unit ? [one.value] : [],
    )
    return [{ mention, words, sentence, beside, runs: new Set([...runsIn(words), ...runsIn(sentence)]) }]
  }),
)

/** The numbers told before part five, by measure word. */
const toldBefore = perReport((report: Report): ReadonlyMap<string, readonly Told[]> => {
  const found = new Map<string, Told[]>()
  let count = 0
  for (const { place } of report.template.sections) {
    if (isSectionFor(report.template, place, 'problems', 'improvements')) break
    for (const { read } of readSection(report, place))
      for (const one of toldIn(read)) {
        if ((count += 1) > MOST_TOLD) return found
        const list = found.get(one.mention.unit)
        if (list) list.push(one)
        else found.set(one.mention.unit, [one])
      }
  }
  return found
})

/** The pieces of some words, two characters and more, that stand in a text; the longest that is found at each place. */
function piecesIn(words: string, text: string): string[] {
  const pieces: string[] = []
  for (let from = 0; from < words.length;) {
    let to = from
    while (to < words.length && text.includes(words.slice(from, to + 1))) to += 1
    if (to - from > 1) pieces.push(words.slice(from, to))
    from = Math.max(to, from + 1)
  }
  return pieces
}

const lengthOf = (pieces: readonly string[]): number => pieces.reduce((sum, one) => sum + one.length, 0)
const longestOf = (pieces: readonly string[]): number => Math.max(0, ...pieces.map((one) => one.length))

/** True where a number of part five speaks of the same thing as one before. */
function isSame(now: Told, before: Told): boolean {
  const own = piecesIn(now.words, before.words)
  // 还有7个事项需要职工到柜台办理, and before 仍有6个需到柜台办理
  if (longestOf(own) >= LONG) return true
  // 31个问题中，还有4个没有完成整改, and before 通报问题31个，完成整改28个
  const shared = now.beside.some((one) => one > 2 && one !== now.mention.value && before.beside.includes(one))
  if (shared && longestOf(own) >= SHORTEST) return true
  // 已压减政务新媒体84个, and before 政务新媒体由412个压减到338个，压减74个
  const all = piecesIn(now.words, before.sentence)
  return (
    now.words.length > LONG &&
    own.length > 0 &&
    longestOf(all) >= LONG &&
    lengthOf(all) >= now.words.length * COVERED
  )
}

/** True for a number of a sentence, or a sum or difference of two of them. */
const isOf = (value: number, beside: readonly number[]): boolean =>
  beside.some((a) => a === value || beside.some((b) => exact(a - b) === value || exact(a + b) === value))

function takenUp(report: Report, { read }: ReadStretch): { now: Told; before: Told }[] {
  const known = toldBefore(report)
  return toldIn(read).flatMap((now) => {
    if (now.mention.place !== null || now.words.length < SHORTEST) return []
    if (PLANS.test(read.line.text.slice(0, now.mention.from))) return []
    const runs = runsIn(now.words)
    // most are about something else, and share no run of characters
    const alike = (known.get(now.mention.unit) ?? []).filter(
      (one) => runs.some((run) => one.runs.has(run)) && isSame(now, one),
    )
    const [before] = alike
    if (!before || alike.some(({ beside }) => isOf(now.mention.value, beside))) return []
    // several sentences speak of it with other numbers: it is not clear which is meant
    if (new Set(alike.map(({ sentence }) => sentence)).size > 1) return []
    return [{ now, before: alike.at(-1) ?? before }]
  })
}

/**
 * X11: a number that part five takes up again in the words of a sentence before, and that is none of that sentence's
 * numbers, nor a sum or difference of two. Asked.
 */
export const takenUpFindings = (report: Report): Generator<undefined, Finding[]> =>
  perStretch(report, (stretch) => {
    if (!isSectionFor(report.template, stretch.section, 'problems', 'improvements')) return []
    return takenUp(report, stretch).map(({ now, before }) =>
      textFinding(report, stretch, {
        rule: 'X11',
        severity: 'warning',
        sentence: `前面写“${before.words.slice(0, 16)}” ${inUnitOf(before.mention, before.mention.value)}，这里写 ${inUnitOf(now.mention, now.mention.value)}；如是同一项，请核实：`,
        mentions: [now.mention],
        figures: [],
        numbers: [before.mention.value, now.mention.value],
      }),
    )
  })
