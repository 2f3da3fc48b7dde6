/** So many characters stand in a line of a printed page; a longer one is a paragraph that nobody broke. */
const WIDEST = 60
/** Lines of a page are no shorter, in halves of a Chinese character. */
const NARROWEST = 36
/** How far a full line may be from the longest, in halves: an indent, and a mark that may not begin a line. */
const SLACK = 6
/** Behind these a sentence, or what introduces a list, is over. */
const ENDS = /[。！？；：.!?;:…][”’》）)]{0,2}$/u
const GOES_ON = /[，、,]$/u
/** What begins a paragraph of its own. */
const NUMBERED =
  /^(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．](?!\d)|[①-⑳]|第[一二三四五六七八九十]{1,3}[，、])/u
const MARKS = /[，。；：？！]/u

/** Halves of a Chinese character that a line is wide. */
const widthOf = (line: string): number => line.length + (line.match(/[^\u0020-\u00ff]/gu)?.length ?? 0)

/** True for text of which each line of a page stands in a line of its own. */
function isBroken(lines: readonly string[]): boolean {
  return lines.every((line) => line.length <= WIDEST) && lines.some((line) => widthOf(line) >= NARROWEST)
}

/** Two lines as one; words of letters have a space between them. */
const joined = (line: string, next: string): string =>
  /[a-z]$/iu.test(line) && /^[a-z]/iu.test(next) ? `${line} ${next}` : line + next

/** True where a paragraph goes on in the next line: its own is full, and neither ends a sentence nor is a subheading. */
function goesOn(line: string, next: string, widest: number): boolean {
  if (NUMBERED.test(next) || ENDS.test(line)) return false
  if (GOES_ON.test(line)) return true
  const subheading = NUMBERED.test(line) && !MARKS.test(line)
  return !subheading && widthOf(line) >= widest - SLACK
}

/**
 * The paragraphs of a text's parts, where a page's lines stand in lines of their own; as they are where any line is longer
 * than a page is wide. In doubt two lines stay apart.
 */
export function paragraphs(
  parts: Readonly<Record<string, readonly string[]>>,
): Record<string, readonly string[]> {
  const all = Object.values(parts).flat()
  if (!isBroken(all)) return { ...parts }
  const widest = all.reduce((most, line) => Math.max(most, widthOf(line)), 0)
  return Object.fromEntries(Object.entries(parts).map(([part, lines]) => [part, inOne(lines, widest)]))
}

function inOne(lines: readonly string[], widest: number): readonly string[] {
  const texts: string[] = []
  let before: string | undefined
  for (const line of lines) {
    if (before !== undefined && goesOn(before, line, widest)) texts.push(joined(texts.pop() ?? '', line))
    else texts.push(line)
    before = line
  }
  return texts
}
