const PAPERS = new Set(['条', '件', '份', '篇', '则', '部', '幅', '宗', '起', '例', '案', '件次'])

/** True for measure words that may count the same things: 47条，其中部门文件22件. */
export const sameKind = (a: string, b: string): boolean => a === b || (PAPERS.has(a) && PAPERS.has(b))
