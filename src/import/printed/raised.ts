const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Digits of a raised text as raised ones, for the element that raises them is not kept; other text as it is. */
export const raisedDigits = (text: string): string =>
  /^\s*\d{1,4}\s*$/u.test(text)
    ? text.trim().replace(/\d/gu, (digit) => RAISED[Number(digit)] ?? digit)
    : text
