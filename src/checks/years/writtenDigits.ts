const NUMERALS = '〇一二三四五六七八九'
/** Characters that stand for zero in a year: 二零二四, 二○二四 (a circle), 2O24 (a letter). */
const ZEROS = '零○OoＯｏ'
const YEAR = new RegExp(
  `(?<![\\d${NUMERALS}${ZEROS}])[12一二][\\d${NUMERALS}${ZEROS}]{3}(?=\\s{0,4}年)`,
  'gu',
)

function digitOf(char: string): string {
  if (ZEROS.includes(char)) return '0'
  const numeral = NUMERALS.indexOf(char)
  return numeral < 0 ? char : String(numeral)
}

/**
 * A line with full-width digits and years in numerals (二〇二四年) as ASCII digits. Its length stays, so offsets are those
 * of the line.
 */
export const withDigits = (line: string): string =>
  line
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(YEAR, (year) => {
      const digits = Array.from(year, digitOf).join('')
      return /^(?:19|20)/u.test(digits) ? digits : year
    })

/** A year written as another one is: 二〇二五 for 二〇二四, ２０２５ for ２０２４, 25 for 24. */
export function yearLike(written: string, year: number): string {
  const digits = String(year).slice(-written.length)
  if (/[０-９]/u.test(written))
    return digits.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  return /\d/u.test(written) ? digits : digits.replace(/\d/gu, (digit) => NUMERALS.charAt(Number(digit)))
}
