import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type ParagraphBlock, textOf } from '../../../src/pages/blocks/block'
import { paginate, type Piece } from '../../../src/pages/paginate'
import { partRows } from '../../../src/pages/tables/tableGrid'
import { blocksOf, lay } from './lay'

const cases: Record<string, readonly (readonly [blocks: string, pages: string])[]> = {
  'R1 a page has 22 lines, blocks follow in order': [
    ['a:5 b:6', 'a b'],
    ['a:11 b:11', 'a b'],
    ['a:22 b:22 c:1', 'a | b | c'],
    ['t:3 h:1 a:6', 't h a'],
  ],
  'R2 a paragraph is split between lines and fills its page': [
    ['h:1 a:6 b:30', 'h a b0-15 | b15-30'],
    ['a:20 b:4', 'a b0-2 | b2-4'],
  ],
  'R3 two lines stay before the end of the page': [
    ['a:21 b:6', 'a | b'],
    ['a:20 b:6', 'a b0-2 | b2-6'],
  ],
  'R4 two lines go to the next page': [
    ['a:17 b:6', 'a b0-4 | b4-6'],
    ['a:19 b:4', 'a b0-2 | b2-4'],
    ['a:1 b:22', 'a b0-20 | b20-22'],
  ],
  'R5 a paragraph of two or three lines is whole': [
    ['a:21 b:2', 'a | b'],
    ['a:20 b:3', 'a | b'],
    ['a:20 b:2', 'a b'],
    ['a:21 b:1', 'a b'],
  ],
  'R6 a paragraph longer than pages': [
    ['a:50', 'a0-22 | a22-44 | a44-50'],
    ['a:45', 'a0-22 | a22-43 | a43-45'],
    ['x:2 a:65', 'x a0-20 | a20-42 | a42-63 | a63-65'],
  ],
  'R7 a heading stays with two lines': [
    ['a:19 h:1 b:6', 'a h b0-2 | b2-6'],
    ['a:20 h:1 b:6', 'a | h b'],
    ['a:19 h:1 b:3', 'a | h b'],
    ['a:18 h:1 b:3', 'a h b'],
    ['a:20 h:1 b:1', 'a h b'],
    ['a:20 h:2 b:1', 'a | h b'],
  ],
  'R8 headings in a row stay together': [
    ['a:18 h:1 hh:1 b:6', 'a h hh b0-2 | b2-6'],
    ['a:19 h:1 hh:1 b:6', 'a | h hh b'],
    ['a:17 t:2 h:1 b:9', 'a t h b0-2 | b2-9'],
    ['a:18 t:2 h:1 b:9', 'a | t h b'],
  ],
  'R9 what cannot stay together runs on': [
    ['a:4 h:12 hh:12 b:4', 'a | h | hh b'],
    ['h:30 a:2', 'h | a'],
  ],
  'R10 nothing, and a heading by itself': [
    ['', ''],
    ['a:22 h:1', 'a | h'],
    ['a:21 h:1', 'a h'],
  ],
  'R12 署名 and 成文日期 go with the last two lines before them': [
    ['a:19 z:2 z:1', 'a z z'],
    ['a:20 z:2 z:1', 'a0-18 | a18-20 z z'],
    ['a:22 z:2 z:1', 'a0-20 | a20-22 z z'],
    ['a:18 b:3 z:2 z:1', 'a | b z z'],
    ['a:17 b:4 z:2 z:1', 'a b0-2 | b2-4 z z'],
    ['a:20 h:1 z:2 z:1', 'a | h z z'],
  ],
  'R13 a table begins in the middle and ends on the grid': [
    ['a:10 T:2/1,1,1 b:3', 'a T b'],
    ['T:2/1,1,0.4 b:17', 'T b'],
    ['T:2/1,1,0.4 b:18', 'T b0-16 | b16-18'],
  ],
  'R14 the head is repeated and takes its room': [
    ['a:10 T:2/1,1,1,1,1,1,1,1,1,1,1,1,1 b:15', 'a T0-10 | T10-13 b'],
    ['T:2/20,1,1,1,1 b:16', 'T0-1 | T1-5 b'],
  ],
  'R15 groups are not parted': [
    ['a:10 T:1/1,1,1,3+3+3,1,1,1', 'a T0-3 | T3-9'],
    ['a:10 T:0/l1,l1,2,2,l1,2,2,l1,2,2', 'a T0-7 | T7-10'],
    ['a:10 T:0/1,1,1,1,l1,l1,6,2', 'a T0-4 | T4-8'],
  ],
  'R16 three rows before and after, the headings with the first of them': [
    ['a:17 T:2/1,1,1,1,1,1', 'a T0-3 | T3-6'],
    ['a:18 T:2/1,1,1,1,1,1', 'a | T'],
    ['a:15 T:2/1,1,1,1,1,1', 'a T0-3 | T3-6'],
    ['a:18 T:2/1,1,1,1,1', 'a | T'],
    ['a:16 h:1 T:2/1,1,1,1,1,1', 'a h T0-3 | T3-6'],
    ['a:17 h:1 T:2/1,1,1,1,1,1', 'a | h T'],
    ['a:15 h:1 T:2/1,1,4+1,1', 'a | h T'],
  ],
  'R17 a group of groups is opened for a long table or a third of a page': [
    ['a:12 h:1 T:3/1,1,(1,2+2+2,2+2),1', 'a h T0-3 | T3-9'],
    ['a:15 h:1 T:3/1,1,(1,2+2+2,2+2),1', 'a | h T'],
    ['h:1 T:3/1,1,(1,4+4+4,4+4),1,1', 'h T0-6 | T6-10'],
    // the first row of the brackets has one line and its cell one and a half
    ['a:8 h:1 T:9.5/1,1,(1,2+2,2+2),1', 'a h T0-3 | T3-8'],
    ['a:8 h:1 T:9.8/1,1,(1,2+2,2+2),1', 'a | h T0-5 | T5-8'],
  ],
  'R18 what is taller than a page is parted in itself': [
    ['a:2 h:1 T:2/5+5+5+5+5+5', 'a h T0-3 | T3-6'],
    ['h:1 T:2/50', 'h T0-0.19 | T0.19-0.39 | T0.39-1'],
    ['T:2/40', 'T0-0.20 | T0.20-1'],
    ['T:2/41', 'T0-0.20 | T0.20-0.39 | T0.39-1'],
    ['a:17 h:1 T:2/40', 'a h T0-0.2 | T0.2-0.22 | T0.22-1'],
    ['a:18 h:1 T:2/40', 'a | h T0-0.19 | T0.19-0.38 | T0.38-1'],
    ['T:2/1,30,1', 'T0-1.19 | T1.19-3'],
    ['T:2/1,30+1,1', 'T0-1.19 | T1.19-4'],
  ],
  'R19 署名 and 成文日期 go with the end of a table': [
    ['a:14 T:2/1,1,1 z:2 z:1', 'a T z z'],
    ['a:15 T:2/1,1,1 z:2 z:1', 'a | T z z'],
    ['a:12 T:2/1,1,1,1,1,1 z:2 z:1', 'a T0-3 | T3-6 z z'],
  ],
  // the names of blocks stand for their lines, so that a last piece ends at the name's length
  'R20 a title or 署名 taller than a page is parted between lines': [
    ['t:30 a:1', 't0-22 | t22-1 a'],
    ['t:22 a:1', 't | a'],
    ['a:4 z:30 z:1', 'a | z0-22 | z22-1 z'],
    ['a:20 z:2 z:1', 'a0-18 | a18-20 z z'],
  ],
  'R21 a caption stays with its table': [
    ['a:16 k:1 T:2/1,1,1,1,1,1', 'a k T0-3 | T3-6'],
    ['a:17 k:1 T:2/1,1,1,1,1,1', 'a | k T'],
    ['a:16 h:1 k:1 T:2/1,1,1,1,1,1', 'a | h k T'],
    ['a:16 k:1 kk:1 T:2/1,1,1,1,1,1', 'a | k kk T'],
    ['a:21 k:1 b:1', 'a k | b'],
    ['a:18 k:3 T:2/1,1,1,1,1,1', 'a k | T'],
  ],
}

