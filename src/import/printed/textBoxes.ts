import { tokensOf } from './tags'

/** So many text boxes are read of one comment of the file. */
const MOST = 50

/** What HTML says, its paragraphs apart by a blank. */
export function textOf(html: string): string {
  const texts: string[] = []
  for (const token of tokensOf(html))
    if (token.kind === 'text') texts.push(token.text)
    else if (/^(?:p|div|br|tr|td|li)$/u.test(token.name)) texts.push(' ')
  return texts.join('')
}

/** What stands in Word's text boxes, as HTML text, in a stretch of a file that no browser shows: a comment for Word itself. */
export function textBoxesIn(hidden: string): string[] {
  const boxes: string[] = []
  const start = /<v:textbox\b[^<>]{0,2000}>/giu
  for (let match = start.exec(hidden); match && boxes.length < MOST; match = start.exec(hidden)) {
    const from = start.lastIndex
    const end = hidden.indexOf('</v:textbox', from)
    const to = end < 0 ? hidden.length : end
    boxes.push(textOf(hidden.slice(from, to)))
    start.lastIndex = to
  }
  return boxes
}
