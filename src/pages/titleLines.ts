import { emWidth } from './blocks/emWidth'

/** Greatest widths of a line, in full-width characters. */
interface Measure {
  full: number
  /** A text wider than this is set in two lines, which read better than one that fills the width. */
  oneLine: number
}
/** The title: 22 pt in 156 mm. */
const TITLE: Measure = { full: 20, oneLine: 18 }
/** 署名 and 成文日期: 16 pt, set a little closer than an em. */
const SIGNATURE: Measure = { full: 28, oneLine: 28 }
/** Cost of a line beyond the fewest: it has to save more than this. */
const LINE_COST = 15
/** Most plans that are tried, for a title of many short words; the best one found counts. */
const MOST_TRIES = 1500
/** A text that needs more lines is filled without regard to the sense: no unit's name is so long. */
const MOST_LINES = 8

/** Words of official titles inside which a line does not end. */
const WORDS =
  /\d{4}\s*年度?|人民政府|街道办事处|办公室|委员会|管委会|领导小组|服务中心|政府信息公开|信息公开|政务公开|政务工作|工作总结|年度报告|工作报告|总结报告|[\dA-Za-z.%-]+|./gsu

/**
 * Cost of a line's end between `head` and `rest`: 0 after the year, between the unit and the form's name; more inside
 * either; 400 where punctuation forbids it.
 */
function breakCost(head: string, rest: string, unit: string): number {
  if (/^[，。、；：？！）》」』”’%·]/u.test(rest) || /[（《「『“‘]$/u.test(head)) return 400
  if (/\d{4}\s*年度?$/u.test(head)) return 0
  // 县人民政府, 政府办公室: one name
  if (/^(?:人民政府|办公室|委员会|街道)/u.test(rest)) return 26
  if (unit !== '' && head === unit) return 2
  if (
    /(?:省|市|区|县|州|盟|旗|乡|镇|人民政府|街道|街道办事处|委员会|局)$/u.test(head) &&
    head.length < unit.length
  )
    return 4
  if (/(?:信息公开|政务公开|办公室|领导小组|工作)$/u.test(head)) return 6
  return 30
}

/**
 * Cost of the shape of the lines: 梯形 (growing or shrinking) and 菱形 (widest in the middle) are good, a very short line
 * is bad.
 */
function shapeCost(widths: readonly number[]): number {
  const widest = Math.max(...widths)
  const narrowest = Math.min(...widths)
  let cost = narrowest < 5 ? (5 - narrowest) * 3 : 0
  widths.forEach((width, i) => {
    const before = widths[i - 1]
    const after = widths[i + 1]
    if (before !== undefined && after !== undefined && width < before && width < after) cost += 8
    if (before !== undefined && Math.abs(width - before) < 0.5) cost += 2
  })
  return cost + (widest - narrowest) / 4
}

interface Plan {
  lines: readonly string[]
  cost: number
}

/** A title's words; costs of breaks are computed once. */
interface Words {
  count: number
  /** Text of the words `from` to `to` (exclusive), and its width in ems. */
  text: (from: number, to?: number) => string
  width: (from: number, to?: number) => number
  breakCost: (at: number) => number
}

function wordsOf(title: string, unit: string): Words {
  const words = title.match(WORDS) ?? [title]
  const starts = [0]
  const lefts = [0]
  const costs: number[] = []
  words.forEach((word, i) => {
    starts.push((starts[i] ?? 0) + word.length)
    // in hundredths of an em, so that differences are exact
    lefts.push((lefts[i] ?? 0) + Math.round(emWidth(word) * 100))
  })
  const end = words.length
  return {
    count: end,
    text: (from, to = end) => title.slice(starts[from], starts[to]),
    width: (from, to = end) => ((lefts[to] ?? 0) - (lefts[from] ?? 0)) / 100,
    breakCost: (at) => (costs[at] ??= breakCost(title.slice(0, starts[at]), title.slice(starts[at]), unit)),
  }
}

/** The cheapest way to set words in `count` lines of at most `full`; null when they do not fit. */
function planOf(words: Words, count: number, full: number): Plan | null {
  let tried = 0
  const widths: number[] = []
  const ends: number[] = []
  const fill = (from: number, left: number, before: number, best: Plan | null): Plan | null => {
    if (tried > MOST_TRIES || (best && before >= best.cost)) return best
    if (left === 1) {
      tried += 1
      const last = words.width(from)
      if (last > full) return best
      const cost = before + shapeCost([...widths, last])
      if (best && best.cost <= cost) return best
      return { lines: [...ends, words.count].map((to, i) => words.text(ends[i - 1] ?? 0, to)), cost }
    }
    let found = best
    for (let to = from + 1; to < words.count; to += 1) {
      const width = words.width(from, to)
      if (width > full) break
      if (words.width(to) > full * (left - 1)) continue
      widths.push(width)
      ends.push(to)
      found = fill(to, left - 1, before + words.breakCost(to), found)
      widths.pop()
      ends.pop()
    }
    return found
  }
  return fill(0, count, 0, null)
}

/** For a text with words wider than a line: as few lines as possible, of about equal length, broken anywhere. */
function cutAnywhere(text: string, full: number): string[] {
  const chars = Array.from(text)
  const all = emWidth(text)
  for (let count = Math.ceil(all / full); count < chars.length; count += 1) {
    const lines = Array.from({ length: count }, () => '')
    let width = 0
    for (const char of chars) {
      const own = emWidth(char)
      // a character goes where its middle lies
      lines[Math.min(count - 1, Math.floor(((width + own / 2) / all) * count))] += char
      width += own
    }
    if (lines.every((line) => emWidth(line) <= full)) return lines
  }
  return chars
}

/** For a very long text in a title's place: each line as full as possible, in one pass. */
function filledLines(text: string, full: number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const char of text) {
    const own = emWidth(char)
    if (line !== '' && width + own > full) {
      lines.push(line)
      line = ''
      width = 0
    }
    line += char
    width += own
  }
  return [...lines, line]
}

/** A text in as few lines as possible that break at the sense, none wider than `full`. */
function linesAtSense(text: string, unit: string, { full, oneLine }: Measure): string[] {
  if (text === '') return []
  if (emWidth(text) <= oneLine) return [text]
  const fewest = Math.max(2, Math.ceil(emWidth(text) / full))
  if (fewest > MOST_LINES) return filledLines(text, full)
  const words = wordsOf(text, unit)
  let best: Plan | null = null
  for (let count = fewest; count <= fewest + 2; count += 1) {
    const plan = planOf(words, count, full)
    const cost = plan ? plan.cost + (count - fewest) * LINE_COST : 0
    if (plan && (!best || cost < best.cost)) best = { lines: plan.lines, cost }
  }
  return best ? [...best.lines] : cutAnywhere(text, full)
}

/**
 * A title in lines that break at the sense, as few as possible and none wider than the type area of 156 mm. Joined, the
 * lines are the title.
 * @param unit the name of the unit with which the title begins, '' when it is not known
 */
export const titleLines = (title: string, unit: string): string[] => linesAtSense(title, unit, TITLE)

/** 署名 or 成文日期 in lines of at most 28 characters of 16 pt; joined, they are the text. */
export const signatureLines = (text: string): string[] => linesAtSense(text, '', SIGNATURE)
