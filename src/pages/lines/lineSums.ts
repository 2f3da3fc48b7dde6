import type { Cluster } from './clusters'
import { inkLeft, inkRight, isDoubled, isMark, isSpace, isSqueezed, isWord } from './marks'

/** How the white after a character is set; of what ends a line it does not count. */
export const LOOSE = 0
/** Inside a word or a number: it takes {@link TIGHT_GAP} of what another gap takes. */
export const TIGHT = 1
/** Half an em less, between two marks. */
export const SQUEEZED = 2
/** Inside a dash or an ellipsis: it is not stretched. */
export const JOINED = 3

/** How many times the width of another gap a space takes. */
const SPACE_GAPS = 6
const TIGHT_GAP = 0.25
/** White of a mark that is left out, in ems. */
export const HALF = 0.5
/** Width that a mark needs to have to be cut by a half: one of an alphabet is narrower. */
const FULL = 0.9

/** How much of a gap each kind takes. */
const GAPS: readonly number[] = [1, TIGHT_GAP, 1, 0]

function behindOf(one: Cluster, next: Cluster): number {
  if (one.width >= FULL && next.width >= FULL && isSqueezed(one.char, next.char)) return SQUEEZED
  if (isDoubled(one.char, next.char)) return JOINED
  return isWord(one.char) && (isWord(next.char) || isSpace(next.char)) ? TIGHT : LOOSE
}

/** Sums over a text's characters, by which the width of any line is known at once; lengths in ems. */
export class LineSums {
  readonly count: number
  /** How the white after each character is set. */
  readonly behind: Uint8Array
  /** What a line that ends before a character, or begins with it, may give up of its mark. */
  readonly endCut: Float64Array
  readonly startCut: Float64Array
  /** Of what stands before each character: widths, widths of what is neither mark nor space, what is squeezed out, gaps. */
  private readonly widths: Float64Array
  private readonly inked: Float64Array
  private readonly squeezes: Float64Array
  private readonly gaps: Float64Array
  /** Where a line that ends before each character ends to the eye: before its spaces. */
  private readonly ends: Int32Array

  constructor(clusters: readonly Cluster[], tracking: number) {
    const { length } = clusters
    this.count = length
    this.behind = new Uint8Array(length)
    this.endCut = new Float64Array(length + 1)
    this.startCut = new Float64Array(length + 1)
    this.widths = new Float64Array(length + 1)
    this.inked = new Float64Array(length + 1)
    this.squeezes = new Float64Array(length + 1)
    this.gaps = new Float64Array(length + 1)
    this.ends = new Int32Array(length + 1)
    // spaces collapse, and none stands before the first word
    let afterSpace = true
    clusters.forEach(({ char, width }, i) => {
      const space = isSpace(char)
      const own = space && afterSpace ? 0 : width + tracking
      const next = clusters[i + 1]
      const behind = next ? behindOf({ from: 0, char, width }, next) : LOOSE
      const gaps = space ? (own > 0 ? SPACE_GAPS : 0) : (GAPS[behind] ?? 1)
      afterSpace = space
      this.behind[i] = behind
      this.widths[i + 1] = (this.widths[i] ?? 0) + own
      this.inked[i + 1] = (this.inked[i] ?? 0) + (space || isMark(char) ? 0 : width)
      this.squeezes[i + 1] = (this.squeezes[i] ?? 0) + (behind === SQUEEZED ? HALF : 0)
      this.gaps[i + 1] = (this.gaps[i] ?? 0) + gaps
      this.ends[i + 1] = space ? (this.ends[i] ?? 0) : i + 1
      this.endCut[i + 1] = space ? (this.endCut[i] ?? 0) : width >= FULL && inkLeft(char) ? HALF : 0
      if (i > 0 && width >= FULL && inkRight(char)) this.startCut[i] = HALF
    })
  }

  /** Width of a line from one character to before another. */
  width(from: number, to: number): number {
    const end = this.ends[to] ?? to
    if (end <= from) return 0
    const squeezed = (this.squeezes[end - 1] ?? 0) - (this.squeezes[from] ?? 0)
    return (this.widths[end] ?? 0) - (this.widths[from] ?? 0) - squeezed
  }
  /** Gaps in it that may be stretched. */
  gapsIn(from: number, to: number): number {
    const end = this.ends[to] ?? to
    return end <= from ? 0 : (this.gaps[end - 1] ?? 0) - (this.gaps[from] ?? 0)
  }
  /** Width of what is neither mark nor space. */
  ink(from: number, to: number): number {
    return (this.inked[to] ?? 0) - (this.inked[from] ?? 0)
  }
}
