import { describe, expect, test } from 'vitest'
import { ranks } from '../../../../src/checks/reader/order/ranks'
import { saidOf } from './said'

describe('words for ranks', () => {
  const found = ranks.flatMap(({ words, yes }) => yes.map((one) => [one, words] as const))
  const others = ranks.flatMap(({ words, no }) => no.map((one) => [one, words] as const))
  test.each(found)('%s is one', (text, words) => expect(words.test(text)).toBe(true))
  test.each(others)('%s is none', (text, words) => expect(words.test(text)).toBe(false))
})

test.each([
  '公开教育信息318条、医疗信息407条、住房信息296条，医疗类最多。',
  '四个季度发布信息分别为210条、246条、287条、320条，逐季增长。',
  '发布解读96篇，比上年的48篇翻了一番。',
  '网站320条，微信160条，其他160条，微信与其他相当。',
  '不予公开8件，主要是过程性信息（4件），其次是商业秘密（3件）。',
  '满意率由92%提高到95.5%，提高3.5个百分点。',
])('nothing is said of %s', (text) => {
  expect(saidOf(text)).toEqual([])
})

test.each([
  ['公开教育信息318条、医疗信息407条、住房信息296条，教育类最多。', 'warning X15'],
  ['四个季度发布信息分别为210条、246条、287条、320条，逐季下降。', 'warning X15'],
  ['发布解读96篇，比上年的48篇翻了两番。', 'warning X9'],
  ['满意率由92%提高到95.5%，提高5.3个百分点。', 'warning X9'],
])('a question about %s', (text, said) => {
  expect(saidOf(text)).toEqual([said])
})
