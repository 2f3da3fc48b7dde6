import { describe, expect, test } from 'vitest'
import { check } from '../../../src/checks/check'
import { sentenceTables } from '../../fixtures/sentences'
import { lawReport, zeros } from './statutoryReports'

/** Numbers of the questions that the accounting of a paragraph asks. */
const askedIn = (...paragraphs: string[]): string[] =>
  check(lawReport(zeros(sentenceTables), { overview: paragraphs }))
    .filter(({ id }) => id.startsWith('X13:'))
    .map(({ basis }) => basis)
const HEAD = '（二）依申请公开。全区收到政府信息公开申请120件，上年结转6件，办结119件，结转下年7件。'

describe('X13: a number that nothing explains is asked about', () => {
  test.each([
    // totals and sums in free words
    ['两项相加128件。', '128'],
    ['当年需办总量达到162件。', '162'],
    ['连同去年未办完的，须办理的申请共计136件。', '136'],
    ['予以公开48件，部分公开17件，①②合计56件。', '56'],
    // verbs that are not known
    ['年底前完结191件。', '191'],
  ])('%s', (text, number) => {
    expect(askedIn(HEAD + text)).toEqual([number])
  })

  test('several of a paragraph are one question', () => {
    expect(
      askedIn(`${HEAD}予以公开48件，部分公开17件，不予公开8件。两项相加128件，年底前完结191件。`),
    ).toEqual(['128 191'])
  })

  test('what it says', () => {
    const finding = check(
      lawReport(zeros(sentenceTables), { overview: [`${HEAD}当年需办总量达到162件。`] }),
    ).find(({ id }) => id.startsWith('X13:'))
    expect(finding?.severity).toBe('warning')
    expect(finding?.sentence).toBe(
      '正文的 162 件，与表中各项、各类合计和本段其他数的和、差都对不上；请核实：“…当年需办总量达到162件。”',
    )
  })
})

test.each([
  ['收到的120件申请中，113件已答复，其余5件由申请人撤回。', '5'],
  ['办结的119件里，予以公开48件，无法提供28件（不掌握25件、需加工3件），剩下45件为其他情况。', '45'],
])('X13: a remainder that the parts do not leave: %s', (text, number) => {
  expect(askedIn(`（二）依申请公开。${text}全年办结政府信息公开申请119件，结转下年7件。`)).toEqual([number])
})

test.each([
  '收到的120件申请中，113件已答复，其余7件由申请人撤回。',
  '收到的120件申请中，110件已答复，7件在办，其余3件由申请人撤回。',
  '办结的119件里，予以公开48件，无法提供28件（不掌握25件、需加工3件），剩下43件为其他情况。',
  '办结的119件里，予以公开48件，无法提供28件，其中不掌握25件、需加工3件，剩下43件为其他情况。',
  '网上收到88件，其余32件为邮寄和当面提交。',
  '全年办结119件，其余7件正在办理。',
])('X13: a remainder that they leave: %s', (text) => {
  expect(askedIn(`（二）依申请公开。${text}全年收到政府信息公开申请120件，办结119件，结转下年7件。`)).toEqual(
    [],
  )
})

test.each([
  // cells, groups, totals, and sums of them
  '两项相加126件，当年需办总量达到126件。',
  '予以公开48件，部分公开17件，①②合计65件。',
  // parts of what is explained, in any order
  '按季度办理：30件、28件、33件、28件。',
  '撤销申请4件，其余115件均已答复。',
  '网上88件、信函25件、当面7件。',
  // other scopes and topics
  '区住建局办理31件，区教育局办理14件。',
  '较2024年的104件增加16件。',
  '土地征收类申请45件，规划类申请30件。',
  '延期答复13件，补正22件，征求第三方意见14件。',
  '接听咨询电话326个，受理12345热线工单3960件。',
  '举办培训4期，印发工作手册211份。',
  '月均受理10件，最多的一月受理21件。',
])('X13: nothing is asked of %s', (text) => {
  expect(askedIn(HEAD + text)).toEqual([])
})

test('X13: a paragraph of other numbers than the tables’ is of another scope', () => {
  expect(
    askedIn('（二）依申请公开。全市收到政府信息公开申请512件，办结498件，予以公开211件，部分公开67件。'),
  ).toEqual([])
})

test('X13: a number of which another finding tells is not asked about again', () => {
  const found = check(lawReport(zeros(sentenceTables), { overview: [`${HEAD}予以公开84件，部分公开17件。`] }))
  expect(found.filter(({ id }) => /^X(?:3|13):/u.test(id)).map(({ id }) => id.split(':')[0])).toEqual(['X3'])
})
