/** Lines of 28 characters, or up to twice as many narrow ones: the search for the next line looks this far first. */
const STRIDE = 32

/** Where the lines of a laid-out paragraph start. */
class Lines {
  private readonly nodes: { node: Text; from: number }[] = []
  private readonly range = document.createRange()
  private readonly top: number
  private readonly line: number
  readonly length: number

  constructor(element: HTMLElement, line: number) {
    this.top = element.getBoundingClientRect().top
    this.line = line
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    let from = 0
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Text)) continue
      this.nodes.push({ node, from })
      from += node.data.length
    }
    this.length = from
  }

  /** The line, from 0, that the character at an offset stands on; a character without a box counts with the next. */
  at(offset: number): number {
    for (let at = offset; at < this.length; at += 1) {
      const row = this.rowOf(at)
      if (row !== null) return row
    }
    return Number.POSITIVE_INFINITY
  }

  private rowOf(offset: number): number | null {
    const { node, from } = this.nodeAt(offset)
    // the second half of a surrogate pair has the box of its first
    const pair = /[\uDC00-\uDFFF]/.test(node.data.charAt(offset - from)) && offset > from ? 1 : 0
    this.range.setStart(node, offset - from - pair)
    this.range.setEnd(node, offset - from + 1)
    const boxes = this.range.getClientRects()
    const box = boxes[boxes.length - 1]
    return box ? Math.floor(((box.top + box.bottom) / 2 - this.top) / this.line) : null
  }

  private nodeAt(offset: number): { node: Text; from: number } {
    let low = 0
    let high = this.nodes.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.nodes[middle]?.from ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    const found = this.nodes[low]
    if (!found) throw new RangeError(`no text at ${offset}`)
    return found
  }
}

/**
 * Offsets at which the lines of a laid-out paragraph start, by one box per probe.
 * @param line height of a line, in the lengths of boxes
 */
export function lineStarts(element: HTMLElement, line: number): number[] {
  const lines = new Lines(element, line)
  const starts = [0]
  const last = Math.round(element.getBoundingClientRect().height / line) - 1
  while (starts.length <= last) {
    const before = starts[starts.length - 1] ?? 0
    const row = starts.length
    let low = before
    let high = Math.min(lines.length, before + STRIDE)
    while (high < lines.length && lines.at(high) < row) {
      low = high
      high = Math.min(lines.length, high + STRIDE)
    }
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (lines.at(middle) < row) low = middle
      else high = middle
    }
    starts.push(high)
  }
  return starts
}
