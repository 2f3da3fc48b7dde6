import type { Template } from '../template/template'

/**
 * Why a year is probably not the report's: not begun by the clock, or before the template's first year. null when it
 * may be. Which years are valid at all is checked by `parseYear`.
 * @param thisYear by the computer's clock, which may be wrong; null where it is not known
 */
export function yearDoubt({ since }: Template, year: number, thisYear: number | null): string | null {
  if (thisYear !== null && year > thisYear)
    return `${year} 年还没有到（电脑日期是 ${thisYear} 年），请核对报告年度`
  if (year < since) return `${year} 年度的报告不用现行格式，现行格式自 ${since} 年度起用，请核对报告年度`
  return null
}
