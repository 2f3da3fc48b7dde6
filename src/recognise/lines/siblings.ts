import type { DocumentLine } from './lines'

/** “一件事”集成服务：, 12345热线： have digits, or more words than a heading by itself. */
const OPENS = /^(?!\d+[年月日])(?=[^:：]{2,16}[:：])[\u4E00-\u9FFF“”\d]*[\u4E00-\u9FFF”][:：]/u
const PARAGRAPH = 30
const FEWEST = 2

/**
 * Lines that open with a few words and a colon, directly before or after a heading of this form.
 * @param open offsets of such headings
 * @param known offsets of all headings
 * @returns their offsets and the words that they open with
 */
export function siblingsIn(
  lines: readonly DocumentLine[],
  open: ReadonlySet<number>,
  known: ReadonlySet<number>,
): { offset: number; heading: string }[] {
  if (open.size < FEWEST) return []
  const found = new Map<number, string>()
  const isOpen = (line: DocumentLine | undefined): boolean =>
    line !== undefined && (open.has(line.offset) || found.has(line.offset))
  const look = (line: DocumentLine, beside: DocumentLine | undefined): void => {
    const heading = OPENS.exec(line.text)?.[0]
    if (heading === undefined || known.has(line.offset) || !isOpen(beside)) return
    if (line.text.length - heading.length >= PARAGRAPH) found.set(line.offset, heading)
  }
  for (const [i, line] of lines.entries()) look(line, lines[i - 1])
  for (let i = lines.length - 2; i >= 0; i -= 1) {
    const line = lines[i]
    if (line) look(line, lines[i + 1])
  }
  return [...found].map(([offset, heading]) => ({ offset, heading }))
}
