import { describe, expect, test } from 'vitest'
import { readsBetterTurned, tableSetting, tableWidth } from '../../../src/pages/fit/columns'
import type { TableBlock } from '../../../src/pages/blocks/block'
import { outline } from '../../../src/pages/outline'
import type { Report } from '../../../src/report/report'
import { withOrientation } from '../../../src/report/structure/table/orientation'
import { parseForm } from '../../../src/storage/records/parse/parseForm'
import { huaianReport } from '../../fixtures/huaianReport'
import { onItsForm } from '../../fixtures/annexedReport'
import { wideReport } from '../../fixtures/wideReport'

function tableIn(report: Report, key = 'wide.table'): TableBlock {
  const block = outline(report).find((one) => one.key === key)
  if (block?.kind !== 'table') throw new Error(`no ${key}`)
  return block
}
const LONG = (): string => '12345678'

describe('a table lies', () => {
  test.each([
    [6, LONG, false],
    [9, LONG, false],
    [14, () => '12', false],
    [14, LONG, true],
    [24, () => '1', true],
  ])('of %i columns', (columns, value, lies) =>
    expect(tableIn(wideReport(3, columns, value)).landscape).toBe(lies ? true : undefined),
  )

  test('where its numbers have more room so', () => {
    const upright = tableIn(wideReport(3, 14, LONG, 'portrait'))
    const lying = tableIn(wideReport(3, 14, LONG))
    expect(readsBetterTurned(upright)).toBe(true)
    expect([upright, lying].map((block) => Math.round(tableWidth(block)))).toEqual([442, 638])
    expect(tableSetting(lying).columns.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1)
  })

  test('by choice, upright too, and where the form prescribes the table', () => {
    const report = wideReport(3, 14, LONG)
    const upright = onItsForm(withOrientation(report, 'wide', 'portrait'))
    expect(tableIn(upright).landscape).toBeUndefined()
    expect(parseForm(structuredClone(upright.draft.form))).toEqual(upright.draft.form)
    expect(withOrientation(upright, 'wide', null).form).toEqual(report.draft.form)
    const law = huaianReport({ review_maintained: '123456789' })
    expect(tableIn(law, 'disputes.table').landscape).toBeUndefined()
    expect(
      tableIn(onItsForm(withOrientation(law, 'disputes', 'landscape')), 'disputes.table').landscape,
    ).toBe(true)
  })
})
