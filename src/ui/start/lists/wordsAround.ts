import type { RecognisedFigure } from '../../../recognise/recognised'
import { wholeNumbers } from '../../../report/text/wholeNumbers'

/** UTF-16 units of the document's words on either side. */
const NEAR = 12

/** Where a number or blank stands in its document: the words around it, to the ends of the sentence, and no part of another number. */
export function wordsAround(
  raw: string,
  { offset, literal }: Pick<RecognisedFigure, 'offset' | 'literal'>,
): string {
  const end = offset + literal.length
  const near = wholeNumbers(raw, Math.max(0, offset - NEAR), Math.min(raw.length, end + NEAR))
  const before = raw.slice(near.start, offset).split(/[。；\n]/u)
  const [behind = ''] = raw.slice(end, near.end).split(/[。；\n]/u)
  const cutBefore = before.length === 1 && near.start > 0 ? '…' : ''
  const cutBehind = end + behind.length === near.end && near.end < raw.length ? '…' : ''
  const said = `${before.at(-1)?.trimStart() ?? ''}${literal.trim() === '' ? '＿' : literal}${behind.trimEnd()}`
  return `${cutBefore}${said}${cutBehind}`
}
