import { describe, expect, test } from 'vitest'
import type { DisplayElement, DisplayList, Role } from '../../../src/export/display/displayList'
import { withCellHeads } from '../../../src/export/display/structure/cellHeads'
import { withWholeLevels } from '../../../src/export/display/structure/headingLevels'
import { listMarker } from '../../../src/export/display/structure/listMarker'
import { withLists } from '../../../src/export/display/structure/lists'
import { foreignWords } from '../../../src/export/pdf/foreignWords'
import { kidsOf } from '../../../src/export/pdf/structure/kids'

const codes = (text: string): number[] => Array.from(text, (char) => char.codePointAt(0) ?? 0)

test.each([
  ['H1 H2 H3 H2', 'H1 H2 H3 H2'],
  ['H3 H2 H3', 'H1 H1 H2'],
  ['H1 H4 H5 H2 H4', 'H1 H2 H3 H2 H3'],
  ['H2 P H2', 'H1 P H1'],
])('headings %s are tagged %s', (before, after) => {
  const elements = before.split(' ').map((role) => ({ role: role as Role, parent: null }))
  expect(
    withWholeLevels(elements)
      .map(({ role }) => role)
      .join(' '),
  ).toBe(after)
})

test.each([
  ['1.公开', 'n.', 1, 2],
  ['12、公开', 'n、', 12, 3],
  ['（3）公开', '（n）', 3, 3],
  ['十二是公开', '一是', 12, 3],
  ['②公开', '①', 2, 1],
])('%s begins an item', (text, kind, number, length) =>
  expect(listMarker(text)).toEqual({ kind, number, length }),
)
test.each(['1.5万件', '2025年', '（一）概况', '一、总体', '是公开', '十是十', '（1.公开', ''])(
  '%s begins none',
  (text) => expect(listMarker(text)?.number ?? 0).toBe(text === '十是十' ? 10 : 0),
)

/** Paragraphs (or a heading, `#`) as a list of one page, and its structure in words. */
function listed(...texts: string[]): string {
  const list: DisplayList = {
    headings: [],
    elements: texts.map((text) => ({ role: text.startsWith('#') ? 'H1' : 'P', parent: null })),
    pages: [
      {
        width: 1,
        height: 1,
        links: [],
        parts: texts.map((text, element) => ({
          element,
          drawn: [
            {
              kind: 'run',
              family: '',
              size: 1,
              y: 0,
              chars: codes(text),
              xs: codes(text).map((_, i) => i),
              color: '',
              stroke: 0,
            },
          ],
        })),
      },
    ],
  }
  const { elements, pages } = withLists(list)
  const parts = pages[0]?.parts ?? []
  const { top, kids } = kidsOf(elements, [
    parts.flatMap(({ element }) => (typeof element === 'number' ? [element] : [])),
  ])
  const said = (kid: (typeof top)[number]): string =>
    'element' in kid
      ? `${elements[kid.element]?.role}[${kids[kid.element]?.map(said).join(' ')}]`
      : (parts[kid.mark]?.drawn ?? [])
          .flatMap((one) => (one.kind === 'run' ? one.chars : []))
          .map((char) => String.fromCodePoint(char))
          .join('')
  return top.map(said).join(' ')
}

describe('numbered paragraphs', () => {
  test.each([
    [['1.甲', '2.乙'], 'L[LI[Lbl[1.] LBody[甲]] LI[Lbl[2.] LBody[乙]]]'],
    [['1.甲', '丙', '2.乙', '丁'], 'L[LI[Lbl[1.] LBody[甲 P[丙]]] LI[Lbl[2.] LBody[乙]]] P[丁]'],
    [['一是甲', '二是乙'], 'L[LI[Lbl[一是] LBody[甲]] LI[Lbl[二是] LBody[乙]]]'],
    [['1.甲', '#乙', '2.丙'], 'P[1.甲] H1[#乙] P[2.丙]'],
    [['1.甲', '3.乙'], 'P[1.甲] P[3.乙]'],
    [['2.甲', '3.乙'], 'P[2.甲] P[3.乙]'],
    [['1.甲', '（2）乙'], 'P[1.甲] P[（2）乙]'],
  ])('%j', (texts, structure) => expect(listed(...texts)).toBe(structure))
})

/** Rows of cells: `c` heads columns, `r` heads a row, `.` is a value; digits are the spans of rows and columns. */
function heads(...rows: string[]): string[] {
  const elements: DisplayElement[] = [{ role: 'Table', parent: null }]
  for (const row of rows) {
    const line = elements.push({ role: 'TR', parent: 0 }) - 1
    for (const [kind = '.', down = '1', across = '1'] of row.split(' ')) {
      const scope = kind === 'c' ? 'Column' : kind === 'r' ? 'Row' : null
      const cell = { scope, rows: Number(down), columns: Number(across) } as const
      elements.push({ role: scope === null ? 'TD' : 'TH', parent: line, cell })
    }
  }
  const out = withCellHeads(elements)
  const ids = new Map(out.flatMap(({ cell }, i) => (cell?.id === undefined ? [] : [[cell.id, i] as const])))
  return out.flatMap(({ cell }, i) =>
    cell?.heads ? [`${i}: ${cell.heads.map((id) => ids.get(id)).join(' ')}`] : [],
  )
}

test('scopes are enough for one row and one column of headers', () =>
  expect(heads('c c c', 'r . .', 'r . .')).toEqual([]))

test('where headers stand on headers each cell names the nearest, and these their own', () => {
  // 1 row, 2 corner, 3 head of both; 4 row, 5 and 6 under it; 7 row, 8 group, 9 row of it, 10 and 11 values; 12 row, 13 its head
  expect(heads('c22 c12', 'c c', 'r21 r . .', 'r . .')).toEqual([
    '5: 3',
    '6: 3',
    '9: 8',
    '10: 9 5',
    '11: 9 6',
    '13: 8',
    '14: 13 5',
    '15: 13 6',
  ])
})

test.each([
  ['见App和Government information页', 'App|Government information'],
  ['www.example.gov.cn 邮箱gov@tj.gov.cn', ''],
  ['PM2.5、5G、A类', ''],
  ['全省APP', 'APP'],
])('foreign words of %s', (text, words) =>
  expect(
    foreignWords(codes(text))
      .map(({ from, to }) => Array.from(text).slice(from, to).join(''))
      .join('|'),
  ).toBe(words),
)
