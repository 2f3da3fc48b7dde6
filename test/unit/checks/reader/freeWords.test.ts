import { describe, expect, test } from 'vitest'
import { check } from '../../../../src/checks/check'
import { district } from '../../../fixtures/paragraphs/tables'
import { lawReport, ofText, ruleOf, zeros } from '../statutoryReports'

const saidOf = (text: string): string[] =>
  check(lawReport({ year: '2025', ...zeros(district) }, { overview: [text] }))
    .filter((one) => ofText(one) && ruleOf(one.id) !== 'W7')
    .map(({ severity, id }) => `${severity} ${ruleOf(id)}`)

const HEAD = '（二）依申请公开。全区收到政府信息公开申请120件，上年结转6件，办结119件。'
const RESULTS = '予以公开48件，部分公开17件，'
const CASES = '（五）监督保障。因信息公开被申请行政复议9件，行政诉讼5件。'
const PAPERS = '全区作出行政处罚2210件，新制发行政规范性文件8件，'

/** A sentence behind its paragraph's beginning, the number that the tables give, and another one. */
const phrases: readonly (readonly [head: string, sentence: string, right: string, wrong: string])[] = [
  // results in free words
  [HEAD + RESULTS, '经检索并未制作或者保存N件。', '25', '27'],
  [HEAD + RESULTS, '没有掌握的N件。', '25', '24'],
  [HEAD + RESULTS, '须加工汇总的N件。', '3', '4'],
  [HEAD + RESULTS, '引导申请人走信访途径N件。', '5', '7'],
  [HEAD + RESULTS, 'N件属于重复提出的。', '4', '6'],
  [HEAD, '向申请人提供全部信息N件。', '48', '46'],
  [HEAD, '对N件作了区分处理。', '17', '71'],
  [HEAD, '公开类N件。', '65', '67'],
  [HEAD, '①准予公开，N件。', '48', '84'],
  // flows
  [HEAD, '其中新提交的N件。', '120', '102'],
  ['（二）依申请公开。全区办结119件。', '本年新收120件，去年转来6件，两项相加N件。', '126', '162'],
  [HEAD, '连同上年结转的共N件。', '126', '128'],
  [HEAD, '延后至2026年作答的N件。', '7', '8'],
  [HEAD, 'N件因征求意见，要到2026年才能答复。', '7', '9'],
  // cases
  [CASES, '先经复议再诉至法院N件。', '2', '3'],
  [CASES, '没走复议直接起诉N件。', '3', '4'],
  [CASES, '复议案件N件待决。', '1', '2'],
  [CASES, '复议、诉讼中各有N件待决。', '1', '2'],
  [CASES, '被复议9次，N次维持。', '5', '6'],
  // table two
  [PAPERS, '列入继续有效目录的N件。', '41', '14'],
  [PAPERS, '核发各类行政许可N万件。', '1.52', '1.25'],
  [PAPERS, '行政强制措施N次。', '86', '78'],
  [PAPERS, '行政事业性收费入库N万元。', '318.5', '305.8'],
  [PAPERS, '行政许可、行政强制决定分别为15230件、N件。', '86', '89'],
]

describe.each(phrases)('%s %s', (head, sentence, right, wrong) => {
  test(`holds with ${right}`, () => {
    expect(saidOf(head + sentence.replace('N', right))).toEqual([])
  })
  test(`is told with ${wrong}`, () => {
    expect(saidOf(head + sentence.replace('N', wrong))).toHaveLength(1)
  })
})

test('a remainder of three columns is their sum', () => {
  const columns = { new_research: '1', new_welfare: '2', new_other: '14' }
  const report = (rest: string) =>
    lawReport(
      { year: '2025', ...zeros({ ...district, ...columns }) },
      { overview: [`${HEAD}其余${rest}件来自科研机构、社会公益组织和其他组织。`] },
    )
  const ruled = (rest: string): string[] =>
    check(report(rest))
      .filter(ofText)
      .map(({ id }) => ruleOf(id))
  expect(ruled('17')).not.toContain('X4')
  expect(ruled('19')).toContain('X4')
})

test('all of a group are of one of its rows, or the others have some', () => {
  const refused = { refuse1: 0, refuse2: 0, refuse3: 2, refuse4: 0, refuse5: 0 }
  const cells = Object.entries(refused).flatMap(([row, value]) => [
    [`${row}_naturalPerson`, String(value)],
    [`${row}_total`, String(value)],
  ])
  const ruled = (words: string): string[] =>
    check(
      lawReport(
        { year: '2025', ...zeros({ ...district, ...Object.fromEntries(cells) }) },
        { overview: [`${HEAD}不予处理2件，${words}。`] },
      ),
    )
      .filter(ofText)
      .map(({ severity, id }) => `${severity} ${ruleOf(id)}`)
      .filter((one) => one.includes('C16'))
  expect(ruled('均为要求提供公开出版物')).toEqual([])
  expect(ruled('均为重复申请')).toEqual(['error C16'])
})

test('the result of the one case that was counted', () => {
  const values = {
    review_total: '1',
    review_maintain: '1',
    review_correct: '0',
    review_other: '0',
    review_pending: '0',
  }
  const ruled = (result: string): string[] =>
    check(
      lawReport(
        { year: '2025', ...zeros({ ...district, ...values }) },
        { overview: [`（五）监督保障。因信息公开被申请行政复议1件，复议决定结果为${result}。`] },
      ),
    )
      .filter(ofText)
      .map(({ severity, id }) => `${severity} ${ruleOf(id)}`)
      .filter((one) => one.includes('C16'))
  expect(ruled('维持')).toEqual([])
  expect(ruled('纠正')).toEqual(['error C16'])
})

test('what is said of some of a whole is no result of the whole', () => {
  const { litigationDirect_total: suits = '' } = zeros(district)
  expect(saidOf(`${CASES}直接起诉的${suits}件中没有一件被判决纠正。`)).toEqual([])
})

test.each([
  '省辖各市生态环境局另收到申请2046件。',
  '全年120件新收申请中有3件临近期限才答复。',
  '第三方评估发现问题3处，征求第三方意见10件。',
  '其中，区市场监管局一家办理行政许可2.1万件。',
  '向申请人说明理由30件。',
  '接诉即办事项3960件。',
])('nothing is said of %s', (sentence) => {
  expect(saidOf(HEAD + sentence)).toEqual([])
})

test('a rounded amount is the exact one', () => {
  expect(saidOf('全区行政事业性收费0.0319亿元。')).toEqual([])
  expect(saidOf('全区行政事业性收费0.0315亿元。')).toEqual(['error X12'])
})

test('a paragraph without a heading is of requests where its words are', () => {
  const text = '从结果看，公开48件，部分公开17件；不予公开N件，其中过程性信息4件；无法提供28件。'
  expect(saidOf(text.replace('N', '8'))).toEqual([])
  expect(saidOf(text.replace('N', '6'))).toHaveLength(1)
})
