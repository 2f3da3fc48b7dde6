import { endsAsBody } from '../../report/text/bodies'
import { chineseDate } from './chineseDate'
import { namesUnit } from './titleOf'

const DATE = /^(?:成文日期[：:])?\s*(20\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)$/u
const LABEL = /^成文日期[：:]/u

/** A line that is nothing but the name of a body. */
const isBody = (line: string): boolean => /^[^，。；：、,.;:\d（(]{3,30}$/u.test(line) && endsAsBody(line)

/** Bodies that sign with the last one (联合行文), each in a line at the end of these. */
function bodiesAbove(lines: readonly string[]): readonly string[] {
  const from = lines.findLastIndex((line) => !isBody(line)) + 1
  return lines.slice(from)
}

/**
 * Splits 署名 and 成文日期 off the end of the last section. Each is '' when it is not there.
 * Bodies that sign together are parted by 、.
 * @param unit the unit's name, '' while it is not known
 */
export function closingOf(
  lines: readonly string[],
  unit: string,
): { lines: readonly string[]; signature: string; date: string } {
  const last = lines.at(-1) ?? ''
  const date = DATE.exec(last)?.[1]?.replace(/\s/gu, '') ?? chineseDate(last.replace(LABEL, ''))
  if (date === '') return { lines, signature: '', date }
  const above = lines.at(-2) ?? ''
  const signs =
    above !== '' && above.length <= 30 && !/[，。；：]/u.test(above) && (lines.length > 2 || namesUnit(above))
  const named = signs || (above !== '' && above === unit)
  if (!named) return { lines: lines.slice(0, -1), signature: '', date }
  const others = bodiesAbove(lines.slice(0, -2))
  return {
    lines: lines.slice(0, -2 - others.length),
    signature: [...others, above].join('、'),
    date,
  }
}
