import type { Place } from '../../../report/template/template'
import { exact } from './exact'
import { numeralValue } from '../../../report/text/numerals'
import { type SpokenLine, UNREAD } from './spokenLine'

/** A number with its measure word in a paragraph, and the words that belong to it. */
export interface NumberMention {
  value: number
  /** Number of decimals as printed. */
  decimals: number
  /** 件, 条, %, 元 …; '' for a bare number. */
  unit: string
  /** 万 of 0.12万元; `value` is multiplied by it. */
  scale: '' | keyof typeof POWERS
  /** Approximate: 5500余, 近300, 52.46万条. */
  about: boolean
  /** Approximate by its words: 5500余, 近300; 52.46万条 is rounded, and not hedged. */
  hedged: boolean
  /** By how much 52.46万条 may be off, for it is exact to its last decimal: 50. 0 for what is written out or vague in words. */
  rounding: number
  /** UTF-16 offsets in the spoken text: start and end of the digits with their scale, end of the measure word. */
  from: number
  to: number
  end: number
  /** The figure that stands here; null for a number typed into the text. */
  place: Place | null
  /** The words before it since the last mark or number, and behind it up to the next mark. */
  lead: string
  tail: string
  /** Offsets at which its sentence (after 。) and its segment (after ； outside brackets) begin. */
  sentence: number
  segment: number
  /** Number of brackets that it stands in. */
  depth: number
}

/** True for a number that may be any around it: not for one that is exact to its last decimal. */
export const isVague = ({ about, rounding }: Pick<NumberMention, 'about' | 'rounding'>): boolean =>
  about && rounding === 0

/** Sum of the numbers, without floating-point error. */
export const sumOf = (mentions: readonly NumberMention[]): number =>
  exact(mentions.reduce((sum, { value }) => sum + value, 0))

/** Powers of ten. */
const POWERS = { 万: 4, 亿: 8 } as const

const UNITS =
  '个百分点|个?工作日|个?自然日|个月|个小时|件次|人次|平方米|公里|小时|季度|年度?|月|日|号|时|分钟|分|点|元|件|条|份|宗|起|例|案|个|项|篇|次|场|期|家|种|类|大类|大|则|封|部|幅|名|人|户|批|处|块|届|轮|倍|天|%|‰|楼|米|版|级|岁|字|页|亩|吨|台|套|辆|座|所|栏'
const NUMBER = new RegExp(
  `(?<![\\d.A-Za-z第〔-])(\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(\\d+))?(万|亿)?(余|多|几)?(${UNITS})?(左右|以上|上下|以内)?`,
  'gu',
)
/**
 * Numerals, 一百零三件, of requests or cases: only at the end of a phrase or before what is counted, for 二十条 and 三件实事 are
 * names.
 */
const NUMERAL =
  /(?<![\d.第零〇一二两三四五六七八九十百千万亿几数])([零〇一二两三四五六七八九十百千]+)(件|份|宗|起)(?=[，、。；：（）]|$|(?:政府)?信息公开|申请|依申请|结转|顺延)/gu
/** 两件败诉, 一件被纠正: of cases that ended so, where a clause begins with it. 没有一件被纠正 is a denial. */
const NUMERAL_OF_RESULT =
  /(?<=[，、；：（]|(?<![没未])有)([一两二三四五六七八九十]{1,2})(件|起)(?=(?:被)?(?:败诉|胜诉|终止|终结|因申请人|因原告|以其他|其他结果|撤回|待开庭|在审理|尚在|仍在|获维持|纠正|纠错|撤销|判决|维持|审结|未审结|尚未审结|在审|正在审理|撤诉|驳回|责令|确认违法))/gu
/** Numerals that are skipped: 一件 and 一起 are usually plain words. */
const WORDS = /^[一两]$/u
/** Units of times, dates and numbers of documents and decrees, which count nothing. */
const UNCOUNTED = new Set([
  '年',
  '年度',
  '月',
  '日',
  '号',
  '时',
  '点',
  '分钟',
  '小时',
  '季度',
  '届',
  '楼',
  '级',
  '岁',
])
const ABOUT_BEFORE = /(?:近|约|超|超过|逾|将近|大约|接近|突破|不少于|不低于|上)$/u
const DENIED = /(?:[没未]有|[无未]|未见|未发生|未出现|没有任何)$/u
const MARKS = /[，。；：（）！？]/u

/** A number in the parts in which it is written: `5,120.5万余条左右`. */
interface Written {
  from: number
  whole: string
  digits: string
  behind: string
  scale: NumberMention['scale']
  more: string
  unit: string
  around: string
  /** The point of a list stands directly before it: 3 in 4.3次抽查. */
  isBehindPoint?: boolean
}

/** The points of a list, 1. and 2., at the beginning of the text or behind a mark. */
const POINT = /(?<=^|[。；：])(\d{1,2})[.．]/gu
/** Measure words of what can be counted in whole numbers alone. */
const WHOLES = new Set(
  '件次 件 条 份 宗 起 例 案 个 项 篇 次 场 期 家 名 人 人次 户 批 处 块 届 轮 封 部 幅 则 台 套 辆 座 所 栏'.split(
    ' ',
  ),
)

