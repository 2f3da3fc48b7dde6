/** （二） and 1. as a list writes them, with the gap behind. Between digits a gap is left: 1. 2024年 is not 1.2024年. */
const GAP =
  /^((?:[（(][一二三四五六七八九十]{1,3}[）)]|[（(]\d{1,2}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、]|[①-⑳]))\s+(?=[\p{Script=Han}“《（])/u

/** A paragraph without the gap that a list of Word or WPS leaves behind its number: （二） 依申请公开 is （二）依申请公开. */
export const withoutGap = (line: string): string => line.replace(GAP, '$1')

/** True for a line of text of which only the number of a list stands apart by a tab; a row of a table has more cells. */
export const isListItem = (line: string): boolean => line.split('\t').length === 2 && GAP.test(line.trim())
