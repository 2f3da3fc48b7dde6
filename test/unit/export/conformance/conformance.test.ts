import { beforeAll, expect, test } from 'vitest'
import { breaches, proveConformance, RULES } from '../../../tools/conformance/conformance'
import { PdfFile } from '../../../tools/conformance/pdfFile'
import { FAULTS } from './faults'
import { sampleFile } from './sampleFile'

let plain: Buffer
let withDraft: Buffer
beforeAll(async () => {
  plain = await sampleFile(null)
  withDraft = await sampleFile('{"format":"nianbao-draft"}')
})

test('a file with everything that a report may have keeps what it declares, with and without its draft', () => {
  expect(breaches(new PdfFile(plain))).toEqual([])
  expect(proveConformance(plain)).toBe('PDF/A-2A, PDF/UA-1')
  expect(proveConformance(withDraft)).toBe('PDF/A-3A, PDF/UA-1')
})

test('there is a fault for every rule, and no rule twice', () => {
  expect(RULES.map(({ says }) => says).sort()).toEqual(Object.keys(FAULTS).sort())
})

test.each(RULES.map(({ clause, says }) => [clause, says] as const))(
  '%s %s: a fault is found',
  (clause, says) => {
    const file = new PdfFile(clause.startsWith('A3') ? withDraft : plain)
    FAULTS[says]?.(file)
    expect(breaches(file).filter((one) => one.startsWith(`${clause} ${says}`))).not.toEqual([])
  },
)
