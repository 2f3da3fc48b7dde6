import { chineseDate } from './chineseDate'
import { namesUnit } from './titleOf'

const DATE = /^(?:成文日期[：:])?\s*(20\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)$/u
const LABEL = /^成文日期[：:]/u

/**
 * Splits 署名 and 成文日期 off the end of the last section. Each is '' when it is not there.
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
  return { lines: lines.slice(0, named ? -2 : -1), signature: named ? above : '', date }
}
