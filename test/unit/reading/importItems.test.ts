import { describe, expect, test } from 'vitest'
import items from '../../fixtures/importItems.json'
import { htmlPieces } from '../../../src/reading/htmlPieces'
import { readReport } from '../../../src/reading/readReport'
import type { Reading } from '../../../src/reading/reading'
import { statutory } from '../../../src/templates/statutory/statutory'

const asHtml = (html: string): Reading => readReport(htmlPieces(html), statutory)
const leftIn = ({ leftOver }: Reading): string[] => leftOver.map(({ text }) => text)
const PREAMBLE = ['根据《条例》编制本报告。']

describe('the title in two lines', () => {
  test('with the year in the second', () => {
    const reading = asHtml(items.titleInTwoLines)
    expect(reading.values).toMatchObject({ year: '2024', unit: '某市某局' })
    expect(reading.texts['preamble']).toEqual(PREAMBLE)
    expect(leftIn(reading)).toEqual([])
  })

  test('with year and unit in the first', () => {
    const reading = asHtml(items.titleWithYearAbove)
    expect(reading.values).toMatchObject({ year: '2024', unit: '某街道' })
    expect(reading.texts['preamble']).toEqual(PREAMBLE)
    expect(leftIn(reading)).toEqual([])
  })
})