/** Rules of attachments and of tables that lie, which come behind R22. */
const annexCases: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'R23 an attachment begins a page': [
    ['a:2 x:4 b:2', 'a | x b'],
    ['a:2 z:2 z:1 x:4 b:30', 'a z z | x b0-18 | b18-30'],
    ['a:19 z:2 z:1 x:4 b:2', 'a z z | x b'],
    ['a:22 x:4 h:1 b:2 y:4', 'a | x h b y'],
    ['a:2 x:4 x:4 b:2', 'a | x | x b'],
    ['a:21 h:1 x:4 b:2', 'a h | x b'],
    ['x:4 T:2/1,1', 'x T'],
    ['a:2 z:2 x:4 T:2/9,9,9', 'a z | x T0-1 | T1-3'],
  ],
  'R24 附件说明 goes with 署名 and 成文日期': [
    ['a:17 n:2 z:2 z:1', 'a n z z'],
    ['a:18 n:2 z:2 z:1', 'a0-16 | a16-18 n z z'],
    ['a:20 n:2 nn:1', 'a0-18 | a18-20 n nn'],
    ['a:19 n:2 nn:1 x:4 b:2', 'a n nn | x b'],
    // what no page has together is parted as text is
    ['a:3 n:14 nn:14 z:2', 'a n0-12 | n12-14 nn z'],
  ],
  'R25 a table that lies has pages of its own': [
    ['a:3 L:2/1,1 b:2', 'a | L | b'],
    ['a:3 h:1 L:2/1,1 h:1 b:2', 'a | h L | h b'],
    ['t:2 h:1 k:1 L:2/1,1', 't | h k L'],
    ['a:3 x:4 L:2/1,1 y:4', 'a | x L | y'],
    // more than a third of such a page stays upright
    ['x:9 L:2/1,1', 'x | L'],
    ['h:1 L:2/3,3,3,3,3,3,3', 'h L0-4 | L4-7'],
    ['L:1/2 h:1 LL:1/2 T:1/2', 'L h LL | T'],
    ['a:20 L:1/2 z:1', 'a | L | z'],
  ],
}

