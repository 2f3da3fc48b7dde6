import type { Recognised } from '../recognised'
import { sentencesOf } from './sentences'
import { type Spot, UNIT, unitOf, YEAR } from './spots'

const [ITS_UNIT, ITS_YEAR] = [`{${UNIT}}`, `{${YEAR}}`]
const NO_TITLE = `${ITS_UNIT}${ITS_YEAR}年工作报告`
const LONGEST_NAME = 200

/** The last character of a name that a title without it begins with: 区年度… of 和平区年度…. */
const LAST = /[省市州县区旗乡镇局]$/u

/**
 * The title of a report, with unit and year as figures. A title that lacks the unit which the text names gets it at its
 * beginning, and one without a year gets it before 年度; where no year stands at all, 年 is added with it.
 * @param stated figures that stand in the text
 */
export function titleOf(
  raw: string,
  found: Recognised,
  spots: readonly Spot[],
  stated: { has: (place: string) => boolean },
): string {
  const printed = found.titleLines
    .flatMap(({ offset, text }) => sentencesOf(raw, spots, offset, offset + text.length))
    .join('')
  if (printed === '') return NO_TITLE
  const title = printed.includes(ITS_UNIT) ? printed : withUnit(printed, unitOf(found))
  return title.includes(ITS_YEAR) ? title : withYear(title, stated.has(YEAR))
}

function withUnit(title: string, unit: string): string {
  if (unit === '') return /^(?:年度|\{year\})/u.test(title) ? `${ITS_UNIT}${title}` : title
  const last = unit.slice(-1)
  const cut = LAST.test(unit) && title.startsWith(last)
  return `${ITS_UNIT}${cut ? title.slice(last.length) : title}`
}

function withYear(title: string, isStated: boolean): string {
  const at = title.indexOf('年度')
  if (at >= 0) return `${title.slice(0, at)}${ITS_YEAR}${title.slice(at)}`
  if (isStated) return title
  const from = title.startsWith(ITS_UNIT) ? ITS_UNIT.length : 0
  return `${title.slice(0, from)}${ITS_YEAR}年${title.slice(from)}`
}

/** The name of a form: the title of its reports without what stands in the figures. */
export const nameOf = (title: string): string =>
  title
    .replace(/\{year\}年(?!度)/u, '')
    .replace(/\{\w+\}/gu, '')
    .trim()
    .slice(0, LONGEST_NAME) || '年度报告'
