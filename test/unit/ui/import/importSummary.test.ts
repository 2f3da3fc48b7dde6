import { expect, test } from 'vitest'
import { htmlPieces } from '../../../../src/import/pieces/htmlPieces'
import { readReport } from '../../../../src/import/readReport'
import type { Reading } from '../../../../src/import/model/reading'
import { statutory } from '../../../../src/templates/statutory/statutory'
import { closingFound, partsFound } from '../../../../src/ui/import/importSummary'
import { cases, page } from '../../import/published'

const without = (places: RegExp): Reading => {
  const reading = readReport(htmlPieces(page(cases.shuyang)), statutory)
  return {
    ...reading,
    values: Object.fromEntries(Object.entries(reading.values).filter(([place]) => !places.test(place))),
  }
}
const requests = (reading: Reading) =>
  partsFound(statutory, reading).find(({ place }) => place === 'requests')

test('the one cell that is blank is named', () => {
  expect(requests(without(/^granted_legal$/u))).toMatchObject({
    found: '174 / 175 格',
    begins: '空着：“（一）予以公开 法律服务机构”',
  })
})

test('of many the first are named, and of none nothing is said', () => {
  expect(requests(without(/^granted_/u))?.begins).toMatch(
    /^空着：“（一）予以公开 自然人”、“（一）予以公开 商业企业”、“[^”]+” 等 7 格$/u,
  )
  expect(requests(without(/^$/u))).toMatchObject({ found: '175 / 175 格', begins: '' })
})

test('a table of which nothing was found has nothing to be looked at', () => {
  expect(requests(without(/^/u))).toMatchObject({ found: '', begins: '', content: null })
})

test('a text can be looked at as a whole', () => {
  const overview = partsFound(statutory, without(/^$/u)).find(({ place }) => place === 'overview')
  expect(overview?.content).toEqual({
    kind: 'text',
    lines: ['（一）主动公开。公开信息120条。', '（二）依申请公开。受理申请3119件。'],
  })
})

test('who signed and when is told', () => {
  const end = '<p>沭阳县人民政府</p><p>2026年1月20日</p>'
  const signed = readReport(htmlPieces(page(cases.shuyang, { end })), statutory)
  expect(closingFound(statutory, signed)).toEqual([
    { label: '署名单位', said: '沭阳县人民政府' },
    { label: '成文日期', said: '2026年1月20日' },
  ])
  expect(closingFound(statutory, without(/^$/u)).map(({ said }) => said)).toEqual(['', ''])
})
