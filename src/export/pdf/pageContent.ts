import type { DisplayPage, DisplayPart, GlyphRun, Role, Rule, Shape } from '../display/displayList'
import type { EmbeddedFont } from './embeddedFont'
import { colorNumbers, shortNumber } from './notation'
import { runOperators } from './runOperators'

/** Resources of the pages, and the roles of the elements. */
export interface Resources {
  fonts: ReadonlyMap<string, EmbeddedFont>
  /** Names of the forms (XObjects) that pages share. */
  shapes: ReadonlyMap<Shape, string>
  roles: readonly Role[]
}

/** Rounds to hundredths of a point, as an integer, so that relative moves do not accumulate error. */
const hundredths = (points: number): number => Math.round(points * 100)

/** Writes one page's operators. The graphics state is tracked, so that only changes are written. */
class PageWriter {
  private readonly lines: string[] = []
  private readonly state = new Map<string, string>()
  private readonly resources: Resources
  private readonly height: number
  private penX = 0
  private penY = 0
  private inText = false

  constructor(resources: Resources, height: number) {
    this.resources = resources
    this.height = height
  }

  part({ drawn }: DisplayPart, tag: string): void {
    this.lines.push(tag)
    for (const one of drawn) {
      switch (one.kind) {
        case 'run':
          this.run(one)
          break
        case 'rule':
          this.rule(one)
          break
        case 'shape':
          this.endText()
          this.lines.push(`/${this.resources.shapes.get(one) ?? ''} Do`)
          break
      }
    }
    this.endText()
    this.lines.push('EMC')
  }

  content(): string {
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

  private run(run: GlyphRun): void {
    const font = this.resources.fonts.get(run.family)
    if (!font) throw new RangeError(`the file has no face ${JSON.stringify(run.family)}`)
    if (!this.inText) {
      this.lines.push('BT')
      this.inText = true
      this.penX = 0
      this.penY = 0
    }
    this.fill(run.color)
    this.stroke(run.stroke, run.color)
    this.set('Tf', `/${font.record.id} ${shortNumber(run.size)}`)
    const { gap, show } = runOperators(run, font.subset)
    this.set('Tc', shortNumber(gap))
    const x = hundredths(run.xs[0] ?? 0)
    const y = hundredths(this.height - run.y)
    this.lines.push(`${shortNumber((x - this.penX) / 100)} ${shortNumber((y - this.penY) / 100)} Td`, show)
    this.penX = x
    this.penY = y
  }

  private rule({ x, y, width, height, color }: Rule): void {
    this.endText()
    this.fill(color)
    this.lines.push(`${[x, this.height - y - height, width, height].map(shortNumber).join(' ')} re f`)
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
  { height, parts }: DisplayPage,
  resources: Resources,
): { content: string; marked: readonly number[] } {
  const writer = new PageWriter(resources, height)
  const marked: number[] = []
  for (const part of parts) {
    if (part.element === null) {
      writer.part(part, '/Artifact BMC')
      continue
    }
    writer.part(part, `/${resources.roles[part.element] ?? 'P'} <</MCID ${marked.length}>> BDC`)
    marked.push(part.element)
  }
  return { content: writer.content(), marked }
}
