import { describe, expect, test } from 'vitest'
import { saidInProblems, saidOf, saidOfTexts } from './said'

describe('X8, X4: parts in a bracket behind the name of each', () => {
  test.each([
    '自然人108件，其余12件来自企业（7件）和律师事务所（5件）。',
    '自然人108件，其余12件来自企业（7件）、律师事务所（5件）等。',
    '不予公开8件，主要是过程性信息（4件），其次是商业秘密（3件）。',
    '受理的申请中，自然人（108件）占九成，商业企业（7件）次之。',
  ])('nothing is said of %s', (text) => {
    expect(saidOf(text)).toEqual([])
  })
  test.each([
    '年内督办件26件来自街道（12件）、部门（9件）和事业单位（8件）。',
    '年内督办件26件来自街道（12件）、部门（9件）和事业单位（3件）。',
    '自然人108件，其余13件来自企业（7件）和律师事务所（5件）。',
  ])('a question about %s', (text) => {
    expect(saidOf(text)).toContain('warning X8')
  })
  test('the number in the bracket is the one that its name counts', () => {
    expect(saidOf('申请人为自然人（108件）、商业企业（9件）和律师事务所（5件）。').join()).toMatch(/X4/u)
  })
})

describe('X8: 各 counts each of the things named', () => {
  test.each([
    '处理群众来信30件，其中住房类12件，教育类和医疗类各9件。',
    '处理群众来信30件，其中住房类12件，教育类、医疗类、交通类各6件。',
    '处理群众来信30件，其中住房类12件，教育类与医疗类各有9件。',
  ])('nothing is said of %s', (text) => {
    expect(saidOf(text)).toEqual([])
  })
  test('more than the whole is a question', () => {
    expect(saidOf('处理群众来信30件，其中住房类12件，教育类和医疗类各11件。')).toEqual(['warning X8'])
  })
})

describe('what is a term, a rate or another thing', () => {
  test.each([
    '制发规范性文件8件，均在印发后5个工作日内上网。',
    '规范性文件印发后3个工作日内解读，全年制发8件。',
    '全年办结119件，答复率99.2%，7件结转下年办理。',
    '答复率99.2%，结转下年7件。',
    '予以公开48件，部分公开17件，超过半数（54.6%）得到公开或部分公开。',
    '行政诉讼5件，直接起诉3件，复议后起诉2件；审结4件，其中维持3件、其他1件。',
  ])('nothing is said of %s', (text) => {
    expect(
      saidOfTexts({ overview: ['（二）依申请公开。收到申请120件，上年结转6件，办结119件。', text] }, CASES),
    ).toEqual([])
  })
  test.each([
    '有7件申请未能在年内办结。',
    '全年行政复议被纠正1件；有7件申请当年未办结。',
    '部门会商慢，7件申请年内没有办结。',
  ])('requests that were not closed within the year: %s', (text) => {
    expect(saidInProblems([], `存在的问题：${text}`)).toEqual([])
  })
  test('a wrong number of them is asked about', () => {
    expect(
      saidInProblems([], '存在的问题：答复质量不高，行政复议被纠正1件；9件申请未能在年内办结。').join(),
    ).toMatch(/warning X[25]/u)
  })
})
const CASES = {
  litigationDirect_maintain: '2',
  litigationDirect_correct: '0',
  litigationDirect_other: '1',
  litigationDirect_pending: '0',
  litigationDirect_total: '3',
  litigationAfterReview_maintain: '1',
  litigationAfterReview_correct: '0',
  litigationAfterReview_other: '0',
  litigationAfterReview_pending: '1',
  litigationAfterReview_total: '2',
}

describe('other-year, other-place', () => {
  const years = (text: string): string[] => saidOf(text).filter((one) => one.includes('other-'))
  test.each([
    '第三方测评得分由2024年的88分提高到92分。',
    '平均办理时间从2024年的15天缩短至12天。',
    '公开栏目由2024年的60个整合为42个。',
    '逐项明确责任人，2026年6月底前销号。',
    '余下事项2026年上半年内完成。',
    '对2021年以来的县政府文件逐件复核。',
    '以上为区政府（含代区政府办理）的数据。',
  ])('nothing is said of %s', (text) => {
    expect(years(text)).toEqual([])
  })
  test.each(['2024年的测评得分为88分。', '2026年6月共销号12项。', '2024年全区发布信息6000条。'])(
    'a question about %s',
    (text) => {
      expect(years(text)).toEqual(['warning other-year'])
    },
  )
})
