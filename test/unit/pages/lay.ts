import type { Block } from '../../../src/pages/block'
import { type Height, paginate } from '../../../src/pages/paginate'

/** `h:1 a:6`: a heading of one line and a paragraph of six, whose lines have one character each. */
export function blocksOf(notation: string): { blocks: Block[]; heights: Map<string, Height> } {
  const heights = new Map<string, Height>()
  const blocks = notation
    .split(' ')
    .filter((word) => word !== '')
    .map((word, i): Block => {
      const [name = '', size = ''] = word.split(':')
      const key = `${name}${i}`
      const lines = Number(size)
      heights.set(key, { lines, starts: Array.from({ length: lines }, (_, line) => line) })
      if (name.startsWith('t')) return { kind: 'title', key, lines: [name] }
      if (name.startsWith('z')) return { kind: 'closing', key, text: name, inset: 4, first: lines > 1 }
      if (name.startsWith('h')) return { kind: 'heading', key, level: 1, text: name }
      return { kind: 'paragraph', key, runs: [{ text: '字'.repeat(lines), bold: false }] }
    })
  return { blocks, heights }
}

/** The page plan for the notation of SPEC.md. */
export function lay(notation: string): string {
  const { blocks, heights } = blocksOf(notation)
  return paginate(blocks, heights)
    .map((page) =>
      page
        .map(({ block, from, to, lines }) => {
          const name = block.key.replace(/\d+$/, '')
          return heights.get(block.key)?.lines === lines ? name : `${name}${from}-${to}`
        })
        .join(' '),
    )
    .join(' | ')
}
