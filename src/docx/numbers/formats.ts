const DIGITS = '〇一二三四五六七八九'
const UNITS = ['', '十', '百', '千']
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖'
const LEGAL_UNITS = ['', '拾', '佰', '仟']
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** A number from 0 to 9999 in a format of Word (ST_NumberFormat), formats that are not known as 1, 2, 3. */
export function formatted(number: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return ''
    case 'decimalZero':
      return String(number).padStart(2, '0')
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(number).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfe_e0))
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return counted(number, DIGITS, UNITS).replace(/^一十/u, '十')
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return counted(number, LEGAL_DIGITS, LEGAL_UNITS)
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return String(number).replace(/\d/gu, (digit) => DIGITS[Number(digit)] ?? digit)
    case 'ideographTraditional':
      return among(STEMS, number)
    case 'ideographZodiac':
      return among(BRANCHES, number)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return signed(number, 0x24_60)
    case 'decimalEnclosedParen':
      return signed(number, 0x24_74)
    case 'decimalEnclosedFullstop':
      return signed(number, 0x24_88)
    case 'ideographEnclosedCircle':
      return number > 0 && number <= 10 ? String.fromCharCode(0x32_7f + number) : String(number)
    case 'lowerLetter':
      return lettered(number)
    case 'upperLetter':
      return lettered(number).toUpperCase()
    case 'lowerRoman':
      return roman(number)
    case 'upperRoman':
      return roman(number).toUpperCase()
    default:
      return String(number)
  }
}

/** A number as it is spoken: 一百〇二, 二十. */
function counted(number: number, digits: string, units: readonly string[]): string {
  const nil = digits[0] ?? ''
  if (number === 0) return nil
  let said = ''
  let gap = false
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(number / 10 ** power) % 10
    if (digit > 0) said += `${gap ? nil : ''}${digits[digit]}${units[power]}`
    gap = digit === 0 && said !== ''
  }
  return said
}

const among = (names: string, number: number): string =>
  number > 0 ? (names[(number - 1) % names.length] ?? '') : String(number)

/** ① to ⑳, ⑴ to ⒇, ⒈ to ⒛, which follow each other from a first character on. */
const signed = (number: number, first: number): string =>
  number > 0 && number <= 20 ? String.fromCharCode(first + number - 1) : String(number)

/** a to z, then aa, bb, as Word counts. */
function lettered(number: number): string {
  if (number < 1) return String(number)
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(30, Math.ceil(number / 26)))
}

function roman(number: number): string {
  let rest = number
  let said = ''
  for (const [value, letters] of ROMAN) for (; rest >= value; rest -= value) said += letters
  return said
}
