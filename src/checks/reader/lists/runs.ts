import { isChange } from '../../sentences/lexicon/isChange'
import { perWording } from '../../sentences/perReading'
import type { ReadLine } from '../../sentences/statements/statements'
import { exact } from '../../sentences/tokens/exact'
import type { NumberMention } from '../../sentences/tokens/numberMention'

/** A number of a list, with the words that name it. */
export interface Named {
  mention: NumberMention
  /** The words before the number, or its name among those that 分别 shares out, and the words behind it. */
  name: string
  tail: string
}

/** Numbers of one sentence and measure word, one behind the other, with the whole that they are parts of. */
export interface Run {
  parts: readonly Named[]
  /** Null where the text does not tell it. */
  whole: NumberMention | null
  /** The numbers that the whole is the sum of, or behind 其中: 36家参评单位中，优秀12家. Else all that the sentence lists. */
  sentence: number
}

/** Behind a whole whose parts follow: 36家参评单位中，; 183件，其中. */
const AMONG = /^[^，。；：\d]{0,10}?(?:之中|当中|其中|[中里])[，有]?$/u
const INTO = /^[^，。；：\d]{0,8}[，（：](?:其中|包括|含)/u
const LONGEST_NAME = 24
const MOST_PARTS = 24
const OPENS_LIST = /^[^，。；：\d]{0,10}(?:[：（中里内]|，(?:其中|包括|含|分别|由))/u
const FEWEST = 3
/** Words before a number that name nothing: 其中, 共. */
const OPENING = /^(?:其中|包括|分别|另有|另|有|共计|共|为|是|通过|涉及|属于|关于|因|以|含){1,3}/u
const OF_PAST = /(?:上一?年度?|去年|20\d{2}年度?)(?:同期)?的?$/u

const isListed = (one: NumberMention): boolean =>
  one.unit !== '' && one.unit !== '%' && one.unit !== '个百分点' && !one.hedged && !isChange(one)

/** The words that name a number; where it stands alone in a bracket, those before that: 企业（9件）. */
function nameOf(text: string, { from, lead }: NumberMention): string {
  if (lead !== '' || text.charAt(from - 1) !== '（') return lead.replace(OPENING, '').slice(-LONGEST_NAME)
  const before = text.slice(Math.max(0, from - 1 - LONGEST_NAME), from - 1)
  return before.split(/[，。；：（）、\d]/u).at(-1) ?? ''
}

/** The names of 就业、社保、人才分别为302条、276条、159条; null where there are not as many as numbers. */
function sharedNames(text: string, all: readonly NumberMention[]): string[] | null {
  const [first] = all
  if (!first || all.length < 2 || !/分别|依次/u.test(first.lead)) return null
  const before = text.slice(first.sentence, first.from)
  const clause = before.split(/[，：；（）]/u).findLast((one) => one.split('、').length === all.length)
  return clause?.split('、') ?? null
}

const named = (text: string, all: readonly NumberMention[]): Named[] => {
  const shared = sharedNames(text, all)
  return all.map((mention, i) => ({
    mention,
    name: shared?.[i] ?? nameOf(text, mention),
    tail: mention.tail.slice(0, LONGEST_NAME),
  }))
}

/** How many numbers of its segment behind an offset add up to it, two and more; 0 for none. */
function partsBehind(text: string, all: readonly NumberMention[], at: number): number {
  let sum = 0
  const { value: whole = 0, segment, end = 0 } = all[at] ?? {}
  // 网站320条，微信160条，其他160条: two numbers may add up to the one before by chance
  const fewest = OPENS_LIST.test(text.slice(end, end + LONGEST_NAME)) ? 2 : FEWEST
  for (let n = 1; n <= MOST_PARTS; n += 1) {
    const one = all[at + n]
    if (!one || sum > whole || one.segment !== segment) return 0
    sum = exact(sum + one.value)
    if (sum === whole && n >= fewest) return n
  }
  return 0
}

