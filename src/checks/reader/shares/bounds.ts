import { numeralValue } from '../../../report/text/numerals'

/** A share that words tell without a number: 近九成, 过半, 绝大多数; in percent. */
export interface Quantifier {
  /** UTF-16 offsets in the text. */
  from: number
  to: number
  least: number
  most: number
}

/** How far 九成 and 三分之一 may be off, in percentage points, and 九成六 and what is said to be exact. */
const AROUND = 5
const THIRDS = 4
const CLOSE = 1.5
/** By how much what is near a share may exceed it: 接近半数 is hardly said of 52 %. */
const ABOVE = 1.5
const TENTH = 10
const ALL = 100
const HALF = 50
/** What is told as the main part (以…为主) may be less than half, where there are many parts. */
export const MAIN = 40

const OVER = '超过|超出|略超|稍超|超|略过|刚过|逾|突破|不低于|不少于|高于|达到或超过'
const UNDER = '不足|不到|低于|少于|不满|未到|未达'
const NEAR = '将近|接近|大约|约|近'
const IS_OVER = new RegExp(`^(?:${OVER}|过)$`, 'u')
/** What is over a share is not just so: 7 of 14 are not 超过一半. */
const IS_MORE = /^(?:超过|超出|略超|稍超|超|略过|刚过|逾|突破|高于|过)$/u
const LEAST_OVER = 1e-6
const IS_UNDER = new RegExp(`^(?:${UNDER})$`, 'u')
const IS_BELOW = /^(?:将近|接近|近)$/u
const NUMERALS = '一二两三四五六七八九'
/** 恰好占八成, 恰为总数的两成: words that stand before a share in its clause. */
const EXACTLY = /恰好?|正好|刚好|不多不少/u
const LONGEST_LEAD = 12

/** Bounds of a value that is said to be about, over or under it. */
function boundsOf(value: number, room: number, before: string, behind: string): [number, number] {
  if (IS_UNDER.test(before) || behind === '以下') return [0, value]
  if (IS_MORE.test(before)) return [value + LEAST_OVER, ALL]
  if (IS_OVER.test(before) || behind === '以上') return [value, ALL]
  if (/^[多余强]$/u.test(behind)) return [value, value + TENTH]
  if (behind === '弱') return [value - TENTH, value]
  return [value - room, value + (IS_BELOW.test(before) ? Math.min(room, ABOVE) : room)]
}

/** One kind of such words; `yes` are phrases in which it has to be found, `no` in which it must not be: both are tests. */
interface Kind {
  words: RegExp
  /** `exactly`: the words before say that it is just so. */
  bounds: (match: RegExpMatchArray, exactly: boolean) => [number, number]
  yes: readonly string[]
  no: readonly string[]
}

/** The words for shares, the longer ones first. */
export const kinds: readonly Kind[] = [
  {
    words: new RegExp(
      `(${OVER}|${UNDER}|${NEAR})?(?<![第组构完变促做养制年造])([${NUMERALS}])成(半|[${NUMERALS}])?(以上|以下|左右|上下|[多余强弱])?(?![立果效员功人])`,
      'gu',
    ),
    bounds: ([, before = '', numeral = '', more, behind = ''], exactly) => {
      const ones = more === '半' ? TENTH / 2 : more === undefined ? 0 : (numeralValue(more) ?? 0)
      const value = (numeralValue(numeral) ?? 0) * TENTH + ones
      return boundsOf(
        value,
        exactly ? CLOSE : more === undefined ? AROUND : more === '半' ? THIRDS : CLOSE,
        before,
        behind,
      )
    },
    yes: [
      '七成以上',
      '近九成',
      '不到三成申请',
      '超过六成',
      '占两成',
      '八成为自然人',
      '九成五以上',
      '占两成七',
    ],
    no: ['组成一类', '一成立就', '百分之三'],
  },
  {
    words: new RegExp(
      `(${OVER}|${UNDER}|${NEAR})?([二三四五六七八九十]|百)分之([一二两三四五六七八九十]{1,4})(以上|以下|左右|上下|[多余强弱])?`,
      'gu',
    ),
    bounds: ([, before = '', parts = '', of = '', behind = ''], exactly) => {
      const whole = parts === '百' ? ALL : (numeralValue(parts) ?? 1)
      const room = exactly || parts === '百' ? CLOSE : THIRDS
      return boundsOf((ALL * (numeralValue(of) ?? 0)) / whole, room, before, behind)
    },
    yes: ['占三分之一', '接近四分之一', '超过五分之二', '百分之六十以上'],
    no: ['三分', '分之', '十分重要'],
  },
  {
    words: new RegExp(
      `(${OVER}|过|${UNDER}|${NEAR}|占)?(?:一半(?![月年])|半数)(以上|以下|左右|[多余强弱])?`,
      'gu',
    ),
    bounds: ([, before = '', behind = ''], exactly) =>
      boundsOf(HALF, exactly ? CLOSE : AROUND, before, behind),
    yes: ['占一半', '过半数', '不到一半', '半数以上', '近一半', '略超一半'],
    no: ['上半年', '一半月'],
  },
  {
    words: /(超过|超|逾|过|近)半(?![年月数径])/gu,
    bounds: ([, before = '']) => boundsOf(HALF, AROUND, before, ''),
    yes: ['自然人申请过半', '近半申请'],
    no: ['过半年', '近半月', '过半数'],
  },
  {
    words: /(?:绝大?|大)?多数|(?:绝大|大)部分|几乎(?:全部|全)(?:是|为)?|几乎[都均](?:是|为)/gu,
    bounds: () => [HALF, ALL],
    yes: ['绝大多数是', '多数属于', '大部分为', '几乎全是自然人', '占绝大多数'],
    no: ['少数', '部分公开', '全是'],
  },
  {
    words: /(?:[极少]少?数|个别|小部分)(?=[是为属因系由涉])|(?<=占)(?:极?少数|小部分)/gu,
    bounds: () => [0, HALF],
    yes: ['极少数为', '少数属于', '个别为', '仅占少数'],
    no: ['少数民族', '多数为', '个别答复'],
  },
  {
    words: /(?<!几乎)(?:均|都|全部|全)(?:是|为|系|属于?|因)(?![了何])/gu,
    bounds: () => [ALL, ALL],
    yes: ['都是重复申请', '均为自然人', '均属于内部事务'],
    no: ['几乎都是', '都市', '均已'],
  },
]

/** True where the words directly before a share, in its clause, say that it is just so. */
const isExactly = (text: string, at: number): boolean =>
  EXACTLY.test(
    text
      .slice(Math.max(0, at - LONGEST_LEAD), at)
      .split(/[，。；：]/u)
      .at(-1) ?? '',
  )

/** The words for shares in a text, in order; of two that overlap the longer one. */
export function quantifiersIn(text: string): Quantifier[] {
  const all = kinds.flatMap(({ words, bounds }) =>
    [...text.matchAll(words)].map((match): Quantifier => {
      const [least, most] = bounds(match, isExactly(text, match.index))
      return { from: match.index, to: match.index + match[0].length, least, most }
    }),
  )
  const sorted = all.sort((one, other) => one.from - other.from || other.to - one.to)
  const kept: Quantifier[] = []
  for (const one of sorted) if (one.from >= (kept.at(-1)?.to ?? 0)) kept.push(one)
  return kept
}

/** True when n of d lies within the bounds. */
export const isWithin = (
  { least, most }: Pick<Quantifier, 'least' | 'most'>,
  n: number,
  d: number,
): boolean => d > 0 && (ALL * n) / d >= least - 1e-9 && (ALL * n) / d <= most + 1e-9
