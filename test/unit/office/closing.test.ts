import { describe, expect, test } from 'vitest'
import { readDocx } from '../../../src/docx/readDocx'
import { plainText } from '../../../src/office/web/plainText'
import { webContent } from '../../../src/office/web/webPage'
import { CHARACTER, LINE } from '../../../src/office/word/measures'
import { wordFile } from '../../../src/office/wordFile'
import { withSealed } from '../../../src/report/draft/seal'
import type { Report } from '../../../src/report/report'
import { draftChanges } from '../../../src/returned/draft/draftChanges'
import { findChanges } from '../../../src/returned/findChanges'
import { wordAsReturned } from '../../../src/ui/returned/read/wordAsReturned'
import { huaianReport } from '../../fixtures/huaianReport'
import { allOf, type Node, partsOf, treeOf } from './parts'
import { misplaced } from './schemaOrder'

const date = '2026-01-20'
const THREE = '淮安区司法局、淮安区财政局、淮安区审计局'

function signed(signature: string, sealed: boolean): Report {
  const { template, draft } = huaianReport({ signature, signedOn: '2026年1月20日' })
  return { template, draft: withSealed(draft, sealed) }
}
const childOf = (node: Node | undefined, name: string): Node | undefined =>
  node?.children.find((one) => one.name === name)

/** A paragraph under the text as Word has it: how it is aligned in characters, its lines above, and `→` and `/` for tabs and line ends. */
function inWord(report: Report): string[] {
  const document = treeOf(partsOf(wordFile(report, { date }).bytes).get('word/document.xml') ?? '')
  expect(misplaced(document)).toEqual([])
  const paragraphs = allOf(document).filter(({ name }) => name === 'w:p')
  return paragraphs.slice(-2).map((paragraph) => {
    const properties = childOf(paragraph, 'w:pPr')
    const attribute = (name: string, key: string): string | undefined =>
      childOf(properties, name)?.attributes[`w:${key}`]
    const characters = (twips: string | undefined): number => Number(twips) / CHARACTER
    const [right, left] = [attribute('w:ind', 'right'), attribute('w:ind', 'left')]
    const stops = childOf(properties, 'w:tabs')?.children.map(({ attributes }) =>
      characters(attributes['w:pos']).toFixed(2),
    )
    const said = allOf(paragraph).map(({ name, text }) => {
      if (name === 'w:tab' && text === '') return '→'
      return name === 'w:br' ? '/' : name === 'w:t' ? text : ''
    })
    return [
      ...(right === undefined ? [] : [`right ${characters(right).toFixed(2)}`]),
      ...(left === undefined ? [] : [`left ${characters(left).toFixed(2)}`]),
      ...(stops ? [`stops ${stops.join(' ')}`] : []),
      `above ${Number(attribute('w:spacing', 'before') ?? 0) / LINE}`,
      said.join('').replace(/^→+(?=[^→])/u, (tabs) => tabs.slice(stops?.length ?? 0)),
    ].join(', ')
  })
}

describe('署名 and 成文日期 in a Word file', () => {
  test.each([
    ['淮安区人民政府', true, ['right 3.75, above 1, 淮安区人民政府', 'right 4.00, above 0, 2026年1月20日']],
    [
      '淮安区人民政府办公室',
      false,
      ['right 2.00, above 1, 淮安区人民政府办公室', 'right 3.50, above 0, 2026年1月20日'],
    ],
    [
      THREE,
      true,
      [
        'stops 7.25 20.75, above 2, →淮安区司法局→淮安区财政局/////→→淮安区审计局',
        'right 4.00, above 0, 2026年1月20日',
      ],
    ],
    [
      '淮安区司法局、淮安区政务公开办公室',
      false,
      ['left 16.00, above 1, 淮安区司法局/淮安区政务公开办公室', 'right 3.50, above 0, 2026年1月20日'],
    ],
  ])('%s, sealed: %s', (signature, sealed, expected) =>
    expect(inWord(signed(signature, sealed))).toEqual(expected),
  )
})

test('plain text and web page have a body a line, or two side by side', () => {
  expect(plainText(signed(THREE, true)).split('\n').slice(-4)).toEqual([
    '　　淮安区司法局　　淮安区财政局',
    '　　淮安区审计局',
    '　　2026年1月20日',
    '',
  ])
  expect(plainText(signed(THREE, false))).toMatch(
    /淮安区司法局\n　　淮安区财政局\n　　淮安区审计局\n　　2026/u,
  )
  expect(webContent(signed(THREE, false)).split('\n').slice(-2)).toEqual([
    '<p class="closing" style="text-align:right"><span style="margin-right:4.5em">淮安区司法局</span><br>' +
      '<span style="margin-right:4.5em">淮安区财政局</span><br><span style="margin-right:4.5em">淮安区审计局</span></p>',
    '<p class="closing" style="text-align:right"><span style="margin-right:2em">2026年1月20日</span></p>',
  ])
})

describe.each([true, false])('a copy of a report that three bodies sign, sealed: %s', (sealed) => {
  const report = signed(THREE, sealed)
  const nothing = { changes: [], notes: [] }

  test('brings no change back by the Word file or the draft', () => {
    const returned = wordAsReturned(readDocx(wordFile(report, { date }).bytes))
    expect(findChanges(report, returned)).toMatchObject(nothing)
    expect(draftChanges(report, signed(THREE, sealed))).toMatchObject(nothing)
  })

  test('brings another body back by the draft', () => {
    const { changes, notes } = draftChanges(report, signed('淮安区司法局、淮安区文化馆', sealed))
    expect(notes).toEqual([])
    expect(changes).toMatchObject([{ figure: 'signature', after: '淮安区司法局、淮安区文化馆' }])
  })
})