/** Where another breakdown of the same whole begins: ；按内容分，涉及征地96件. */
const VIEW = /^(?:按|从|就|以|依)/u

/** The breakdowns of one whole that a sentence tells one behind the other; null where there is only one. */
function breakdowns(text: string, all: readonly NumberMention[]): NumberMention[][] | null {
  const lists: NumberMention[][] = []
  for (const [i, one] of all.entries()) {
    const last = lists.at(-1)
    const begins = one.segment !== all[i - 1]?.segment && VIEW.test(text.slice(one.segment, one.segment + 2))
    if (last && !begins) last.push(one)
    else lists.push([one])
  }
  return lists.length > 1 ? lists : null
}

/** Splits the numbers of one sentence and measure word into lists, each with its whole. */
function runsOf(text: string, all: readonly NumberMention[]): Run[] {
  const runs: Run[] = []
  let loose: NumberMention[] = []
  let among: NumberMention | null = null
  const sentence = all[0]?.sentence ?? 0
  const end = (): void => {
    const lists = among ? null : breakdowns(text, loose)
    if (lists) runs.push(...lists.map((parts) => ({ parts: named(text, parts), whole: null, sentence })))
    else if (loose.length > 0) runs.push({ parts: named(text, loose), whole: among, sentence })
    loose = []
  }
  for (let at = 0; at < all.length; at += 1) {
    const one = all[at]
    if (!one) break
    const count = partsBehind(text, all, at)
    if (count > 0) {
      end()
      runs.push({ parts: named(text, all.slice(at + 1, at + 1 + count)), whole: one, sentence })
      at += count
      continue
    }
    // 网站1105条，新媒体663条，两个渠道共1768条
    const sum = exact(loose.reduce((total, { value }) => total + value, 0))
    if (loose.length > 1 && sum === one.value) {
      runs.push({ parts: named(text, loose), whole: one, sentence })
      loose = []
      continue
    }
    const next = all[at + 1]
    const behind = text.slice(one.end, Math.min(next?.from ?? one.end + 16, one.end + 16))
    const opens = next !== undefined && next.value <= one.value
    if (opens && (AMONG.test(behind.split('，')[0] ?? '') || INTO.test(behind))) {
      end()
      among = one
      continue
    }
    loose.push(one)
  }
  end()
  return runs
}

/** The lists of a paragraph, in order. */
export const runsIn = perWording(({ mentions, line: { text } }: ReadLine): readonly Run[] => {
  const groups = new Map<string, NumberMention[]>()
  for (const one of mentions) {
    if (!isListed(one) || OF_PAST.test(one.lead)) continue
    const key = `${one.sentence} ${one.unit}`
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()].flatMap((all) => runsOf(text, all))
})

const LABEL_BEGINS = /^(?:其中|可见|而|以|所|来自|属于|涉及|认定|评为|表示|为|是|的){1,3}/u
const LABEL_ENDS =
  /(?:类|板块|领域|方面|信息|申请|事项|问题|单位|部门|内容|渠道|方式|的|数量|总量|总数|占比|比例|所占|案件|占|件|条|数|率|比重|者|量|达|约|也|均|仍|还|则|为|是){1,6}$/u
const SHORTEST = 2

/** A name without the words that its kind is called by: 征地拆迁类占比. */
export const labelOf = (words: string): string => words.replace(LABEL_BEGINS, '').replace(LABEL_ENDS, '')

/** True where a number is named by a label: 涉及征地拆迁96件 by 征地拆迁, 392份表示满意 by 满意. */
export function isNamed({ name, tail }: Named, label: string): boolean {
  if (label.length < SHORTEST) return false
  const own = labelOf(name)
  return (
    name.includes(label) ||
    tail.includes(label) ||
    (own.length >= SHORTEST && (label.endsWith(own) || label.startsWith(own)))
  )
}
