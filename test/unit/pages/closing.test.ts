import { expect, test } from 'vitest'
import { closingBlocks } from '../../../src/pages/closing'
import { newDraft } from '../../../src/report/draft/draft'
import { summary } from '../../../src/templates/summary/summary'

const lines = (signature: string, signedOn: string) =>
  closingBlocks({ template: summary, draft: newDraft(summary, 'd', { signature, signedOn }) }).map(
    (block) => (block.first ? '/' : '') + block.lines.map(({ text, inset }) => `${text} ${inset}`).join('/'),
  )

test.each([
  ['和平区人民政府', '2026年1月20日', ['/和平区人民政府 3.75', '2026年1月20日 4']],
  ['和平区政府', '2026年12月20日', ['/和平区政府 5', '2026年12月20日 4']],
  [
    '沈阳市和平区人民政府办公室（政务公开科）',
    '2026年1月20日',
    ['/沈阳市和平区人民政府办公室（政务公开科） 0', '2026年1月20日 4'],
  ],
  [
    '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县爱新色里镇人民政府',
    '2026年1月20日',
    ['/新疆维吾尔自治区伊犁哈萨克自治州 1/察布查尔锡伯自治县爱新色里镇人民政府 0', '2026年1月20日 4'],
  ],
  ['和平区人民政府', '', ['/和平区人民政府 4']],
  ['', '2026年1月20日', ['/2026年1月20日 4']],
  ['', '', []],
  // a date in many words would draw the signature over the left margin
  ['国'.repeat(28), '年'.repeat(28), [`/${'国'.repeat(28)} 0`, `${'年'.repeat(28)} 0`]],
])('%s, %s', (signature, signedOn, expected) => expect(lines(signature, signedOn)).toEqual(expected))
