import { describe, expect, test } from 'vitest'
import { check } from '../../../src/checks/check'
import { kinds } from '../../../src/checks/reader/shares/bounds'
import { PAIR_HEAD, sentencePairs } from '../../fixtures/sentencePairs'
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

describe('X8: a whole and its parts without 其中', () => {
  test.each([
    '全年公布信息918条，通知公告402条，政策文件96条，工作动态420条。',
    '全年公开信息9.3万条，区级4.1万条，镇街5.2万条。',
    '政务网公开信息918条，三个街道报送402条，五个科室报送516条。',
    '对照目录公开的74条信息中，指南2条，预决算30条，人事42条。',
    '发布信息500条，图文300条，视频200条，转载80条。',
    '主动公开信息500条，发布政策解读12条，回应热点8条。',
    '主动公开信息500条，网站480条，微信450条。',
    '门户网站发布信息640条，微信公众号发布信息300条，抖音发布250条。',
    '公开信息500条，通知公告210条、政策文件60条、人事信息130条等。',
    '公开信息500条，主要是通知公告210条、政策文件60条、人事信息130条。',
    '更新信息1200条，举办培训12次，编发简报24期。',
    '公开文件24件，制发8件，废止3件，解读9件。',
    '全年发布信息500条，同比增加30条，推送490条。',
    '网站发布信息610条，微信发布信息204条，两个平台共814条。',
    '网站610条、微信204条、简报26期，三者共同发力。',
    '从申请渠道看，网上提交88件、信函提交32件。',
    '从申请内容看，主要涉及征地62件、规划30件、社保20件。',
    '从申请内容看，征地类52件、规划类10件。',
  ])('nothing is said of %s', (text) => {
    expect(saidOf(text)).toEqual([])
  })

  test.each([
    '全年公布信息918条，通知公告402条，政策文件96条，工作动态402条。',
    '全年公开信息9.3万条，区级4.1万条，镇街2.5万条。',
    '政务网公开信息918条，三个街道报送402条，五个科室报送561条。',
    '对照目录公开的74条信息中，指南2条，预决算30条，人事24条。',
    '公开信息740条，通知公告310条，政策文件120条，其余330条为工作动态。',
    '网站发布信息610条，微信发布信息204条，两个平台共841条。',
    '从申请渠道看，网上提交88件、信函提交23件。',
    '从申请内容看，征地类62件、规划类30件、社保类43件。',
  ])('a question about %s', (text) => {
    expect(saidOf(text)).toEqual(['warning X8'])
  })
})

describe('the words for shares', () => {
  test.each(kinds.map((kind) => [kind.yes[0], kind] as const))('%s', (_, { words, yes, no }) => {
    expect(yes.filter((one) => one.search(words) < 0)).toEqual([])
    expect(no.filter((one) => one.search(words) >= 0)).toEqual([])
  })
})

describe('X15: a share told in words', () => {
  test.each([
    '自然人申请占九成，法人申请占一成。',
    '办结的申请中，四成予以公开，不到一成不予公开。',
    '予以公开和部分公开占办结总数的一半以上。',
    '予以公开48件，占四成；无法提供28件，两者合计占六成以上。',
    '不予公开的8件，一半属于过程性信息。',
    '不予公开8件，多数涉及过程性信息或个人隐私。',
    '无法提供的申请绝大多数是本机关不掌握相关信息的。',
    '不予处理的9件中，过半为信访举报投诉类。',
    '申请人以自然人为主，申请渠道以网络为主。',
    '过半数申请人获得了所需信息。',
    '重复申请4件，均为自然人提出。',
    '从申请内容看，征地类62件、规划类30件、社保类28件，征地类过半。',
    '多数申请涉及征地拆迁，九成通过网络提交。',
    '去年不予处理的多数是重复申请。',
    '群众对答复的满意率超过九成，多数科室完成了整改。',
    '印发的文件都是主动公开，八成配有解读。',
    '区住建局收到的申请八成是法人提出的。',
    '无法提供的3件都是没有现成信息，另25件为本机关不掌握。',
  ])('nothing is said of %s', (text) => {
    expect(saidOf(text)).toEqual([])
  })

  test.each([
    '自然人申请占七成以上，法人申请占三成。',
    '办结的申请中，七成予以公开。',
    '不予公开的8件，一半属于国家秘密。',
    '不予公开8件，多数涉及国家秘密。',
    '无法提供的申请绝大多数是没有现成信息的。',
    '不予处理的9件中，过半为重复申请。',
    '申请人以法人和其他组织为主。',
    '不到三成申请人获得了所需信息。',
    '从申请内容看，征地类62件、规划类30件、社保类28件，社保类过半。',
    '无法提供的28件都是没有现成信息的。',
    '予以公开48件、部分公开17件，两者合计65件，不足五成。',
  ])('a question about %s', (text) => {
    expect(saidOf(text)).toContain('warning X15')
  })
})

