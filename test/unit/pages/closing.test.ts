import { describe, expect, test } from 'vitest'
import { bodiesIn } from '../../../src/report/text/bodies'
import { closingBlocks } from '../../../src/pages/closing'
import { newDraft } from '../../../src/report/draft/draft'
import { withSealed } from '../../../src/report/draft/seal'
import { summary } from '../../../src/templates/summary/summary'

/** Lines of the page from the end of the text on: `` for a blank one, else what stands in it with the characters free behind. */
function lines(signature: string, signedOn: string, sealed = true): string {
  const draft = withSealed(newDraft(summary, 'd', { signature, signedOn }), sealed)
  return closingBlocks({ template: summary, draft })
    .flatMap((block) => block.lines)
    .map(
      ({ parts, above }) =>
        '/'.repeat(above) + parts.map(({ text, inset }) => `${text} ${inset}`).join(' + '),
    )
    .join('/')
}

describe('with a seal, a body over its date (7.3.5.1)', () => {
  test.each([
    ['和平区人民政府', '2026年1月20日', '/和平区人民政府 3.75/2026年1月20日 4'],
    ['和平区政府', '2026年12月20日', '/和平区政府 5/2026年12月20日 4'],
    [
      '沈阳市和平区人民政府办公室（政务公开科）',
      '2026年1月20日',
      '/沈阳市和平区人民政府办公室（政务公开科） 0/2026年1月20日 4',
    ],
    [
      '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县爱新色里镇人民政府',
      '2026年1月20日',
      '/新疆维吾尔自治区伊犁哈萨克自治州 1/察布查尔锡伯自治县爱新色里镇人民政府 0/2026年1月20日 4',
    ],
    ['和平区人民政府', '', '/和平区人民政府 4'],
    ['', '2026年1月20日', '/2026年1月20日 4'],
    ['', '', ''],
    // a date in many words would draw the signature over the left margin
    ['国'.repeat(28), '年'.repeat(28), `/${'国'.repeat(28)} 0/${'年'.repeat(28)} 0`],
  ])('%s, %s', (signature, signedOn, expected) => expect(lines(signature, signedOn)).toBe(expected))
})

describe('with seals, bodies so far apart that no seal touches another', () => {
  test.each([
    [
      '和平区司法局、和平区财政局',
      '2026年1月20日',
      '//和平区司法局 17.75 + 和平区财政局 4.25/2026年1月20日 4',
    ],
    [
      '和平区司法局、和平区财政局、和平区审计局',
      '2026年1月20日',
      '//和平区司法局 17.75 + 和平区财政局 4.25/////和平区审计局 4.25/2026年1月20日 4',
    ],
    // too long to stand side by side
    [
      '沈阳市和平区政务公开办公室、和平区财政局',
      '2026年1月20日',
      '//沈阳市和平区政务公开办公室 0.75/////和平区财政局 4.25/2026年1月20日 4',
    ],
    ['和平区司法局、和平区财政局', '', '//和平区司法局 17.75 + 和平区财政局 4.25'],
  ])('%s, %s', (signature, signedOn, expected) => expect(lines(signature, signedOn)).toBe(expected))
})

describe('without a seal, two characters free and the date two further right (7.3.5.2)', () => {
  test.each([
    ['沈阳市和平区人民政府办公室', '2026年1月20日', '/沈阳市和平区人民政府办公室 2/2026年1月20日 6.5'],
    // the date is longer: it leaves two characters free, and begins two behind the signature
    ['和平区政府', '2026年1月20日', '/和平区政府 5.5/2026年1月20日 2'],
    ['和平区司法局、财政局', '2026年1月20日', '/和平区司法局 4.5/财政局 7.5/2026年1月20日 2'],
    [
      '沈阳市和平区司法局；沈阳市和平区政务公开办公室',
      '2026年1月20日',
      '/沈阳市和平区司法局 6/沈阳市和平区政务公开办公室 2/2026年1月20日 6.5',
    ],
    ['和平区人民政府', '', '/和平区人民政府 2'],
    ['', '2026年1月20日', '/2026年1月20日 2'],
    ['国'.repeat(28), '2026年1月20日', `/${'国'.repeat(28)} 0/2026年1月20日 19.5`],
  ])('%s, %s', (signature, signedOn, expected) => expect(lines(signature, signedOn, false)).toBe(expected))
})

test.each([
  ['和平区司法局', ['和平区司法局']],
  ['和平区司法局、和平区财政局', ['和平区司法局', '和平区财政局']],
  ['和平区委、 和平区人民政府', ['和平区委', '和平区人民政府']],
  ['司法局；财政局;审计局', ['司法局', '财政局', '审计局']],
  ['司法局  财政局', ['司法局', '财政局']],
  ['司 法 局', ['司 法 局']],
  // a mark within a name
  ['和平区文化、旅游和广播电视局', ['和平区文化、旅游和广播电视局']],
  ['和平区司法局、文化、旅游和广播电视局', ['和平区司法局', '文化、旅游和广播电视局']],
  ['', []],
])('the bodies in “%s”', (signature, bodies) => expect(bodiesIn(signature)).toEqual(bodies))