/** Offsets of the points of a list: the first one, or one that goes on from the point before. */
function pointsOf(text: string): ReadonlySet<number> {
  const points = new Set<number>()
  let last = 0
  for (const { index, 1: digits } of text.matchAll(POINT)) {
    const number = Number(digits)
    if (index > 0 && number !== 1 && number !== last + 1) continue
    points.add(index)
    last = number
  }
  return points
}

/** 2.1件答复: the first answer of the second point, for no answer is counted in tenths. */
function withoutPoint(one: Written, points: ReadonlySet<number>): Written {
  const { from, whole, digits, behind, scale, more, unit } = one
  if (behind === '' || scale !== '' || more !== '' || !WHOLES.has(unit) || !points.has(from)) return one
  const length = digits.length + 1
  return {
    ...one,
    from: from + length,
    whole: whole.slice(length),
    digits: behind,
    behind: '',
    isBehindPoint: true,
  }
}

/** Where numbers stand, in digits or numerals, in order. */
function numbersOf(text: string): Written[] {
  const points = pointsOf(text)
  const found = [...text.matchAll(NUMBER)].map((match): Written => {
    const [whole, digits = '', behind = '', power, more = '', unit = '', around = ''] = match
    const scale = power === '万' || power === '亿' ? power : ''
    return withoutPoint({ from: match.index, whole, digits, behind, scale, more, unit, around }, points)
  })
  const plain = [...text.matchAll(NUMERAL)].filter(([, numeral = '']) => !WORDS.test(numeral))
  const numerals = [...plain, ...text.matchAll(NUMERAL_OF_RESULT)].flatMap((match): Written[] => {
    const [whole, numeral = '', unit = ''] = match
    const value = numeralValue(numeral)
    if (value === null) return []
    const rest = { behind: '', scale: '' as const, more: '', around: '' }
    return [{ from: match.index, whole, digits: String(value), unit, ...rest }]
  })
  return numerals.length === 0 ? found : [...found, ...numerals].sort((x, y) => x.from - y.from)
}

/** The numbers of a paragraph in order; dates, years and numbers inside names are left out. */
export function numbersIn({ text, places }: SpokenLine): NumberMention[] {
  const mentions: NumberMention[] = []
  let [sentence, segment, depth, mark, scanned] = [0, 0, 0, 0, 0]
  for (const { from, whole, digits, behind, scale, more, unit, around, isBehindPoint } of numbersOf(text)) {
    for (; scanned < from; scanned += 1) {
      const char = text.charAt(scanned)
      if (/[。！？]/u.test(char)) [sentence, segment, depth] = [scanned + 1, scanned + 1, 0]
      if (char === '；' && depth === 0) segment = scanned + 1
      if (char === '（') depth += 1
      if (char === '）') depth = Math.max(0, depth - 1)
      if (MARKS.test(char)) mark = scanned + 1
    }
    if (isBehindPoint) mark = from
    if (UNCOUNTED.has(unit) || text.startsWith(UNREAD, from + whole.length)) continue
    // ranges and numbers of headings: 2024年1-12月, 1.主动公开, 63%至68%
    if (unit === '' && /^[.、\-—~至]/u.test(text.slice(from + whole.length))) continue
    const before = text.slice(Math.max(mark, mentions.at(-1)?.end ?? 0), from)
    // the end of a range, 63%至68%, and not what a number has risen to: 升至68件
    if (/[-—~.\d]$|(?<![增加升降减少落涨长短缩高低简大展合])至$/u.test(before)) continue
    // 没有1件被纠正 counts nothing, as 没有一件 does
    if (digits === '1' && DENIED.test(before) && text.startsWith(digits + unit, from)) continue
    const to = from + whole.length - unit.length - around.length - more.length
    const end = from + whole.length
    const [tail = ''] = /^[^，、。；：（）！？]*/u.exec(text.slice(end, end + 40)) ?? []
    const place = places[from] ?? null
    const isAround = more !== '' || around !== '' || ABOUT_BEFORE.test(before)
    const isScaled = scale !== '' && unit !== '元'
    mentions.push({
      // parsed with an exponent, for 0.0113 times 10000 is not exactly 113
      value: Number(`${digits.replaceAll(',', '')}.${behind}e${scale === '' ? 0 : POWERS[scale]}`),
      decimals: behind.length,
      unit,
      scale,
      about: isAround || isScaled,
      hedged: isAround,
      rounding: isScaled && !isAround && behind !== '' ? 0.5 * 10 ** (POWERS[scale] - behind.length) : 0,
      from,
      to,
      end,
      place: place !== null && places[to - 1] === place ? place : null,
      lead: before.replace(/^[、和及与以并]+/u, ''),
      tail,
      sentence,
      segment,
      depth,
    })
  }
  return mentions
}
