import { deletionsIn, spacesIn } from './deletions'
import { MARKS, SCHOOL_YEAR } from '../words/measures'

/** A place of a line where a number stands, or was left blank. */
export interface Mark {
  /** UTF-16 units in the line. */
  at: number
  /** '' where a number was deleted. */
  literal: string
  blank: boolean
}

/** A digit of a year that is written out: 二〇二五年. */
const WRITTEN = '[一二三四五六七八九十百]'
/** xx, xx.xx, 20xx, ××, **, ____, 〇〇 */
const BLANK = new RegExp(
  '(?<![A-Za-zＡ-Ｚａ-ｚ\\d])(?:20)?' +
    `(?:[xXｘＸ×✕]{1,8}|[*＊]{1,6}|[_＿]{1,28}|(?<!${WRITTEN}|[〇○])[〇○]{1,8}(?![〇○]|${WRITTEN}{1,3}[年号]))` +
    `(?:[.．][${MARKS}]{1,3})?(?![A-SU-Za-z\\d])`,
  'gu',
)
/** Also 12 345户 and 3，248件, whose groups are parted by a blank or a full-width comma. */
const NUMBER =
  /(?<![\d.〇])[\d０-９]{1,3}(?:,\d{3})+(?:\.\d+)?|(?<=[\u4E00-\u9FFF])[1-9]\d{0,2}(?:[ \u00A0\u2009，]\d{3})+(?:\.\d+)?(?=[\u4E00-\u9FFF])|(?<![\d.])[\d０-９]+(?:[.．][\d０-９]+)?/gu
const SPAN = new RegExp(`(?<!\\d)${SCHOOL_YEAR}`, 'gu')
const HAS_MARK = new RegExp(`[${MARKS}]`, 'u')

/**
 * Every number and blank of a line, in its order.
 * @param deleted the document is one of which numbers were deleted
 */
export function marksIn(line: string, deleted: boolean): Mark[] {
  const found: Mark[] = []
  const add = (at: number, literal: string, blank: boolean): void => void found.push({ at, literal, blank })
  for (const { 0: literal, index } of line.matchAll(BLANK))
    if (isBlank(line, literal, index)) add(index, literal, true)
  for (const { 0: literal, index } of line.matchAll(SPAN)) add(index, literal, HAS_MARK.test(literal))
  for (const { 0: literal, index } of line.matchAll(NUMBER)) add(index, literal, false)
  for (const { at, literal } of spacesIn(line)) add(at, literal, true)
  for (const at of deletionsIn(line, deleted)) add(at, '', true)
  // where two begin at one place the longer is meant: 20xx and not 20
  found.sort((a, b) => a.at - b.at || b.literal.length - a.literal.length)
  let end = 0
  return found.filter(({ at, literal }) => {
    if (at < end) return false
    end = at + Math.max(1, literal.length)
    return true
  })
}

/** A bullet or a footnote's star at the beginning, a sign of multiplication and emphasis by stars are no blanks. */
function isBlank(line: string, literal: string, at: number): boolean {
  const next = line.charAt(at + literal.length)
  if (at === 0 && /^[*＊×〇○]$/u.test(literal) && !/[年月区市县镇]/u.test(next)) return false
  // a line that is emphasised as a whole
  if (literal === '**' && /^\*\*[^*]+\*\*$/u.test(line)) return false
  return true
}
