/**
 * What is left of a form that was not filled in: x, xx, ××, ＸＸ, ____, ○○, □□. A single x counts only where a number
 * would stand, so that Latin words, X光 and 3×5 pass.
 */
const LEFT_OVER =
  /(?<![A-Za-z])[xXｘＸ×]{2,}(?:\.[xXｘＸ×]+)?(?![A-Za-z])|[_＿]{2,}|[○〇□]{2,}|(?<![A-Za-z0-9])[xXｘＸ×](?=\s*[年月日号件条个项次封份人块分届区市县街镇乡%％])|(?<=[第共约达])[xXｘＸ×](?![A-Za-z0-9光线])/gu

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
