import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { textOf } from '../../../src/pages/block'
import { paginate } from '../../../src/pages/paginate'
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
}

for (const [rule, rows] of Object.entries(cases))
  describe(rule, () => {
    test.each(rows)('%s → %s', (blocks, pages) => expect(lay(blocks)).toBe(pages))
  })

test('R11 a block without a height is named', () => {
  const block = { kind: 'heading', key: 'requests.heading', level: 2, text: '（二）' } as const
  expect(() => paginate([block], new Map())).toThrow(/requests\.heading/)
})

test('rules and tests match one to one', () => {
  const spec = readFileSync(new URL('../../../src/pages/SPEC.md', import.meta.url), 'utf8')
  const rules = [...spec.matchAll(/^- (R\d+)\./gm)].map((match) => match[1])
  const tested = [...Object.keys(cases).map((name) => name.split(' ')[0]), 'R11']
  expect(tested).toEqual(rules)
})

test('nothing is lost, said twice or cut, whatever the heights', () => {
  let seed = 7
  const random = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  for (let round = 0; round < 300; round += 1) {
    const words = Array.from({ length: 1 + random(30) }, () =>
      random(4) === 0 ? `h:${1 + random(2)}` : `a:${1 + random(random(5) === 0 ? 70 : 9)}`,
    )
    const { blocks, heights } = blocksOf(words.join(' '))
    const pages = paginate(blocks, heights)
    expect(pages.every((page) => page.reduce((sum, piece) => sum + piece.lines, 0) <= 22)).toBe(true)
    const pieces = pages.flat()
    expect([...new Set(pieces.map((piece) => piece.block))]).toEqual(blocks)
    for (const block of blocks) {
      const own = pieces.filter((piece) => piece.block === block)
      expect(own.map((piece) => piece.from)).toEqual([0, ...own.slice(0, -1).map((piece) => piece.to)])
      expect(own.at(-1)?.to).toBe(textOf(block).length)
    }
  }
})
