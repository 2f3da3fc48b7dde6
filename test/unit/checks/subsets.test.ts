import { expect, test } from 'vitest'
import { check } from '../../../src/checks/check'
import { sentenceTables } from '../../fixtures/sentences'
import { lawReport, ruleOf, zeros } from './statutoryReports'

const WHOLE = '（二）依申请公开。全区收到政府信息公开申请120件，办结119件。'
const RULES = new Set(['X2', 'X3', 'X4'])

/** What is said of numbers behind the whole's: severity, rule and the mend. */
const said = (text: string): string[] =>
  check(lawReport(zeros(sentenceTables), { overview: [WHOLE + text] })).flatMap(({ id, severity, mends }) => {
    const rule = ruleOf(id)
    return RULES.has(rule) ? [[severity, rule, ...(mends ?? []).map(({ label }) => label)].join(' ')] : []
  })

test.each([
  '教育类20件，其中予以公开15件。',
  '教育类20件，办结18件，其中予以公开15件。',
  '土地征收类申请50件，予以公开20件，部分公开10件。',
  '上年结转6件，已全部办结，其中予以公开4件。',
  '予以公开48件，其中全部公开30件、依法公开18件。',
  '收到申请120件，其中教育类20件，予以公开15件。',
])('%s: results of some requests are at most asked about, and not made those of all', (text) => {
  for (const one of said(text)) expect(one).toMatch(/^warning X\d$/u)
})

test.each([
  ['予以公开46件，部分公开17件。', 48],
  ['予以公开48件，部分公开17件，不予公开8件，无法提供25件，不予处理9件。', 28],
  ['收到申请120件，其中网上88件、信函25件、当面7件，予以公开46件。', 48],
  ['收到申请120件，上年结转6件，办结119件，结转下年7件，不予公开9件。', 8],
  ['收到申请120件，其中自然人110件。', 108],
])('%s: a number of all requests is an error, and mended', (text, amount) => {
  expect(said(text)).toEqual([expect.stringMatching(new RegExp(`^error X\\d .*${amount}`, 'u'))])
})
