import { describe, expect, test } from 'vitest'
import { check } from '../../../../src/checks/check'
import { sentenceTables } from '../../../fixtures/sentences'
import { lawReport, ofText, ruleOf, zeros } from '../statutoryReports'

const saidOf = (...overview: string[]): string[] =>
  check(lawReport(zeros(sentenceTables), { overview }))
    .filter((one) => ofText(one) && ruleOf(one.id) !== 'W7')
    .map(({ severity, id, sentence }) => `${severity} ${ruleOf(id)} ${sentence.split('：“')[0] ?? ''}`)

const HEAD = '（二）依申请公开。全区收到政府信息公开申请120件，办结119件。'

describe('a number is compared whatever the order of the words', () => {
  test.each([
    ['49件予以公开。', 'error X3 正文写予以公开 49 件，表三这一项 48 件，差 1 件'],
    ['予以公开的49件。', 'error X3 正文写予以公开 49 件，表三这一项 48 件，差 1 件'],
    ['对49件申请依法予以公开。', 'error X3 正文写依法予以公开 49 件，表三这一项 48 件，差 1 件'],
    ['加上年结转8件。', 'error X2 正文写结转 8 件，表三上年结转 6 件，差 2 件'],
    ['尚有8件跨年办理。', 'error X2 正文写办理 8 件，表三结转下年度 7 件、表三上年结转 6 件，差 1 件'],
  ])('%s', (words, said) => {
    expect(saidOf(HEAD + words)).toEqual([said])
  })

  test.each([
    '48件予以公开。',
    '予以公开的48件。',
    '对48件申请依法予以公开。',
    '加上年结转6件。',
    '尚有7件跨年办理。',
  ])('and %s is what the table says', (words) => {
    expect(saidOf(HEAD + words)).toEqual([])
  })
})

test('labels shared out by 分别为 go to their numbers in order', () => {
  const told = saidOf(`${HEAD}予以公开、部分公开分别为48件、19件。`)
  expect(told).toEqual(['error X3 正文写部分公开 19 件，表三这一项 17 件，差 2 件'])
})

test('what is not said is taken from the clause before', () => {
  const told = saidOf(`${HEAD}申请主体以自然人为主，共118件。`)
  expect(told).toHaveLength(1)
  expect(told[0]).toMatch(/^(?:error|warning) X4 正文写.*118 件.*自然人/u)
})

test('an unknown word makes a question of its own number and leaves the others alone', () => {
  const told = saidOf(`${HEAD}经区级联审会商予以公开49件，18件部分公开。`)
  expect(told.map((one) => one.slice(0, 10))).toEqual(['error X3 正', 'warning X3'])
})

test('all doubts of a paragraph are one question, with the reading in words', () => {
  const told = saidOf(`${HEAD}经联审予以公开49件。经会商18件部分公开。`)
  expect(told).toHaveLength(1)
  expect(told[0]).toContain('按“予以公开”理解，表三这一项 48 件')
  expect(told[0]).toContain('按“部分公开”理解，表三这一项 17 件')
})

describe('nothing is said of numbers of another scope', () => {
  test.each([
    '区住建局收到申请31件，办结30件，12件予以公开。',
    '受理低保申请62件，60件予以办结。',
    '上年收到申请104件，39件予以公开。',
    '一季度收到申请33件，11件予以公开。',
    '通过网络收到88件。',
    '其余60件依法办理。',
  ])('%s', (words) => {
    expect(saidOf(HEAD + words)).toEqual([])
  })
})

test('尚有7件 that are worked on are carried to the next year, and 办理7件 alone is not', () => {
  const flows = (words: string): string[] =>
    check(
      lawReport(zeros(sentenceTables), {
        overview: [`（二）依申请公开。收到申请120件，办结119件，${words}`],
      }),
    )
      .filter(({ id }) => id.startsWith('X'))
      .map(({ severity, sentence }) => `${severity} ${sentence.split('；')[0]}`)
  expect(flows('尚有7件在法定期限内办理。')).toEqual([])
  expect(flows('尚有9件在法定期限内办理。')).toEqual([
    'warning 正文写 9 件，按“办理”理解，表三结转下年度 7 件',
  ])
  expect(flows('在法定期限内办理119件。')).toEqual([])
})
