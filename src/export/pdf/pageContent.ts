import type {
  Artifact,
  DisplayPage,
  DisplayPart,
  GlyphRun,
  Role,
  Rule,
  Shape,
  Tab,
} from '../display/displayList'
import { turn } from '../base/turned'
import { TAB } from '../fonts/addedGlyphs'
import type { EmbeddedFont } from './embeddedFont'
import { foreignWords } from './foreignWords'
import { colorNumbers, glyphString, shortNumber } from './notation'
import { runOperators } from './runOperators'

/** Resources of the pages, and the roles of the elements. */
export interface Resources {
  fonts: ReadonlyMap<string, EmbeddedFont>
  /** Names of the forms (XObjects) that pages share. */
  shapes: ReadonlyMap<Shape, string>
  roles: readonly Role[]
}

/** What kind of artifact each is (ISO 32000-1 14.8.2.2.2). */
const ARTIFACTS: Readonly<Record<Artifact, string>> = {
  number: '/Type /Pagination /Subtype /Footer /Attached [/Bottom]',
  again: '/Type /Pagination',
  lines: '/Type /Layout',
  tabs: '/Type /Layout',
  mark: '/Type /Pagination /Subtype /Watermark',
}
/** Text rendering mode: neither fill nor stroke. */
const INVISIBLE = '3'
const ENGLISH = '/Span <</Lang (en)>> BDC'

/** Rounds to hundredths of a point, as an integer, so that relative moves do not accumulate error. */
const hundredths = (points: number): number => Math.round(points * 100)

/** Writes one page's operators. The graphics state is tracked, so that only changes are written. */
class PageWriter {
  private readonly lines: string[] = []
  private state = new Map<string, string>()
  private readonly resources: Resources
  private readonly height: number
  /** The state that holds again behind the matrix; null under none. */
  private outside: Map<string, string> | null = null
  private penX = 0
  private penY = 0
  private inText = false

  constructor(resources: Resources, height: number) {
    this.resources = resources
    this.height = height
  }

  /** @param words whether Latin words in the text are marked with their language */
  part({ drawn }: DisplayPart, tag: string, words: boolean): void {
    const [first] = drawn
    const continues = first?.kind === 'run' && (first.cut?.from ?? 0) > 0
    // the tag of a text is inside BT and ET, for its end may be in the middle of a line
    if (!continues) this.endText()
    if (first?.kind === 'run' || first?.kind === 'tab') this.beginText()
    this.lines.push(tag)
    for (const one of drawn) {
      switch (one.kind) {
        case 'run':
          this.run(one, words)
          break
        case 'tab':
          this.tab(one)
          break
        case 'rule':
          this.rule(one)
          break
        case 'shape':
          this.lines.push(`/${this.resources.shapes.get(one) ?? ''} Do`)
          break
      }
    }
    this.lines.push('EMC')
  }

  /** Draws under a matrix, until it is called without one. */
  under(matrix: readonly number[] | null): void {
    if ((matrix !== null) === (this.outside !== null)) return
    this.endText()
    if (matrix) this.lines.push('q', `${matrix.map(shortNumber).join(' ')} cm`)
    else this.lines.push('Q')
    const before = new Map(this.state)
    if (this.outside) this.state = this.outside
    this.outside = matrix ? before : null
  }

  content(): string {
    this.under(null)
    this.endText()
    return this.lines.join('\n')
  }

  private set(operator: string, value: string): void {
    if (this.state.get(operator) === value) return
    this.state.set(operator, value)
    this.lines.push(`${value} ${operator}`)
  }

  private fill(color: string): void {
    if (this.state.get('fill') === color) return
    this.state.set('fill', color)
    const numbers = colorNumbers(color)
    this.lines.push(`${numbers.join(' ')} ${numbers.length === 1 ? 'g' : 'rg'}`)
  }

