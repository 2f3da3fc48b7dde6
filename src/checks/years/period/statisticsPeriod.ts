import { FIGURE_CHAR, plainLines } from '../../../report/text/prose'
import { type Report, yearOf } from '../../../report/report'
import { excerpt } from '../../findings/excerpt'
import type { Finding } from '../../findings/finding'
import { perLine } from '../../sentences/perLine'
import { periodIn } from './period'
import { withDigits } from '../writtenDigits'

/** 结转2024年 alone may tell the year that requests came from: 到, 至 or 继续办理 shows that they go to it. */
const CARRIED = /(?:结转|顺延)(到|至)?(\d{4}|\uFFFC)年(?:度)?(?:(继续)(?:办理|答复|处理)|(办理|答复))?/u

const readLine = perLine(withDigits)
const hasPeriod = perLine((line) => periodIn(line) !== null || CARRIED.test(line))

/**
 * C07: the report covers 1月1日 to 12月31日, and what is not finished is carried over to the next year. Wrong years of the
 * period are left to `otherYears`.
 */
export function period(report: Report): Finding[] {
  const year = yearOf(report)
  return report.template.sections.flatMap(({ place: section, heading }) => {
    const text = report.draft.sections[section]?.text
    if (!text) return []
    return plainLines(text)
      .map(readLine)
      .flatMap((plain, line) =>
        (hasPeriod(plain) ? slipsIn(plain, year) : []).map(({ from, to, what }): Finding => ({
          id: `C07:${section}:${what}`,
          severity: 'error',
          read: true,
          sentence: `${what}：${excerpt(report, section, line, from, to)}`,
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
  const add = (from: number, length: number, what: string): void => {
    slips.push({ from, to: from + length, what })
  }
  const stated = periodIn(plain)
  if (stated && !stated.whole) add(stated.index, stated.length, '统计期限应为 1月1日 至 12月31日')
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
  if (to <= year && onward && !ofBefore)
    add(carried.index, carried[0].length, `未办结的结转到 ${year + 1} 年，正文写结转 ${to} 年`)
  return slips
}
