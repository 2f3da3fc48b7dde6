import { perReport } from '../../../report/perReport'
import type { Report } from '../../../report/report'
import { isSectionFor } from '../../../report/template/sectionRole'
import { perWording } from '../../sentences/perReading'
import { isOfOtherYear } from '../../sentences/lexicon/otherYear'
import { readSection } from '../../sentences/statements/readSection'
import type { ReadLine } from '../../sentences/statements/statements'
import type { NumberMention } from '../../sentences/tokens/numberMention'

/** A number with what its clause says of it, and the other numbers of its sentence with the same measure word. */
export interface Told {
  mention: NumberMention
  words: string
  sentence: string
  beside: readonly number[]
  /** All runs of {@link SHORTEST} characters of the words and the sentence. */
  runs: ReadonlySet<string>
  /** The words before the number that name what it counts. */
  name: string
  /** All pairs of characters in a row of the name. */
  namePairs: readonly string[]
  /** All pairs of characters in a row of the sentence. */
  pairs: ReadonlySet<string>
  /** It is told as some of the number before it: 36家参评单位中仍有5家. */
  some: boolean
}

/** Words that say nothing of what is counted. */
const EMPTY_WORDS =
  /(?:还有|仍有|尚有|另有|其中|已经|已|共计|共|累计|全年|全部|目前|均|都|年内|本年度?|当年|总计|合计|达到?|约|只有|仅有|仅|有|的|了|为|是|在|中|对|针对|[一二三四五六七八九十]是|[—·（）“”]+)/gu
/** Numbers of plans, averages, of each body, or of last year. */
const OTHERWISE =
  /将|计划|拟|力争|每(?![日天周月季年]度?(?:巡查|检查|抽查|督查|更新|通报|排查))|平均|同比|[较比](?:上|去|20)|上一?年度?|去年|下一步|新增|再|至少|目标/u
/** 针对上年指出的问题，已压减74个: what was found last year, and done in this one. */
const REPORTED =
  /(?:上一?年度?|去年|20\d{2}年度?)(?:的)?(?:度?报告|年报)?(?:中)?(?:所)?(?:指出|提出|反映|存在|查摆|列出|列|发现|梳理|提到)的?[^，。；]{0,40}/u
/** Characters in a row that two clauses have to share, at least. */
export const SHORTEST = 4
const LONGEST_SENTENCE = 240
const MOST_TOLD = 300

const clauseAround = (text: string, { from, end, lead, tail }: NumberMention): string =>
  text.slice(from - lead.length, from) + text.slice(end, end + tail.length)

/** Words before a number that tell nothing of what it counts, and whose it is. */
const BEGINS =
  /^(?:针对|关于|围绕|其中|还有|仍有|尚有|目前|[全我本]?(?:市|县|区|镇|乡|局|厅|省|街道)(?!政府|直)|辖区|下辖|所属|所占|今年|全年|年内|本年度?|当年|只|仅|有|共|已|对|在|就|和|与|及|这|该|的|虽然?|但){1,6}/u
const ENDS = /(?:的|共计?|有|了|为|达到?|仅|只|多达|中|办|举办|开展|组织|召开){1,4}$/u

/** All runs of so many characters of a text. */
export const characterRuns = (text: string, count = SHORTEST): string[] =>
  Array.from({ length: Math.max(0, text.length - count + 1) }, (_, at) => text.slice(at, at + count))

/** The numbers of a paragraph that name something. */
export const toldIn = perWording(({ mentions, line: { text }, frame }: ReadLine): readonly Told[] =>
  mentions.flatMap((mention, i): Told[] => {
    if (mention.about || mention.unit === '' || mention.unit === '个百分点') return []
    const clause = clauseAround(text, mention)
    const since = text.slice(mention.segment, mention.from).replace(REPORTED, '')
    if (OTHERWISE.test(clause) || isOfOtherYear(since, frame.year)) return []
    const behind = text.slice(mention.end).search(/[。！？]/u)
    const end = behind < 0 ? text.length : mention.end + behind
    const sentence = text.slice(mention.sentence, Math.min(end, mention.sentence + LONGEST_SENTENCE))
    const beside = mentions.flatMap((one) =>
      one.sentence === mention.sentence && one.unit === mention.unit ? [one.value] : [],
    )
    const before = mentions[i - 1]
    const between = before?.unit === mention.unit ? text.slice(before.end, mention.from) : ''
    const some =
      /^[^，。；：]{0,12}?[中里内][^，。；：]{0,4}$/u.test(between) ||
      /^[^。；：]{0,10}[中里内]，[^，。；：]{0,6}有$/u.test(between)
    // the words before it name the number that it is some of
    const name = mention.lead.replace(BEGINS, '').replace(ENDS, '')
    const words = (some ? mention.tail : clause).replace(EMPTY_WORDS, '')
    return [
      {
        mention,
        words,
        sentence,
        beside,
        runs: new Set([...characterRuns(words), ...characterRuns(sentence)]),
        name,
        namePairs: characterRuns(name, 2),
        pairs: new Set(characterRuns(sentence, 2)),
        some,
      },
    ]
  }),
)

/** The numbers told before part five, by measure word. */
export const toldBefore = perReport((report: Report): ReadonlyMap<string, readonly Told[]> => {
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