describe('X9: what is said of last year in other words', () => {
  /** What is said beside a last year of which two cells alone are known. */
  const beside = (text: string): string[] => {
    const report = lawReport(zeros(sentenceTables), { overview: [PAIR_HEAD, text] })
    const before = lawReport({ year: '2024', new_total: '150', review_total: '6' })
    const draft = { ...report.draft, lastYear: { sections: before.draft.sections } }
    return check({ ...report, draft })
      .filter(({ id }) => id.startsWith('X'))
      .map(({ severity, id }) => `${severity} ${ruleOf(id)}`)
  }

  test.each([
    '全年新收政府信息公开申请120件，比上一年度少30件，下降两成。',
    '新收政府信息公开申请120件，同比减少20%，自然人居多。',
    '信息公开行政复议9件，比2024年增加一半。',
    '新收政府信息公开申请120件，较2023年增加一倍。',
    '上年收到政府信息公开申请150件，今年回落至120件。',
    '政府信息公开申请量从2024年的150件降至120件。',
    '去年收到投诉举报80件，今年降至60件。',
    '门户网站访问量同比增长三成，公开信息3268条，同比增加一倍。',
  ])('nothing is said of %s', (text) => {
    expect(beside(text)).toEqual([])
  })

  test.each([
    '全年新收政府信息公开申请120件，比上一年度少20件。',
    '全年新收政府信息公开申请120件，比上一年度多30件。',
    '新收政府信息公开申请120件，同比减少12%，自然人居多。',
    '信息公开行政复议9件，比2024年增加三成。',
    '上年收到政府信息公开申请105件，今年回落至120件。',
    '上年收到政府信息公开申请150件，今年回落至102件。',
    '政府信息公开申请量从2024年的150件增至120件。',
  ])('a question about %s', (text) => {
    expect(beside(text).some((one) => one.endsWith(' X9'))).toBe(true)
  })
})

describe('X16: a number that is taken up again', () => {
  test.each([
    '受理的120件申请均按期答复。',
    '上述119件已办结的申请均未收费。',
    '收到的126件申请中，网上提交88件。',
    '门户网站公开信息186条，微信推送94条。网站公开的186条信息中，原创较多。',
    '门户网站公开信息186条，微信推送94条，公报刊登30条。各镇公开的60条信息另行统计。',
    '区住建局受理的45件申请均已办结。',
    '去年受理的104件申请均已办结。',
  ])('nothing is said of %s', (text) => {
    expect(saidOf(text)).toEqual([])
  })

  test.each([
    '今年受理的210件申请均按期答复。',
    '上述191件已办结的申请均未收费。',
    '门户网站公开信息186条，微信推送94条。网站公开的168条信息中，原创较多。',
  ])('a question about %s', (text) => {
    expect(saidOf(text)).toContain('warning X16')
  })
})

describe('X6: the documents in other words', () => {
  test.each([
    '制发规范性文件8件、废止3件，比上年末净增5件。',
    '规范性文件制定8件，均配发解读，有效文件共41件。',
    '全年废止规范性文件3件，有效文件总数保持41件。',
    '印发文件58件，比上年净增6件。',
  ])('nothing is said of %s', (text) => {
    expect(saidOf(text)).toEqual([])
  })

  test.each([
    ['制发规范性文件8件、废止3件，比上年末净增11件。', 'warning X6'],
    ['规范性文件制定8件，均配发解读，有效文件共44件。', 'error X6'],
    ['全年废止规范性文件3件，有效文件总数保持14件。', 'error X6'],
  ])('%s', (text, said) => {
    expect(saidOf(text)).toContain(said)
  })
})

describe('X5: one case, and how it came to the court', () => {
  const one = {
    litigationDirect_maintain: '0',
    litigationDirect_pending: '0',
    litigationDirect_total: '0',
    litigationAfterReview_maintain: '1',
    litigationAfterReview_total: '1',
  }
  test.each(['行政诉讼1件，为复议后起诉，结果维持。', '行政诉讼1件，系复议后起诉。'])(
    'nothing is said of %s',
    (text) => {
      expect(saidOf(text, one)).toEqual([])
    },
  )
  test('the other way is told', () => {
    expect(saidOf('行政诉讼1件，为直接起诉，结果维持。', one)).toContain('error C16')
  })
})

describe('a sentence and the same made wrong', () => {
  /** Last year's 新收 and 现行有效 beside those of the tables. */
  const of = (text: string, section = 'overview'): string[] => {
    const texts =
      section === 'overview' ? { overview: [PAIR_HEAD, text] } : { overview: [PAIR_HEAD], [section]: [text] }
    const report = lawReport(zeros(sentenceTables), texts)
    const before = lawReport({
      year: '2024',
      new_total: '104',
      normative_valid: '36',
      carried_in_total: '8',
      carried_out_total: '6',
    })
    const draft = { ...report.draft, lastYear: { sections: before.draft.sections } }
    return check({ ...report, draft })
      .filter(({ id }) => /^(?:X|C16|W8)/u.test(id))
      .map(({ id }) => ruleOf(id))
  }

  test.each(sentencePairs.map((pair) => [pair.holds, pair] as const))(
    '%s',
    (_, { holds, broken, section }) => {
      expect([of(holds, section), of(broken, section).length > 0]).toEqual([[], true])
    },
  )
})
