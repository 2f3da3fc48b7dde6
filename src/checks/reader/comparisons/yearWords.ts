import { perWording } from '../../sentences/perReading'
import type { ReadLine } from '../../sentences/statements/statements'
import { numeralValue } from '../../../report/text/numerals'

/** A change since last year as the text tells it, in percent or in what is counted. */
export interface YearChange {
  /** Index of the number that has changed. */
  now: number
  direction: 1 | -1
  by: 'percent' | 'count'
  value: number
  /** By how much it may be off. */
  room: number
  /** UTF-16 offsets of the change's amount. */
  from: number
  to: number
  /** No word says that the change is one since last year. */
  bare?: boolean
}

const SINCE = '(?:同比|(?:较|比|与|和)(?:上一?年度?|去年|20\\d{2}年度?)(?:同期|全年)?(?:相比)?)'
const RISE = '增长|增加|上升|提高|增多|上涨|升高|攀升|多办|多|增'
const FALL = '下降|减少|降低|回落|下滑|减|降|少办|少'
const HOW = '(?:了|约|近|将近|超过?|逾|幅度?为?|率为)*'
const AMOUNT = '(\\d+(?:\\.\\d+)?)(%|件|条|宗|起|份|部)|([一二三四五六七八九两])成(半)?|(一半)|(一倍)'
const FIRST = new RegExp(
  `^(?:申请|案件|件)?[，（]?${SINCE}，?(?:(${RISE})|(${FALL}))${HOW}(?:${AMOUNT})`,
  'u',
)
const SECOND = new RegExp(
  `^，(?:(${RISE}|增幅|涨幅|升幅)|(${FALL}|降幅))${HOW}(?:为|达|约)?(?:${AMOUNT})`,
  'u',
)
/** 行政处罚决定3127件，下降5.4%: without a word for last year, with which a number of the tables alone is compared. */
const BARE = new RegExp(
  `^[，（](?:(增长|增加|上升|提高|增多|增幅)|(下降|减少|降低|回落|降幅))(?:了|为)?(?:${AMOUNT})(?=[，。；、）]|$)`,
  'u',
)
/** 处罚件数同比增加37件: what has changed is named by its noun. */
const LABELLED = new RegExp(
  `^([^，。；：\\d]{2,6}?)(?:件数|数量|宗数|总量|总数|量|数)${SINCE}(?:(${RISE})|(${FALL}))(?:了)?$`,
  'u',
)
const VAGUE = /约|近|超|逾/u
/** How far an amount in words may be off, in percentage points. */
const AROUND = 6
const CHANGED = new RegExp(`(?:${RISE}|${FALL})(?:了)?$`, 'u')
const LONGEST = 40
const TENTH = 10

/** The change that the words behind a number tell, and where they end; null for none. */
function changeOf(
  text: string,
  at: number,
  pattern: RegExp,
): { change: Omit<YearChange, 'now'>; end: number } | null {
  const match = pattern.exec(text.slice(at, at + LONGEST))
  if (!match) return null
  const [shown, rise, , digits, unit, tenths, half, fifty, double] = match
  const end = at + shown.length
  const decimals = digits?.split('.')[1]?.length ?? 0
  const inWords = tenths
    ? (numeralValue(tenths) ?? 0) * TENTH + (half ? TENTH / 2 : 0)
    : fifty
      ? 50
      : double
        ? 100
        : 0
  const value = digits === undefined ? inWords : Number(digits)
  const by = digits !== undefined && unit !== '%' ? 'count' : 'percent'
  const exactly = by === 'count' ? 0 : digits === undefined ? AROUND : 0.5 * 10 ** -decimals
  const room = VAGUE.test(shown.slice(0, -(digits?.length ?? 0) || undefined))
    ? exactly + Math.max(1, value / TENTH)
    : exactly
  const length = digits === undefined ? (half ? 3 : 2) : digits.length + (unit?.length ?? 0)
  return {
    change: { direction: rise === undefined ? -1 : 1, by, value, room, from: end - length, to: end },
    end,
  }
}

