import { FIGURE_CHAR, plainLines } from '../report/prose'
import { type Report, yearOf } from '../report/report'
import { around } from './around'
import type { Finding } from './finding'
import { perLine } from './perLine'

const DAY = '(\\d{1,2})月(\\d{1,2})日'
const PERIOD = new RegExp(
  `(?:统计|数据)(?:期限|时间|周期|时段|范围|区间)[^。；]{0,12}?(?:\\d{4}|\\uFFFC)年${DAY}(?:起)?\\s*(?:至|到|—|－|-|–)+\\s*(?:(?:\\d{4}|\\uFFFC)年)?${DAY}`,
  'u',
)
/** 结转2024年 alone may be where it came from: a direction or that it goes on tells where it goes. */
const CARRIED = /(?:结转|顺延)(到|至)?(\d{4}|\uFFFC)年(?:度)?(?:(继续)(?:办理|答复|处理)|(办理|答复))?/u

const hasPeriod = perLine((line) => PERIOD.test(line) || CARRIED.test(line))

/**
 * C07: the report covers 1 January to 31 December, and what is not finished goes to the next year. Wrong years of the period are
 * asked about with all other years.
 */
export function period(report: Report): Finding[] {
  const year = yearOf(report)
  return report.template.sections.flatMap(({ place: section, heading }) => {
    const text = report.draft.sections[section]?.text
    if (!text) return []
    return plainLines(text).flatMap((plain, line) =>
      (hasPeriod(plain) ? slipsIn(plain, year) : []).map(({ from, to, what }): Finding => ({
        id: `C07:${section}:${what}`,
        severity: 'error',
        read: true,
        sentence: `${what}：${around(report, section, line, from, to)}`,
        about: heading,
        target: { kind: 'text', section, line, from, to },
        figures: [],
        basis: what,
      })),
    )
  })
}

interface Slip {
  from: number
  to: number
  what: string
}

function slipsIn(plain: string, year: number | null): Slip[] {
  const slips: Slip[] = []
  const add = (match: RegExpExecArray, what: string): void => {
    slips.push({ from: match.index, to: match.index + match[0].length, what })
  }
  const stated = PERIOD.exec(plain)
  if (stated && stated.slice(1, 5).map(Number).join() !== '1,1,12,31')
    add(stated, '统计期限应为 1月1日 至 12月31日')
  const carried = CARRIED.exec(plain)
  if (!carried || year === null) return slips
  const [, direction, carriedTo, goesOn, done] = carried
  const to = carriedTo === FIGURE_CHAR ? year : Number(carriedTo)
  const begins = plain.slice(
    Math.max(...['。', '；'].map((end) => plain.lastIndexOf(end, carried.index))) + 1,
    carried.index,
  )
  const onward =
    to === year ? goesOn !== undefined || done !== undefined : direction !== undefined || goesOn !== undefined
  const ofBefore =
    /上年|上一年|去年/u.test(begins) ||
    [...begins.matchAll(/20\d{2}(?=年)/gu)].some(([one]) => Number(one) !== year)
  if (to <= year && onward && !ofBefore) add(carried, `未办结的结转到 ${year + 1} 年，正文写结转 ${to} 年`)
  return slips
}
