import { tokensOf } from './tags'

/** Most text boxes read from one comment. */
const MOST = 50

/** The text of HTML, character references not decoded, with a blank between paragraphs. */
export function textOf(html: string): string {
  const texts: string[] = []
  for (const token of tokensOf(html))
    if (token.kind === 'text') texts.push(token.text)
    else if (/^(?:p|div|br|tr|td|li)$/u.test(token.name)) texts.push(' ')
  return texts.join('')
}

/** The text of Word's text boxes, from the HTML of a conditional comment for Word. */
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
