import { expect, test } from 'vitest'
import { disclosureTable } from '../../../../src/templates/statutory/disclosureTable'
import { requestTable } from '../../../../src/templates/statutory/requestTable'
import { type Area, gridOf } from '../../../../src/ui/tables/cells/cellGrid'
import { readTsv } from '../../../../src/ui/tables/match/clipboardBlock'
import { repeated } from '../../../../src/ui/tables/paste/repeated'

const selected = (rows: number, columns: number): Area => ({
  top: 0,
  left: 0,
  bottom: rows - 1,
  right: columns - 1,
})
const shown = (tsv: string, area: Area, table = requestTable): string =>
  repeated(readTsv(tsv), gridOf(table), area)
    .map((row) => row.join(' '))
    .join(' | ')

test.each([
  ['one value over a block', '5', selected(2, 3), '5 5 5 | 5 5 5'],
  ['a row over rows', '1\t2', selected(3, 2), '1 2 | 1 2 | 1 2'],
  ['a row over a selected column', '1\t2', selected(2, 1), '1 2 | 1 2'],
  ['a column over columns', '1\n2', selected(2, 3), '1 1 1 | 2 2 2'],
  ['a column over a selected row', '1\n2', selected(1, 2), '1 1 | 2 2'],
  ['a block over its multiple', '1\t2\n3\t4', selected(4, 4), '1 2 1 2 | 3 4 3 4 | 1 2 1 2 | 3 4 3 4'],
  ['no multiple: once', '1\t2', selected(2, 3), '1 2'],
  ['a smaller selection: once', '1\t2\t3', selected(1, 2), '1 2 3'],
  ['the same size: once', '1\t2', selected(1, 2), '1 2'],
])('%s', (_, tsv, area, all) => expect(shown(tsv, area)).toBe(all))

test('a merged cell takes its value once', () => {
  const area = { top: 1, left: 0, bottom: 2, right: 2 }
  expect(shown('5', area, disclosureTable)).toBe('5 5 5 | 5  ')
})
