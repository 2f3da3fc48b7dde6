import { expect, test } from 'vitest'
import { type Block, textOf } from '../../../../src/pages/blocks/block'
import { linesOf } from '../../../../src/pages/lines/blockLines'
import { outline } from '../../../../src/pages/outline'
import { annotatedDocuments } from '../../../fixtures/documents/annotated'
import { completeReport } from '../../../fixtures/completeReport'
import { huaianReport } from '../../../fixtures/huaianReport'
import { longReport } from '../../../fixtures/longReport'

/** Lines that the margin ends, each with the share of an em that its gaps get. */
const filledLines = (blocks: readonly Block[]): { text: string; gap: number }[] =>
  blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return []
    const text = textOf(block)
    return linesOf(block)
      .lines.slice(0, -1)
      .map(({ from, to, gap }) => ({ text: text.slice(from, to), gap }))
  })

const paragraph = (text: string): Block => ({ kind: 'paragraph', key: text, runs: [{ text, bold: false }] })
/** What offices wrote, but the lines of the web page around it. */
const written = annotatedDocuments
  .flatMap(({ text }) => text.split('\n'))
  .filter((line) => line.length > 40 && !line.includes('信息来源'))
  .map(paragraph)

test.each([
  ['the complete report', outline(completeReport()), 50],
  ['the form by law', outline(huaianReport()), 5],
  ['thirty pages', longReport(30), 500],
  ['what offices wrote', written, 200],
])('%s: no line is stretched by more than 15 %%', (_, blocks, least) => {
  const lines = filledLines(blocks)
  expect(lines.length).toBeGreaterThanOrEqual(least)
  expect(lines.filter(({ gap }) => gap > 0.15)).toEqual([])
})

test('the first page of the form by law parts 〔2021〕30号 and stretches no line by more than 6 %', () => {
  const lines = filledLines(outline(huaianReport()))
  expect(lines.some(({ text }) => text.endsWith('〔2021〕'))).toBe(true)
  expect(Math.max(...lines.map(({ gap }) => gap))).toBeLessThan(0.06)
})
