import { describe, expect, test } from 'vitest'
import { areaOf, type CellGrid, gridOf, placeAt, placesIn } from '../../../../src/ui/tables/cells/cellGrid'
import { entered, type Move, moved } from '../../../../src/ui/tables/cells/cellMoves'
import { disclosureTable } from '../../../../src/templates/statutory/disclosureTable'
import { disputeTable } from '../../../../src/templates/statutory/disputeTable'
import { requestTable } from '../../../../src/templates/statutory/requestTable'

const two = gridOf(disclosureTable)
const three = gridOf(requestTable)
const four = gridOf(disputeTable)
const spotOf = (grid: CellGrid, place: string) => {
  const spot = grid.spots.get(place)
  if (!spot) throw new RangeError(`no cell ${place}`)
  return spot
}
/** Where a walk ends: `valid ↓ ↓` as a list of moves. */
const walk = (grid: CellGrid, from: string, ...moves: Move[]): string | null =>
  placeAt(
    grid,
    moves.reduce((spot, move) => moved(grid, spot, move), spotOf(grid, from)),
  )

test('the grids are the numbers of the form: 6 × 3, 25 × 7, 1 × 15', () => {
  expect([two, three, four].map(({ rows, columns }) => [rows.length, columns])).toEqual([
    [6, 3],
    [25, 7],
    [1, 15],
  ])
  expect(two.rows[2]).toEqual(['licensing', 'licensing', 'licensing'])
  expect(three.rows[4]?.[0]).toBe('deny1_naturalPerson')
})

describe('moves', () => {
  test.each<[CellGrid, string, Move[], string]>([
    [three, 'new_naturalPerson', ['right', 'down'], 'carried_in_commercial'],
    [three, 'new_naturalPerson', ['left', 'up'], 'new_naturalPerson'],
    [three, 'deny3_research', ['leftEdge', 'bottomEdge'], 'carried_out_naturalPerson'],
    [three, 'deny3_research', ['rightEdge', 'topEdge'], 'new_total'],
    [three, 'deny3_research', ['last'], 'carried_out_total'],
    [three, 'deny3_research', ['first'], 'new_naturalPerson'],
    [two, 'normative_valid', ['down', 'down'], 'punishment'],
    [two, 'licensing', ['right'], 'licensing'],
    [four, 'review_total', ['down', 'right'], 'litigationDirect_maintain'],
  ])('%#: from %s by %s', (grid, from, moves, to) => {
    expect(walk(grid, from, ...moves)).toBe(to)
  })

  test.each([
    [three, 'new_legal', false, 'carried_in_legal'],
    [three, 'carried_out_legal', false, 'new_other'],
    [three, 'new_legal', true, 'carried_out_welfare'],
    [four, 'review_total', false, 'litigationDirect_maintain'],
    [three, 'carried_out_total', false, null],
    [three, 'new_naturalPerson', true, null],
  ] as const)('%#: Enter goes on from %s', (grid, from, back, to) => {
    const spot = entered(grid, spotOf(grid, from), back)
    expect(spot && placeAt(grid, spot)).toBe(to)
  })
})

test('a block takes merged cells whole and each once', () => {
  const area = areaOf(two, spotOf(two, 'normative_made'), spotOf(two, 'licensing'))
  expect(area).toEqual({ top: 1, left: 0, bottom: 2, right: 2 })
  expect(placesIn(two, area)).toEqual([
    'normative_made',
    'normative_repealed',
    'normative_valid',
    'licensing',
  ])
})

describe('Enter behind a run of Tabs', () => {
  test.each([
    [three, 'new_total', 0, 'carried_in_naturalPerson'],
    [three, 'deny3_research', 1, 'deny4_commercial'],
    [two, 'regulations_valid', 0, 'normative_made'],
    // a merged cell is one
    [two, 'licensing', 0, 'punishment'],
    // below the last row there is none: the next column
    [three, 'carried_out_legal', 0, 'new_other'],
  ])('%#: from %s, begun in column %i, to %s', (grid, from, begun, to) => {
    const spot = entered(grid, spotOf(grid, from), false, begun)
    expect(spot && placeAt(grid, spot)).toBe(to)
  })
})
