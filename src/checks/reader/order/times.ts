import { perWording } from '../../sentences/perReading'
import { sameKind } from '../../sentences/lexicon/sameKind'
import type { ReadLine } from '../../sentences/statements/statements'
import { numeralValue } from '../../../report/text/numerals'
import type { NumberMention } from '../../sentences/tokens/numberMention'
import { isNamed, labelOf, runsIn } from '../lists/runs'
import type { OrderDoubt } from './orderDoubt'

/** How many times a number is another: bounds of n / d. */
interface Ratio {
  least: number
  most: number
  shown: string
}

const MORE = '增长|增加|增多|上升|提高|多|增'
const LESS = '减少|下降|降低|压减|缩短|回落|减|少'
const ABOUT = '(超过|超|近|将近|接近|约|大约|逾)?'
const PARTS =
  '([二三四五六七八九十])分之([一二三四五六七八九])|([一二两三四五六七八九])成(半)?|(一半)|([一二两三四五六七八九十]|\\d{1,2}(?:\\.\\d)?)倍'
const CHANGED = new RegExp(
  `^，?(?:已|共|同比|大幅|净)?(?:(${MORE})|(?:${LESS}))(?:了)?${ABOUT}(?:${PARTS})(?:多|以上)?`,
  'u',
)
const DOUBLED = /^，?(?:实现|已)?(?:翻了?|增长了?)(一|两|二)?番(还多|以上|多)?/u
const SAME = /^，?(?:基本|大致|大体)?(?:持平|相当(?!于)|一致|不变)/u
const DRIFT =
  /^，?(?:相比)?，?(?:均|都|也)?(?:有所|略有|稍有|明显|大幅|显著|小幅)(?:(增加|增长|上升|提高|增多|提升)|(?:减少|下降|降低|回落))/u
const TIMES = /^的?(?:近|约|将近)?([一二两三四五六七八九十]|\d{1,2}(?:\.\d{1,2})?)倍(多|以上)?/u
const FEW = 0.12
const ROOM = 0.06
/** By how much what is said to be more has to exceed the other. */
const BARELY = 1e-6

const valueOf = (numeral: string): number =>
  /^\d/u.test(numeral) ? Number(numeral) : (numeralValue(numeral) ?? 0)

function around(value: number, about: string | undefined, shown: string): Ratio {
  if (about && /超|逾/u.test(about)) return { least: value, most: Infinity, shown }
  return { least: value - (about ? 2 * ROOM : ROOM), most: value + ROOM, shown }
}

/** The ratio of this number to the one before that words behind the latter tell: 翻了一番, 增长四分之一, 持平. */
function ratioOf(words: string): Ratio | null {
  const doubled = DOUBLED.exec(words)
  if (doubled) {
    const times = doubled[1] === undefined || doubled[1] === '一' ? 2 : 4
    const most = doubled[2] ? Infinity : times * (1 + FEW)
    return { least: times * (1 - ROOM), most, shown: doubled[0] }
  }
  const same = SAME.exec(words)
  if (same)
    return {
      least: 1 - (/基本|大/u.test(same[0]) ? 2 * ROOM : 0),
      most: 1 + (/基本|大/u.test(same[0]) ? 2 * ROOM : 0),
      shown: same[0],
    }
  const drift = DRIFT.exec(words)
  if (drift)
    return drift[1]
      ? { least: 1 + BARELY, most: Infinity, shown: drift[0] }
      : { least: 0, most: 1 - BARELY, shown: drift[0] }
  const changed = CHANGED.exec(words)
  if (!changed) return null
  const [shown, more, about, parts, of, tenths, half, fifty, times] = changed
  const by = parts
    ? (numeralValue(of ?? '') ?? 0) / (numeralValue(parts) ?? 1)
    : tenths
      ? (numeralValue(tenths) ?? 0) / 10 + (half ? 0.05 : 0)
      : fifty
        ? 0.5
        : valueOf(times ?? '')
  if (!more && by >= 1) return null
  const { least, most } = around(by, about, shown)
  const upTo = shown.endsWith('多') || shown.endsWith('以上') ? Infinity : most
  return more ? { least: 1 + least, most: 1 + upTo, shown } : { least: 1 - upTo, most: 1 - least, shown }
}

const BASE =
  /(?:较|比|与|和|同|由|从|是|相当于)(?:上一?年度?|去年|上年同期|20\d{2}年度?|年初|原来|改版前|前一年|上一?季度|上半年)?(?:同期|全年|[底末])?的?$/u
const TO = /^[^，。；：（）\d]{0,8}[到至为]$/u
const LONGEST = 24

/** ，比上年结转数翻番: last year's number by what it is called, told before in other words. */
const NAMED_BASE = /^，?(?:也|仍)?(?:比|较|与|和|同)(?:上一?年度?|去年)结转(?:数量?|量|的?申请数?|件数?)?/u

const isWhole = (one: NumberMention): boolean =>
  one.unit !== '' && one.unit !== '%' && one.unit !== '个百分点' && !one.hedged && one.value > 0

/** The pairs of numbers that words compare, and where the words stand. */
interface Pair {
  now: NumberMention
  base: NumberMention
  at: number
}

function namedBases({ mentions, statements, line: { text } }: ReadLine): Pair[] {
  const carried = statements.find(({ quantity }) => quantity.kind === 'carriedIn')?.mention
  const base = mentions[carried ?? -1]
  if (!base || !isWhole(base)) return []
  return mentions.flatMap((now): Pair[] => {
    const [words] = NAMED_BASE.exec(text.slice(now.end, now.end + LONGEST)) ?? []
    return words !== undefined && isWhole(now) ? [{ now, base, at: now.end + words.length }] : []
  })
}

