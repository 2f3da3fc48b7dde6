import { type LeftOut, leftOutCounts, leftOutWords } from './leftOut'
import type { LeftOver, ReadingNote } from './reading'

/** Notes about what was left out of a pasted document because it is not printed text, and its words as left-overs. */
export function leftOutNotes(left: readonly LeftOut[]): { notes: ReadingNote[]; leftOver: LeftOver[] } {
  const pictures = left.filter(({ kind }) => kind === 'picture').length
  const words = left.filter(({ kind }) => kind !== 'picture')
  const note = (sentence: string): ReadingNote => ({ kind: 'unread', section: null, sentence })
  return {
    notes: [
      ...(words.length > 0
        ? [note(`粘贴的内容里有 ${leftOutCounts(words)}，不是印出的正文，没有带入。`)]
        : []),
      ...(pictures > 0
        ? [note(`粘贴的内容里有 ${pictures} 张图片，图片里的文字和表格读不出来，没有带入。`)]
        : []),
    ],
    leftOver: leftOutWords(words).map((text) => ({ section: null, beside: true, text })),
  }
}
