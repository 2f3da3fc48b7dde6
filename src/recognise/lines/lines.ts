/** A line of a document without the blanks around it. */
export interface DocumentLine {
  /** UTF-16 units in the raw text. */
  offset: number
  text: string
}

const NUMBER = '[一二三四五六七八九十]{1,3}'
/** Where a heading may begin inside a line: after a full stop, a colon or blanks. */
const INSIDE = new RegExp(`(?<=[。；;！？:：\\s])(?=${NUMBER}、|[（(]${NUMBER}[)）])`, 'u')
/** The title at the beginning of such a line. */
const TITLE = /^\s*[^\s。；;，,]{4,60}?(?:报告|总结|年报|汇报|公报|小结|情况)(?=\s)/u
/** A line as long as this is a whole document, or a part of one, that has lost its line breaks. */
const LOST_BREAKS = 600

/** The lines of a raw text that hold anything; a document in one line is cut before its headings. */
export function documentLines(raw: string): DocumentLine[] {
  const lines: DocumentLine[] = []
  let offset = 0
  for (const line of raw.split('\n')) {
    let at = offset
    for (const part of line.length > LOST_BREAKS ? partsOf(line) : [line]) {
      const text = part.trim()
      if (text !== '') lines.push({ offset: at + part.indexOf(text), text })
      at += part.length
    }
    offset += line.length + 1
  }
  return lines
}

function partsOf(line: string): string[] {
  const title = TITLE.exec(line)?.[0] ?? ''
  return [title, ...line.slice(title.length).split(INSIDE)]
}
