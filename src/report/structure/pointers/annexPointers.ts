import { parted } from '../../template/annexes'
import { numeralValue } from '../../text/numerals'
import type { Section } from '../../template/template'

/**
 * 见附件2, （附件一）, 附件1、附件2: the words before it tell that the report's own is meant, and not one of a document that the
 * sentence quotes.
 */
const ANNEX = /(?<=[见如同按（(、和及至])附件(?<number>\d{1,2}(?!\d)|[一二三四五六七八九十]{1,3})?/gu

/** An attachment that a sentence names, with its UTF-16 offsets. */
export interface AnnexPointer {
  from: number
  to: number
  words: string
  /** From 1; null for 附件 without a number. */
  number: number | null
}

/** The report's attachments that a text names, in order. */
export const annexPointers = (text: string): AnnexPointer[] =>
  Array.from(text.matchAll(ANNEX), ({ 0: words, index, groups }) => {
    const number = groups?.['number']
    return {
      from: index,
      to: index + words.length,
      words,
      number: number === undefined ? null : /\d/u.test(number) ? Number(number) : (numeralValue(number) ?? 0),
    }
  })

/** How an attachment that a sentence names is called now; null where that is not certain, or where it is gone. */
export function annexPointerNow(
  { words, number }: AnnexPointer,
  before: readonly Section[],
  after: readonly Section[],
): string | null {
  const [old, now] = [parted(before).annexes, parted(after).annexes]
  // no attachment of this report was meant
  if (old.length === 0) return words
  if (number === null && old.length > 1) return words
  const meant = old[(number ?? 1) - 1]
  if (!meant) return words
  const same = now.find(({ section }) => section.place === meant.section.place)
  if (!same) return null
  // 附件1 of one attachment is as good as 附件
  const stays = now.length === old.length && now.indexOf(same) === old.indexOf(meant)
  return stays ? words : same.mark
}
