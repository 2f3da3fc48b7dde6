import { type LeftOut, leftOutCounts, leftOutWords } from '../../import/model/leftOut'

/** Notice after a paste: a sentence, and the words that were left out. */
export interface PasteNotice {
  sentence: string
  words: readonly string[]
}

/**
 * The notice for a paste; null when everything was pasted as it was.
 * @param rows of tables that became paragraphs
 */
export function pasteNotice(left: readonly LeftOut[], rows: number): PasteNotice | null {
  const pictures = left.filter(({ kind }) => kind === 'picture').length
  const counts = leftOutCounts(left.filter(({ kind }) => kind !== 'picture'))
  const sentences = [
    ...(counts ? [`已略去 ${counts}。`] : []),
    ...(rows ? [`表格不能放进正文，已按行放入（${rows} 行）。`] : []),
    ...(pictures ? [`${pictures} 张图片没有带入，报告正文只保留文字。`] : []),
  ]
  if (sentences.length === 0) return null
  return { sentence: `${sentences.join('')}Ctrl+Z 可撤销这次粘贴。`, words: leftOutWords(left) }
}
