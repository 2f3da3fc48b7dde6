/** A list number, （二） or 1., with a gap after it. A gap before a digit stays: 1. 2024年 is not 1.2024年. */
const GAP =
  /^((?:[（(][一二三四五六七八九十]{1,3}[）)]|[（(]\d{1,2}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、]|[①-⑳]))\s+(?=[\p{Script=Han}“《（])/u

/** A paragraph without the gap that Word and WPS leave after a list number: （二） 依申请公开 becomes （二）依申请公开. */
export const withoutGap = (line: string): string => line.replace(GAP, '$1')

/** True for a paragraph with a tab after its list number and no other; a row of a table has more cells. */
export const isListItem = (line: string): boolean => line.split('\t').length === 2 && GAP.test(line.trim())
