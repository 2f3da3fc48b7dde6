const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/**
 * The text of a `<sup>` with its digits as superscript characters, because the element itself is not kept; other text
 * unchanged.
 */
export const raisedDigits = (text: string): string =>
  /^\s*\d{1,4}\s*$/u.test(text)
    ? text.trim().replace(/\d/gu, (digit) => RAISED[Number(digit)] ?? digit)
    : text