const NEAREST = 8

/** The change that a number tells of an earlier one of its sentence, which it names: 处罚件数同比增加37件. */
function labelledChange(mentions: ReadLine['mentions'], at: number): YearChange[] {
  const one = mentions[at]
  const [, label = '', rise] = LABELLED.exec(one?.lead ?? '') ?? []
  if (!one || label === '' || one.about || (one.unit !== '%' && one.unit !== '件')) return []
  const first = Math.max(0, at - NEAREST)
  const named = mentions
    .slice(first, at)
    .flatMap(({ sentence, unit, lead }, i) =>
      sentence === one.sentence && unit !== '%' && !CHANGED.test(lead) && lead.includes(label)
        ? [first + i]
        : [],
    )
  const [now] = named
  if (now === undefined || named.length > 1) return []
  const by = one.unit === '%' ? 'percent' : 'count'
  const room = by === 'count' ? 0 : 0.5 * 10 ** -one.decimals
  const { value, from, end: to } = one
  return [{ now, direction: rise === undefined ? -1 : 1, by, value, room, from, to }]
}

/** The changes since last year of the numbers of a paragraph. A comparison with another year is left out. */
export const yearChangesIn = perWording(
  ({ mentions, line: { text }, frame }: ReadLine): readonly YearChange[] =>
    mentions.flatMap(({ end }, now): YearChange[] => {
      const first = changeOf(text, end, FIRST)
      if (!first) {
        const bare = changeOf(text, end, BARE)
        return bare ? [{ ...bare.change, now, bare: true }] : labelledChange(mentions, now)
      }
      const [, year] = /(20\d{2})年/u.exec(text.slice(end, first.end)) ?? []
      if (year !== undefined && Number(year) !== (frame.year ?? 0) - 1) return []
      const second = changeOf(text, first.end, SECOND)
      return second
        ? [
            { ...first.change, now },
            { ...second.change, now },
          ]
        : [{ ...first.change, now }]
    }),
)

/** The numbers of requests of last year and of this one that a sentence tells: 去年收到申请50件，今年回落至40件. */
export interface TwoYears {
  /** Indexes of the numbers; null where the sentence tells the other one alone. */
  before: number | null
  now: number | null
  /** What the words between them say of the change; 0 for nothing. */
  direction: 1 | -1 | 0
}

const LAST = '(?:去年|上一?年度?|20\\d{2}年度?)'
const WAS = new RegExp(
  `${LAST}(?:全年|全[市区县镇局校]|我[市区县镇局]|共|同期)*(?:收到|新收|受理|接收)[^，。；\\d]{0,10}$`,
  'u',
)
const FROM = new RegExp(`申请(?:量|数|总量|数量)?[^，。；\\d]{0,6}(?:由|从)${LAST}(?:的|同期的?)?$`, 'u')
const NOW = new RegExp(
  `^[件份宗]?，?(?:今年|本年度?|20\\d{2}年度?)?(?:则|已|又)?(?:(${RISE}|升|涨|回升)|(${FALL}))?(?:至|到|为)了?$`,
  'u',
)

/** The numbers of requests told for last year, with this year's behind them. */
export const twoYearsIn = perWording(({ mentions, line: { text }, frame }: ReadLine): readonly TwoYears[] =>
  mentions.flatMap((one, before): TwoYears[] => {
    const words = text.slice(one.sentence, one.from)
    if (one.unit === '%' || one.about || /复议|诉讼/u.test(words) || !/申请/u.test(words)) return []
    if (!WAS.test(words) && !FROM.test(words)) return []
    const [, year] = /(20\d{2})年/u.exec(words) ?? []
    if (year !== undefined && Number(year) !== (frame.year ?? 0) - 1) return []
    const next = mentions[before + 1]
    const match = next?.unit === one.unit && !next.about ? NOW.exec(text.slice(one.end, next.from)) : null
    if (!match) return [{ before, now: null, direction: 0 }]
    return [{ before, now: before + 1, direction: match[1] ? 1 : match[2] ? -1 : 0 }]
  }),
)
