import type { Block } from '../../../src/pages/blocks/block'
import { type Height, paginate, type Piece } from '../../../src/pages/paginate'
import { tableOf } from './tableOf'

/** `h:1 a:6`: a heading of one line and a paragraph of six, whose lines have one character each. */
export function blocksOf(notation: string): { blocks: Block[]; heights: Map<string, Height> } {
  const heights = new Map<string, Height>()
  const blocks = notation
    .split(' ')
    .filter((word) => word !== '')
    .map((word, i): Block => {
      const [name = '', size = ''] = word.split(':')
      const key = `${name}${i}`
      if (/^[TL]/u.test(name)) {
        const { block, height } = tableOf(key, size)
        heights.set(key, height)
        return name.startsWith('L') ? Object.assign(block, { landscape: true as const }) : block
      }
      const lines = Number(size)
      heights.set(key, { lines, starts: Array.from({ length: lines }, (_, line) => line) })
      if (name.startsWith('t')) return { kind: 'title', key, lines: [name] }
      if (name.startsWith('z'))
        return {
          kind: 'closing',
          key,
          text: name,
          lines: [{ parts: [{ text: name, inset: 4 }], above: lines - 1 }],
        }
      if (name.startsWith('n'))
        return {
          kind: 'annexName',
          key,
          prefix: '',
          text: '字'.repeat(lines),
          above: 0,
          indent: 2,
          column: 5,
        }
      if (name.startsWith('x')) return { kind: 'annex', key, mark: '附件', lines: [name] }
      if (name.startsWith('h')) return { kind: 'heading', key, level: 1, text: name }
      if (name.startsWith('k')) return { kind: 'paragraph', key, runs: [{ text: '表一', bold: false }] }
      return { kind: 'paragraph', key, runs: [{ text: '字'.repeat(lines), bold: false }] }
    })
  return { blocks, heights }
}

/** `T0-4`, or `T0-0.18` where a row is cut. */
function partOf({ block, from, to, part }: Piece): string {
  if (block.kind !== 'table' || !part) return ''
  const lengthOf = (row: number): number =>
    Math.max(...(block.body[row] ?? []).map(({ text }) => text.length))
  const first = part.cut.find(({ row }) => row === from)
  const last = part.cut.find(({ row }) => row === to - 1)
  const start = Math.max(0, ...(first?.cells.map((cell) => cell.from) ?? []))
  const end = last ? Math.max(...last.cells.map((cell) => cell.to)) : 0
  const whole = !last || end === lengthOf(to - 1)
  if (start === 0 && from === 0 && whole && to === block.body.length) return ''
  return `${from}${start > 0 ? `.${start}` : ''}-${whole ? to : `${to - 1}.${end}`}`
}

function nameOf(piece: Piece, whole: boolean): string {
  const name = piece.block.key.replace(/\d+$/, '')
  if (piece.part) return name + partOf(piece)
  return whole ? name : `${name}${piece.from}-${piece.to}`
}

/** The page plan for the notation of SPEC.md. */
export function lay(notation: string): string {
  const { blocks, heights } = blocksOf(notation)
  return paginate(blocks, heights)
    .map((page) =>
      page.map((piece) => nameOf(piece, heights.get(piece.block.key)?.lines === piece.lines)).join(' '),
    )
    .join(' | ')
}
