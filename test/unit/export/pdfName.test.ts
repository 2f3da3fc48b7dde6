import { expect, test } from 'vitest'
import { pdfName } from '../../../src/export/pdfName'

test.each([
  ['和平区2025年度报告', false, '和平区2025年度报告.pdf'],
  ['和平区2025年度报告', true, '和平区2025年度报告（草稿）.pdf'],
  ['城南/城北:2025?', false, '城南／城北：2025？.pdf'],
  [String.raw`a\b*c"d<e>f|g`, false, 'a＼b＊c＂d＜e＞f｜g.pdf'],
  ['..报告 ', false, '报告.pdf'],
  ['一\n二\u200b三', false, '一二三.pdf'],
  ['', true, '年度报告（草稿）.pdf'],
])('%s', (title, draftMark, name) => expect(pdfName(title, draftMark)).toBe(name))

test('a name fits into the 255 bytes of a file system', () => {
  expect(new TextEncoder().encode(pdfName('国'.repeat(200), true)).length).toBeLessThanOrEqual(255)
  expect(pdfName('𠮷'.repeat(80), false)).not.toMatch(/[\uD800-\uDBFF]\.pdf$/)
})
