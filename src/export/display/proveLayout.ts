import { ExportError } from '../base/exportError'
import type { GlyphFace } from '../fonts/glyphFace'
import { POINT } from './ink'
import { onStage, type Stage } from './stage'

/** Characters of very different widths, so that no other face has the same width for all of them. */
const SAMPLE = '国W1i'
/** Fonts and sizes of the kinds of text on a page, as in `sheet.css`; lengths in points. */
const KINDS = [
  { kind: 'h1', family: 'NB BiaoSong', size: 22, spaced: false },
  { kind: 'h2', family: 'NB HeiTi', size: 16, spaced: true },
  { kind: 'h3', family: 'NB KaiTi', size: 16, spaced: true },
  { kind: 'p', family: 'NB FangSong', size: 16, spaced: true },
  { kind: 'table', family: 'NB SongTi', size: 12, spaced: false },
] as const
const MM = 72 / 25.4
const SPACING = (156 * MM) / 28 - 16 - 0.003
/** A paragraph that fills one line and one character of the next; and the height of two lines. */
const FILLING = '国'.repeat(29)
const TWO_LINES = (2 * 225 * MM) / 22
/** Tolerance in points, for what browsers round. */
const NOTHING = 0.1

function sampleOf(kind: (typeof KINDS)[number]['kind']): HTMLElement {
  const element = document.createElement(kind)
  if (!(element instanceof HTMLTableElement)) {
    element.textContent = SAMPLE
    return element
  }
  const cell = element.insertRow().insertCell()
  const content = document.createElement('span')
  content.className = 'cell'
  content.textContent = SAMPLE
  cell.append(content)
  return element
}

function widthOf(element: HTMLElement, stage: Stage): number {
  const range = document.createRange()
  range.selectNodeContents(element.querySelector('.cell') ?? element)
  return stage.length(range.getBoundingClientRect().width) * POINT
}

/**
 * True when each face's sample has the width that its `hmtx` gives, and a paragraph of two lines has the right height.
 */
function isTrue(text: HTMLElement, faces: readonly GlyphFace[], stage: Stage): boolean {
  const elements = [...text.children].filter((child) => child instanceof HTMLElement)
  const wide = KINDS.every(({ family, size, spaced }, i) => {
    const face = faces.find((one) => one.family === family)
    const element = elements[i]
    if (!face || !element) return true
    const glyphs = Array.from(SAMPLE, (char) => face.glyphs.get(char.codePointAt(0) ?? 0) ?? 0)
    const em = glyphs.reduce((sum, glyph) => sum + face.widthOf(glyph), 0) / 1000
    const expected = em * size + (spaced ? glyphs.length * SPACING : 0)
    return Math.abs(widthOf(element, stage) - expected) < NOTHING
  })
  const filled = elements[KINDS.length]
  if (!filled || !faces.some(({ family }) => family === 'NB FangSong')) return wide
  const height = stage.length(filled.getBoundingClientRect().height) * POINT
  return wide && Math.abs(height - TWO_LINES) < NOTHING
}

/**
 * Lays out a sample and compares it with the sizes that it must have. They differ when a setting or extension forces
 * other fonts or sizes on every page (text-only zoom, blocked page fonts). Then no file is written, for its layout
 * would be wrong.
 * @param faces the loaded ones; text in others is not checked
 * @throws ExportError, `layout`
 */
export function proveLayout(faces: readonly GlyphFace[]): void {
  const layout = document.createElement('div')
  layout.className = 'sheet-layout'
  layout.lang = 'zh-CN'
  const text = document.createElement('div')
  text.className = 'sheet-text'
  const filled = document.createElement('p')
  filled.textContent = FILLING
  text.append(...KINDS.map(({ kind }) => sampleOf(kind)), filled)
  layout.append(text)
  if (!onStage([layout], (stage) => isTrue(text, faces, stage))) throw new ExportError('layout')
}
