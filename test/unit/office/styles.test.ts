import { describe, expect, test } from 'vitest'
import { wordFile } from '../../../src/office/wordFile'
import { completeReport } from '../../fixtures/completeReport'
import { huaianReport } from '../../fixtures/huaianReport'
import { allOf, type Node, partsOf, textIn, treeOf } from './parts'

const named = (node: Node, name: string): Node[] => allOf(node).filter((one) => one.name === name)
const child = (node: Node | undefined, name: string): Node | undefined =>
  node?.children.find((one) => one.name === name)
const valueOf = (node: Node | undefined, name: string): string => child(node, name)?.attributes['w:val'] ?? ''

/** 28.95 pt in twentieths of a point. */
const PITCH = String(28.95 * 20)

describe.each([
  ['summary', completeReport()],
  ['statutory', huaianReport()],
])('the Word file of the %s report', (_, report) => {
  const parts = partsOf(wordFile(report, { date: '2026-01-20' }).bytes)
  const part = (path: string): Node => treeOf(parts.get(path) ?? '')
  const styles = new Map(
    named(part('word/styles.xml'), 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
  )
  /** The attribute of the line's height that holds for a paragraph: its own, or that of its style or of what that is based on. */
  function spacing(paragraph: Node, name: string): string | undefined {
    const own = child(paragraph, 'w:pPr')
    const asked = child(own, 'w:spacing')?.attributes[name]
    if (asked !== undefined) return asked
    for (let style = styles.get(valueOf(own, 'w:pStyle') || 'Normal'); style;) {
      const found = child(child(style, 'w:pPr'), 'w:spacing')?.attributes[name]
      if (found !== undefined) return found
      style = styles.get(valueOf(style, 'w:basedOn'))
    }
    return undefined
  }

  test('names a second typeface for each that it uses', () => {
    const fonts = new Map(
      named(part('word/fontTable.xml'), 'w:font').map((font) => [
        font.attributes['w:name'] ?? '',
        valueOf(font, 'w:altName'),
      ]),
    )
    expect(fonts.get('仿宋_GB2312')).toBe('仿宋')
    expect(fonts.get('楷体_GB2312')).toBe('楷体')
    expect(fonts.get('方正小标宋简体')).toBe('方正小标宋_GBK')
    expect(fonts.get('黑体')).toBe('SimHei')
    const used = [...parts].flatMap(([path, xml]) =>
      /^word\/(?:document|styles|header\d*|footer\d*)\.xml$/u.test(path)
        ? named(treeOf(xml), 'w:rFonts').flatMap(({ attributes }) =>
            ['w:ascii', 'w:eastAsia', 'w:hAnsi', 'w:cs'].flatMap((name) => attributes[name] ?? []),
          )
        : [],
    )
    expect(new Set(used).size).toBeGreaterThan(3)
    expect([...new Set(used)].filter((name) => !fonts.get(name))).toEqual([])
  })

  test('has lines of exactly 28.95 points in every paragraph of the text', () => {
    const [body] = named(part('word/document.xml'), 'w:body')
    const texts = (body?.children ?? []).filter((one) => one.name === 'w:p' && textIn(one) !== '')
    expect(texts.length).toBeGreaterThan(10)
    const other = texts.filter(
      (one) => spacing(one, 'w:line') !== PITCH || spacing(one, 'w:lineRule') !== 'exact',
    )
    expect(other.map(textIn)).toEqual([])
    // what is in tables is denser, and exact as well
    const all = named(part('word/document.xml'), 'w:p')
    expect(all.filter((one) => spacing(one, 'w:lineRule') !== 'exact').map(textIn)).toEqual([])
  })
})