  /** Sets the text rendering mode: fill and stroke in one colour for bold, else fill. */
  private stroke(width: number, color: string): void {
    if (width > 0) {
      this.set('w', shortNumber(width))
      if (this.state.get('stroke') !== color) {
        this.state.set('stroke', color)
        const numbers = colorNumbers(color)
        this.lines.push(`${numbers.join(' ')} ${numbers.length === 1 ? 'G' : 'RG'}`)
      }
      // miter limit as in browsers
      this.set('M', '4')
    }
    if (width > 0 || this.state.has('Tr')) this.set('Tr', width > 0 ? '2' : '0')
  }

  private fontOf(family: string): EmbeddedFont {
    const font = this.resources.fonts.get(family)
    if (!font) throw new RangeError(`the file has no face ${JSON.stringify(family)}`)
    return font
  }

  private run(run: GlyphRun, words: boolean): void {
    const font = this.fontOf(run.family)
    const { of, from } = run.cut ?? { of: run, from: 0 }
    const to = from + run.chars.length
    const foreign = words ? foreignWords(of.chars) : []
    const bounds = new Set([from, to, ...foreign.flatMap((word) => [word.from, word.to])])
    const { gap, shown } = runOperators(of, font.subset, bounds)
    this.fill(run.color)
    this.stroke(run.stroke, run.color)
    this.set('Tf', `/${font.record.id} ${shortNumber(run.size)}`)
    this.set('Tc', shortNumber(gap))
    // the second part of a run starts where the pen is
    if (from === 0) this.move(hundredths(run.xs[0] ?? 0), hundredths(this.height - run.y))
    for (const one of shown) {
      if (one.from < from || one.from >= to) continue
      const isForeign = foreign.some((word) => one.from >= word.from && one.from < word.to)
      this.lines.push(...(isForeign ? [ENGLISH, one.show, 'EMC'] : [one.show]))
    }
  }

  /** A blank stretched to the width of the tab, so that programs that extract text see no gap and add no blank. */
  private tab({ family, size, x, y, width }: Tab): void {
    const { record, subset } = this.fontOf(family)
    this.set('Tf', `/${record.id} ${shortNumber(size)}`)
    this.set('Tc', '0')
    this.move(hundredths(x), hundredths(this.height - y))
    const stretch = shortNumber((100 * width) / size)
    this.set('Tr', INVISIBLE)
    this.lines.push(`${stretch} Tz`, `(${glyphString([subset.glyphs.get(TAB) ?? 0])})Tj`, '100 Tz')
    this.set('Tr', '0')
  }

  /** Begins a line at a place in hundredths of a point. */
  private move(x: number, y: number): void {
    this.lines.push(`${shortNumber((x - this.penX) / 100)} ${shortNumber((y - this.penY) / 100)} Td`)
    this.penX = x
    this.penY = y
  }

  private rule({ x, y, width, height, color }: Rule): void {
    this.fill(color)
    this.lines.push(`${[x, this.height - y - height, width, height].map(shortNumber).join(' ')} re f`)
  }

  private beginText(): void {
    if (this.inText) return
    this.lines.push('BT')
    this.inText = true
    this.penX = 0
    this.penY = 0
  }

  private endText(): void {
    if (this.inText) this.lines.push('ET')
    this.inText = false
  }
}

/**
 * A page's content stream, each part as marked content.
 * @returns the operators, and by MCID the element (its index in the display list) of each marked content
 */
export function pageContent(
  { height, parts, turned }: DisplayPage,
  resources: Resources,
): { content: string; marked: readonly number[] } {
  const writer = new PageWriter(resources, height)
  const marked: number[] = []
  const matrix = turned ? turn(height) : null
  for (const part of parts) {
    writer.under(part.element === 'number' || part.element === 'mark' ? null : matrix)
    if (typeof part.element === 'string') {
      writer.part(part, `/Artifact <<${ARTIFACTS[part.element]}>> BDC`, false)
      continue
    }
    const role = resources.roles[part.element] ?? 'P'
    writer.part(part, `/${role} <</MCID ${marked.length}>> BDC`, role !== 'Link')
    marked.push(part.element)
  }
  return { content: writer.content(), marked }
}
