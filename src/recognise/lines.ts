/** A line of a document without the blanks around it. */
export interface DocumentLine {
  /** UTF-16 units in the raw text. */
  offset: number
  text: string
}

const NUMBER = '[一二三四五六七八九十]{1,3}'
/** Where a heading may begin inside a line: behind a full stop or blanks. */
const INSIDE = new RegExp(`(?<=[。；;！？\\s])(?=${NUMBER}、|[（(]${NUMBER}[)）])`, 'u')
/** A line as long as this is a whole document, or a part of one, that has lost its line breaks. */
const LOST_BREAKS = 600

/** The lines of a raw text that hold anything; a document in one line is cut before its headings. */
export function documentLines(raw: string): DocumentLine[] {
  const lines: DocumentLine[] = []
  let offset = 0
  for (const line of raw.split('\n')) {
    let at = offset
    for (const part of line.length > LOST_BREAKS ? line.split(INSIDE) : [line]) {
      const text = part.trim()
      if (text !== '') lines.push({ offset: at + part.indexOf(text), text })
      at += part.length
    }
    offset += line.length + 1
  }
  return lines
}
