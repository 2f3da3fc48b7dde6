import { type Advance, clustersOf } from './clusters'
import { HALF, LineSums } from './lineSums'
import { penalties } from './penalties'

/** What lines are broken to, in ems of the text's size. */
export interface Setting {
  /** Room of a line. */
  measure: number
  /** What the first line begins later. */
  indent: number
  /** Added to the advance of each character; may be negative. */
  tracking: number
  advance: Advance
}

/** A line of a text. */
export interface Line {
  /** UTF-16 offsets; spaces at the end of a line belong to it. */
  from: number
  to: number
  /**
   * Ems that are added after each character so that the line ends at the margin: a quarter of it within words, six times
   * as much after a space; 0 for the last line.
   */
  gap: number
  /** True where the white before the mark that begins it, or after the one that ends it, is left out. */
  cutStart: boolean
  cutEnd: boolean
}

/** A text in lines. */
export interface BrokenText {
  lines: readonly Line[]
  /** How the white after each UTF-16 unit is set: `LOOSE`, `TIGHT`, `SQUEEZED` or `JOINED`. */
  behind: Uint8Array
}

/** Tolerance in ems, for widths that were rounded. */
const ROUNDED = 0.02
/** Gaps up to this many ems are not seen: such lines cost nothing, so that they break where any program breaks them. */
const UNSEEN = 0.06
/** In ems: a line that would need wider gaps is not stretched. */
const LOOSEST = 0.3

/** Costs in thousandths. */
const CUT_END = 120
const CUT_START = 200
/** A last line of one character. */
const ALONE = 1_500
const ALONE_WIDTH = 1.4
/** Most that a line's stretching costs: one that cannot be stretched ends before the margin. */
const UNSTRETCHED = 100_000
/** A character that is wider than a line. */
const TOO_WIDE = 2_000_000
/** A line that does not fit. */
const NO_LINE = -1

/** Cost of a line by what each of its gaps gets: 640 at 10 % of an em, 3240 at 15 %. */
const stretchCost = (gap: number): number =>
  gap <= UNSEEN ? 0 : Math.min(UNSTRETCHED, Math.round(1000 * ((gap - UNSEEN) / 0.05) ** 2))

/** Lines of one text between margins. */
class Paragraph {
  readonly sums: LineSums
  private readonly setting: Setting
  constructor(sums: LineSums, setting: Setting) {
    this.sums = sums
    this.setting = setting
  }

  room(from: number): number {
    return this.setting.measure - (from === 0 ? this.setting.indent : 0)
  }

  /** Cost of a line that is `slack` ems shorter than its room, cut and stretched; {@link NO_LINE} where it does not fit. */
  cost(from: number, to: number, slack: number): number {
    const { sums } = this
    let left = slack
    let cost = 0
    if (left < -ROUNDED && sums.endCut[to]) {
      left += HALF
      cost += CUT_END
    }
    if (left < -ROUNDED && sums.startCut[from]) {
      left += HALF
      cost += CUT_START
    }
    if (left < -ROUNDED) return NO_LINE
    if (to === sums.count) return cost + (from > 0 && sums.ink(from, to) < ALONE_WIDTH ? ALONE : 0)
    return cost + (left > ROUNDED ? stretchCost(left / sums.gapsIn(from, to)) : 0)
  }

  /** How a line is set that fits, or that is one character wider than its room. */
  set(from: number, to: number): Pick<Line, 'gap' | 'cutStart' | 'cutEnd'> {
    const { sums } = this
    let left = this.room(from) - sums.width(from, to)
    const cutEnd = left < -ROUNDED && sums.endCut[to] === HALF
    if (cutEnd) left += HALF
    const cutStart = left < -ROUNDED && sums.startCut[from] === HALF
    if (cutStart) left += HALF
    const gaps = sums.gapsIn(from, to)
    const gap = to === sums.count || gaps === 0 ? 0 : Math.max(0, left / gaps)
    return { gap: gap > LOOSEST ? 0 : gap, cutStart, cutEnd }
  }
}

/** Where the cheapest lines end that begin at each character. */
function cheapestEnds(paragraph: Paragraph, costs: readonly number[]): Int32Array {
  const { sums } = paragraph
  const { count } = sums
  const least = new Float64Array(count + 1)
  const ends = new Int32Array(count)
  let farthest = count
  for (let from = count - 1; from >= 0; from -= 1) {
    const room = paragraph.room(from)
    // marks at both ends may give up an em together
    while (farthest > from + 1 && sums.width(from, farthest) > room + 2 * HALF + ROUNDED) farthest -= 1
    let rest = Infinity
    for (let to = from + 1; to <= farthest; to += 1) rest = Math.min(rest, least[to] ?? 0)
    let best = Infinity
    ends[from] = from + 1
    for (let to = farthest; to > from; to -= 1) {
      const cost = paragraph.cost(from, to, room - sums.width(from, to))
      if (cost === NO_LINE) continue
      const all = cost + (costs[to] ?? 0) + (least[to] ?? 0)
      if (all < best) {
        best = all
        ends[from] = to
      }
      // shorter lines are stretched more, but may do without cuts
      if (to < count && cost - CUT_END - CUT_START + rest >= best) break
    }
    least[from] = best === Infinity ? TOO_WIDE + (least[from + 1] ?? 0) : best
  }
  return ends
}

/**
 * Breaks a text into the lines that cost least together (after Knuth and Plass): first come the rules of 避头尾, then
 * that nothing is stretched so far that it is seen, then what should stay together. Of ways that cost the same it takes the
 * one with the fullest first lines, so that ordinary paragraphs break where every program breaks them. Always gives lines,
 * whatever the text; takes time by its length.
 */
export function breakLines(text: string, setting: Setting): BrokenText {
  const clusters = clustersOf(text, setting.advance)
  const sums = new LineSums(clusters, setting.tracking)
  const paragraph = new Paragraph(sums, setting)
  const ends = cheapestEnds(paragraph, penalties(text, clusters))
  const offset = (at: number): number => clusters[at]?.from ?? text.length
  const lines: Line[] = []
  for (let from = 0; from < sums.count;) {
    const to = ends[from] ?? sums.count
    lines.push({ from: offset(from), to: offset(to), ...paragraph.set(from, to) })
    from = to
  }
  const behind = new Uint8Array(text.length)
  clusters.forEach(({ from }, i) => behind.fill(sums.behind[i] ?? 0, from, offset(i + 1)))
  return { lines, behind }
}