function pairsIn({ mentions, line: { text } }: ReadLine): Pair[] {
  return mentions.flatMap((base, i): Pair[] => {
    const [before, next] = [mentions[i - 1], mentions[i + 1]]
    const lead = text.slice(Math.max(base.segment, before?.end ?? 0), base.from)
    if (!isWhole(base) || !BASE.test(lead)) return []
    // 由1.2万人增至1.5万人，增长四分之一
    if (
      next &&
      /[由从]/u.test(lead.slice(-8)) &&
      next.unit === base.unit &&
      TO.test(text.slice(base.end, next.from))
    )
      return isWhole(next) ? [{ now: next, base, at: next.end }] : []
    const isBeside =
      before && before.sentence === base.sentence && before.unit === base.unit && isWhole(before)
    const isOnly =
      mentions.filter((one) => one.sentence === base.sentence && one.unit === base.unit).length === 2
    return isBeside && (isOnly || /^，?[^，。；]{0,12}$/u.test(text.slice(before.end, base.from)))
      ? [{ now: before, base, at: base.end }]
      : []
  })
}

/** 前者是后者的两倍, 微信是微博的三倍: two numbers of the sentence by their names. */
const NAMED_TIMES =
  /(?:^|[，。；：])([^，。；：\d]{2,12}?)(是|为|达|相当于|超过)([^，。；：\d]{2,12}?)的?(?:(?:近|约)?([一二两三四五六七八九十]|\d{1,2}(?:\.\d{1,2})?)倍(多|以上)?)/gu
const NAMED_MORE =
  /(?:^|[，。；：])([^，。；：\d]{2,12}?)(?:(多于|高于|大于)|(?:少于|低于))([^，。；：\d]{2,12}?)(?=[，。；]|$)/gu

function namedPair(
  read: ReadLine,
  first: string,
  second: string,
  at: number,
): [NumberMention, NumberMention] | null {
  const sentence = read.line.text.lastIndexOf('。', at) + 1
  const mentions = read.mentions.filter(
    (one) => one.sentence === sentence && one.from < at && isWhole(one) && one.depth === 0,
  )
  if (first.startsWith('前者') && second.startsWith('后者')) {
    const [one, two] = mentions.slice(-2)
    return one && two && sameKind(one.unit, two.unit) ? [one, two] : null
  }
  const parts = runsIn(read).flatMap((run) => (run.sentence === sentence ? run.parts : []))
  const [one, two] = [first, second].map((words) => {
    const found = parts.filter((part) => part.mention.from < at && isNamed(part, labelOf(words)))
    return found.length === 1 ? found[0]?.mention : undefined
  })
  return one && two && one !== two && sameKind(one.unit, two.unit) ? [one, two] : null
}

function doubtOf(
  now: NumberMention,
  base: NumberMention,
  from: number,
  { least, most, shown }: Ratio,
): OrderDoubt[] {
  const ratio = now.value / base.value
  if (ratio >= least - 1e-9 && ratio <= most + 1e-9) return []
  const words = shown.replace(/^[，的]/u, '')
  return [
    {
      from,
      to: from + shown.length,
      sentence: `正文写“${words}”，${now.value} ${now.unit}是 ${base.value} ${base.unit}的 ${ratio.toFixed(2)} 倍；请核实：`,
      numbers: [now.value, base.value],
    },
  ]
}

/** X9, X15: how many times a number is another, in words: 翻了一番, 是上年的三倍, 前者是后者的两倍, 与上年持平. */
export const wrongTimesIn = perWording((read: ReadLine): readonly OrderDoubt[] => {
  const { text } = read.line
  const changes = [...pairsIn(read), ...namedBases(read)].flatMap(({ now, base, at }): OrderDoubt[] => {
    const words = text.slice(at, at + LONGEST).replace(/^，?(?:相比)/u, '')
    const skipped = text.slice(at, at + LONGEST).length - words.length
    const times = /(?:是|相当于)[^，]{0,8}$/u.test(base.lead) ? TIMES.exec(words) : null
    if (times) {
      const value = valueOf(times[1] ?? '')
      const most = times[2] ? value + 1 : value * (1 + ROOM)
      return doubtOf(now, base, at + skipped, { least: value * (1 - ROOM), most, shown: times[0] })
    }
    const ratio = ratioOf(words)
    return ratio ? doubtOf(now, base, at + skipped, ratio) : []
  })
  const named = [...text.matchAll(NAMED_TIMES)].flatMap((match): OrderDoubt[] => {
    const [shown, first = '', verb, second = '', numeral = '', more] = match
    const pair = namedPair(read, first, second, match.index + 1)
    if (!pair) return []
    const isOver = verb === '超过'
    // 超过后者一倍 is twice as much and more
    const value = isOver && numeral === '一' ? 2 : valueOf(numeral)
    const most = isOver ? Infinity : more ? value + 1 : value * (1 + ROOM)
    const ratio = { least: value * (1 - ROOM), most, shown: shown.slice(1) }
    return doubtOf(pair[0], pair[1], match.index + 1, ratio)
  })
  const larger = [...text.matchAll(NAMED_MORE)].flatMap((match): OrderDoubt[] => {
    const pair = namedPair(read, match[1] ?? '', match[3] ?? '', match.index + 1)
    if (!pair) return []
    const bounds = match[2] ? { least: 1 + BARELY, most: Infinity } : { least: 0, most: 1 - BARELY }
    return doubtOf(pair[0], pair[1], match.index + 1, { ...bounds, shown: match[0].slice(1) })
  })
  return [...changes, ...named, ...larger]
})
