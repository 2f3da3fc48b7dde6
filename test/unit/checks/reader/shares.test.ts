import { expect, test } from 'vitest'
import { check } from '../../../../src/checks/check'
import { sentenceTables } from '../../../fixtures/sentences'
import { lawReport, zeros } from '../statutoryReports'

const HEAD = '（二）依申请公开。全区收到政府信息公开申请120件，上年结转6件，办结119件，结转下年7件。'
/** Severities of what is said of the shares in these words, behind the totals of the tables. */
const saidOf = (text: string): string[] =>
  check(lawReport(zeros(sentenceTables), { overview: [HEAD + text] }))
    .filter(({ id }) => id.startsWith('X7:'))
    .map(({ severity }) => severity)

test.each([
  // beside its number
  ['予以公开48件，占办结总数的43.3%。', 'error'],
  ['自然人108件，占80%。', 'error'],
  ['法人或其他组织12件（占11.5%）。', 'error'],
  ['予以公开48件（43.3%）；部分公开17件（14.3%）。', 'error'],
  ['自然人、法人或其他组织分别提出108件、12件，分别占90%、12%。', 'error'],
  // the number behind it
  ['自然人提出的占80.4%，计108件。', 'error'],
  // of several numbers together
  ['予以公开48件，部分公开17件，二者之和占45.6%。', 'warning'],
  ['予以公开48件、部分公开17件，合起来占办结数的56.4%。', 'warning'],
  // a rate
  ['办结率为95.4%。', 'warning'],
  ['办理完成率95.1%。', 'warning'],
  ['办结率99.6%。', 'warning'],
  ['全部公开48件，部分公开17件，公开率56.4%。', 'warning'],
  ['信息公开行政复议9件，被纠正1件，纠错率21.1%。', 'warning'],
  // its words alone
  ['公开类占全部答复的62.9%。', 'error'],
  ['不予公开占办结总数的9.7%。', 'error'],
  // in words
  ['自然人申请占七成，为108件。', 'error'],
  ['予以公开48件，占三分之二。', 'error'],
] as const)('X7 in other words: %s', (text, severity) => {
  expect(saidOf(text)).toEqual([severity])
})

test.each([
  '予以公开48件，占办结总数的40.3%；部分公开17件，占14.3%。',
  '自然人108件，占90%；法人或其他组织12件，占10%。',
  '予以公开48件（40.3%）；部分公开17件（14.3%）；不予公开8件（6.7%）。',
  '自然人、法人或其他组织分别提出108件、12件，分别占90%、10%。',
  '自然人提出的占90%，计108件。',
  '予以公开48件，部分公开17件，二者之和占54.6%。',
  '办结率为94.4%。',
  '按期办结率100%。',
  '办结率99.2%。',
  '全部公开48件，部分公开17件，公开率54.6%。',
  '信息公开行政复议9件，被纠正1件，纠错率11.1%。',
  '公开类占全部答复的54.6%。',
  '自然人申请占九成，为108件。',
  '自然人申请近九成。',
  '予以公开48件，占四成；不予公开8件，占7%。',
  '予以公开48件，占五分之二。',
  // of another whole, or of nothing that the tables know
  '我区申请120件，占全市申请总量的4.1%。',
  '解读率100%，群众满意度96.5%。',
  '申请量较上年增长15.4%，不予公开占比下降2.3个百分点。',
  '征收类申请45件，占37.5%。',
  '年度考核中信息公开占4%的分值。',
])('X7: nothing is said of %s', (text) => {
  expect(saidOf(text)).toEqual([])
})

test.each(['自然人108件，占比超过80%。', '自然人108件，占八成以上。', '法人或其他组织12件，占比不足20%。'])(
  'a bound on one side: %s',
  (text) => {
    expect(saidOf(text)).toEqual([])
  },
)

test('公开数 may be with 部分公开: at most a question', () => {
  expect(saidOf('予以公开48件，部分公开17件，部分公开占公开数的26.2%。')).not.toContain('error')
})