for (const [rule, rows] of Object.entries({ ...cases, ...annexCases }))
  describe(rule, () => {
    test.each(rows)('%s → %s', (blocks, pages) => expect(lay(blocks)).toBe(pages))
  })

test('R11 a block without a height is named', () => {
  const block = { kind: 'heading', key: 'requests.heading', level: 2, text: '（二）' } as const
  expect(() => paginate([block], new Map())).toThrow(/requests\.heading/)
})

test('R22 items that look like headings in a row fill their pages', () => {
  const items = Array.from({ length: 40 }, (_, i): ParagraphBlock => ({
    kind: 'paragraph',
    key: `item${i}`,
    runs: [{ text: '（一）整改事项', bold: false, heading: 2 }],
  }))
  const heights = new Map(items.map(({ key }) => [key, { lines: 1, starts: [0] }]))
  expect(paginate(items, heights).map((page) => page.length)).toEqual([22, 18])
})

test('R22 a paragraph that is all heading does not end a page', () => {
  const lead: ParagraphBlock = {
    kind: 'paragraph',
    key: 'lead',
    runs: [{ text: '（一）主动公开', bold: false, heading: 2 }],
  }
  const text = (key: string): ParagraphBlock => ({
    kind: 'paragraph',
    key,
    runs: [{ text: '字'.repeat(60), bold: false }],
  })
  const heights = new Map([
    ['before', { lines: 21, starts: Array.from({ length: 21 }, (_, i) => i) }],
    ['lead', { lines: 1, starts: [0] }],
    ['behind', { lines: 3, starts: [0, 26, 54] }],
  ])
  const pages = paginate([text('before'), lead, text('behind')], heights)
  expect(pages.map((page) => page.map((piece) => piece.block.key))).toEqual([['before'], ['lead', 'behind']])
})

test('rules and tests match one to one', () => {
  const spec = readFileSync(new URL('../../../src/pages/SPEC.md', import.meta.url), 'utf8')
  const rules = [...spec.matchAll(/^- (R\d+)\./gm)].map((match) => match[1])
  const idsOf = (all: object) => Object.keys(all).map((name) => name.split(' ')[0])
  const tested = [...idsOf(cases), 'R22', ...idsOf(annexCases), 'R11']
  expect(tested).toEqual(rules)
})

/** The text of the rows that begin or go on in a part of a table. */
function shownRows({ block, part }: Piece): string {
  if (block.kind !== 'table' || !part) return ''
  return partRows(block.body, part.from, part.to)
    .flatMap((cells, i) => {
      const stretches = part.cut.find(({ row }) => row === part.from + i)?.cells
      return cells
        .filter(({ again }) => !again)
        .map(({ cell }, k) => cell.text.slice(stretches?.[k]?.from, stretches?.[k]?.to))
    })
    .join('')
}

test('nothing is lost, said twice or cut, whatever the heights', () => {
  let seed = 7
  const random = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  const rows = (): string =>
    Array.from({ length: 1 + random(9) }, () =>
      random(3) === 0 ? `(1,${1 + random(4)}+2.3+1,1+1)` : `${random(8) === 0 ? 19 + random(40) : 1.3}`,
    ).join(',')
  for (let round = 0; round < 300; round += 1) {
    const words = Array.from({ length: 1 + random(30) }, () =>
      random(4) === 0
        ? `h:${1 + random(2)}`
        : random(6) === 0
          ? `T:${random(4)}/${rows()}`
          : `a:${1 + random(random(5) === 0 ? 70 : 9)}`,
    )
    const { blocks, heights } = blocksOf(words.join(' '))
    const pages = paginate(blocks, heights)
    expect(pages.every((page) => page.reduce((sum, piece) => sum + piece.lines, 0) <= 22)).toBe(true)
    const pieces = pages.flat()
    expect([...new Set(pieces.map((piece) => piece.block))]).toEqual(blocks)
    for (const block of blocks) {
      const own = pieces.filter((piece) => piece.block === block)
      if (block.kind === 'table') {
        expect(own.map(shownRows).join('')).toBe(textOf(block))
        continue
      }
      expect(own.map((piece) => piece.from)).toEqual([0, ...own.slice(0, -1).map((piece) => piece.to)])
      expect(own.at(-1)?.to).toBe(textOf(block).length)
    }
  }
})
