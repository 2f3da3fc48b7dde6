/** Greatest length of a line of a printed page, in characters; a longer one is a whole paragraph. */
const WIDEST = 60
/** Least width of the widest line of a page, in half-width units (a Chinese character is two). */
const NARROWEST = 36
/**
 * By how much a full line may be narrower than the widest, in half-width units: an indent, and a mark that may not
 * begin a line.
 */
const SLACK = 6
/** Ends of a sentence, or of what introduces a list. */
const ENDS = /[。！？；：.!?;:…][”’》）)]{0,2}$/u
const GOES_ON = /[，、,]$/u
/** Numbers with which a paragraph begins. */
const NUMBERED =
  /^(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．](?!\d)|[①-⑳]|第[一二三四五六七八九十]{1,3}[，、])/u
const MARKS = /[，。；：？！]/u

/** Width of a line in half-width units. */
const widthOf = (line: string): number => line.length + (line.match(/[^\u0020-\u00ff]/gu)?.length ?? 0)

/** True for text that has the line breaks of a printed page. */
function isBroken(lines: readonly string[]): boolean {
  return lines.every((line) => line.length <= WIDEST) && lines.some((line) => widthOf(line) >= NARROWEST)
}

/** Joins two lines, with a blank between Latin words. */
const joined = (line: string, next: string): string =>
  /[a-z]$/iu.test(line) && /^[a-z]/iu.test(next) ? `${line} ${next}` : line + next

/**
 * True where a paragraph continues in the next line: the line is full, does not end a sentence and is no subheading,
 * and the next does not begin with a number.
 */
function goesOn(line: string, next: string, widest: number): boolean {
  if (NUMBERED.test(next) || ENDS.test(line)) return false
  if (GOES_ON.test(line)) return true
  const subheading = NUMBERED.test(line) && !MARKS.test(line)
  return !subheading && widthOf(line) >= widest - SLACK
}

/**
 * Joins the lines of a printed page to paragraphs, section by section. Text with a line longer than a page is wide is
 * returned as it is. In doubt two lines are not joined.
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
