import { execFileSync } from 'node:child_process'
import { type DrawnPage, SCALE } from './drawnPage'

const run = (tool: string, ...args: string[]): Buffer =>
  execFileSync(tool, args, { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] })

/** The pages of a file by poppler, also of one that is not sound. */
export function popplerPages(file: string): DrawnPage[] {
  const textsBy = (order: string[]): string[] =>
    run('pdftotext', ...order, '-enc', 'UTF-8', file, '-')
      .toString('utf8')
      .split('\f')
  const [texts, copies] = [textsBy([]), textsBy(['-raw'])]
  const pictures = run('pdftoppm', '-gray', '-r', `${72 * SCALE}`, file)
  const pages: DrawnPage[] = []
  for (let at = 0; at < pictures.length;) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(pictures.toString('latin1', at, at + 40))
    if (!head) throw new Error(`no picture of page ${pages.length + 1}`)
    const [width, height] = [Number(head[1]), Number(head[2])]
    const from = at + head[0].length
    at = from + width * height
    const number = pages.length
    const grey = pictures.subarray(from, at)
    pages.push({ width, height, grey, text: texts[number] ?? '', copied: copies[number] ?? '' })
  }
  return pages
}
