import { describe, expect, test } from 'vitest'
import { check } from '../../../src/checks/check'
import { PAIR_HEAD } from '../../fixtures/sentencePairs'
import { sentenceTables } from '../../fixtures/sentences'
import { lawReport, ruleOf, zeros, type Values } from './statutoryReports'

/** `severity rule` of what is said of a sentence behind the totals of the tables. */
const saidOf = (text: string, values: Values = {}): string[] =>
  check(lawReport(zeros({ ...sentenceTables, ...values }), { overview: [PAIR_HEAD, text] }))
    .filter(({ id }) => /^(?:X|C16|W8)/u.test(id))
    .map(({ severity, id }) => `${severity} ${ruleOf(id)}`)

describe('what counts some of the requests is not taken for all of them', () => {
  test.each([
    '新收申请有108件来自自然人，仅12件由法人或其他组织提出。',
    '自然人108件，其余12件由企业、法律服务机构等提出。',
    '自然人108件，商业企业7件，其余5件由科研机构、社会公益组织等提出。',
    '自然人申请108件，其他各类主体申请12件。',
    '申请人几乎全是自然人，只有12件由企业提出。',
    '予以公开48件，其中涉及规划的20件；部分公开17件；不予公开8件；无法提供28件；不予处理9件；其他处理9件。',
    '无法提供28件，其中本机关不掌握的25件；不予处理9件；其他处理9件。',
    '全年公开各类信息9.6万条，其中行政许可信息1.3万条，行政处罚信息5208条。',
  ])('%s', (text) => {
    expect(saidOf(text)).toEqual([])
  })

  test.each([
    ['新收申请有101件来自自然人，其余由法人提出。', 'warning X4'],
    ['自然人申请108件，其他各类主体申请21件。', 'warning X4'],
    ['不予公开8件，其中过程性信息4件、个人隐私5件；无法提供28件；不予处理9件。', 'error X8'],
  ])('%s', (text, said) => {
    expect(saidOf(text)).toContain(said)
  })
})

test('C10: a topic told in other words', () => {
  const absent = (text: string): boolean =>
    check(lawReport(zeros(sentenceTables), { overview: [text] })).some(
      ({ id, sentence }) => id.startsWith('C10') && /没有写到[^，]*公开/u.test(sentence),
    )
  const REST = '信息管理、平台建设、监督保障、考核、评议、追责均已开展。'
  expect(absent(`门户网站公开信息186条，收到申请120件。${REST}`)).toBe(false)
  expect(absent(`全年发布各类信息186条，新收申请120件。${REST}`)).toBe(false)
  expect(absent(`收到申请120件。${REST}`)).toBe(true)
})
