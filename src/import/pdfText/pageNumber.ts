const DASHED = /^[-－—–‐]{1,2}\s?\d{1,3}\s?[-－—–‐]{1,2}$/u
const COUNTED = /^第\s?\d{1,3}\s?页(?:[\s,，/]{0,3}共\s?\d{1,3}\s?页)?$/u

/** True for a line that is only a page number: - 7 -, 第 7 页 共 12 页. A bare number may be a cell of a table. */
export const isPageNumber = (line: string): boolean => DASHED.test(line) || COUNTED.test(line)
