import { textOf } from '../../../pages/blocks/block'
import { linesOf, type TextBlock } from '../../../pages/lines/blockLines'
import { isLatin } from './stretches'
import type { SetOtherwise } from './textParts'

/** What may be the end of a sentence or of a bracket. */
const MARK = /[\p{Pe}\p{Pf}\p{Po}]/u

/**
 * First characters of lines that begin with a digit or letter behind a mark: ，525件, 〔2021〕30号. Word and WPS end a line
 * between the two; LibreOffice goes by the language of the second, and ends one there where that is Chinese.
 */
export function latinStarts(block: TextBlock): SetOtherwise[] {
  const text = textOf(block)
  return linesOf(block)
    .lines.map(({ from }) => from)
    .filter((from) => isLatin(text.charAt(from)) && MARK.test(text.charAt(from - 1)))
    .map((from) => ({ from, to: from + 1, chinese: true }))
}
