const X = '[xXｘＸ×]'
/** Units and ends of place names that a number or a name stands before; not where they begin another word. */
const COUNTED =
  '(?:[年月日号件次封份届余%％]|条(?![例款])|个(?![人性体])|项(?!目)|人(?![工民才社大员口文机脸均])|分(?![析类享级布工])|块(?!链))'
const NAMED = '(?:区(?![域块级位])|市(?![场民政])|县|镇|乡(?!村)|街)'

/**
 * What is left of a form that was not filled in: x, xx, ××, x.xx, ____, ○○, □□. A single x counts only where a number
 * or a name would stand, so that Latin words, X光, 3×5, “数据要素×” and 二〇〇八年 pass.
 */
const LEFT_OVER = new RegExp(
  [
    `(?<![A-Za-z])${X}+(?:\\.${X}+)+(?![A-Za-z])`,
    `(?<![A-Za-z])${X}{2,}(?![A-Za-z])`,
    '(?<![A-Za-z0-9])[_＿]{2,}|[_＿]{2,}(?![A-Za-z0-9_])',
    '(?<![一二三四五六七八九〇])〇{2,}|[○□]{2,}',
    // the whole text, a number before its unit, the last digit of a year, what is counted or numbered
    `^${X}$`,
    `(?<![A-Za-z0-9])${X}(?=\\s*${COUNTED})`,
    `(?<=(?<!\\d)20\\d)${X}(?=\\s*年)`,
    `(?<=第|(?<!公)共|约|达)${X}(?![A-Za-z0-9光射线])`,
    // 数据要素×区域 multiplies, ×区 is a name that is missing
    `(?<![A-Za-z0-9])[xXｘＸ](?=${NAMED})|(?<![\\p{L}\\d])×(?=${NAMED})`,
  ].join('|'),
  'gu',
)

/** A left-over and where it stands in its line, in UTF-16 units. */
export interface LeftOver {
  from: number
  to: number
  text: string
}

/** The left-overs in a line of text, in order. */
export function leftOversIn(line: string): LeftOver[] {
  return [...line.matchAll(LEFT_OVER)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
  }))
}
