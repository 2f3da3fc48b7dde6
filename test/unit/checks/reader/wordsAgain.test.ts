import { describe, expect, test } from 'vitest'
import { saidInProblems, saidOf, saidOfTexts } from './said'

const REQUESTS = '（二）依申请公开。收到申请120件，上年结转6件，办结119件。'

describe('X8: lists without 其中', () => {
  test.each([
    '全年发布信息640条，上半年、下半年分别为310条、330条。',
    '全年发布信息640条，一至四季度分别为150条、160条、160条、170条。',
    '处理失效链接64条，其中本年新增38条，历史遗留12条。',
    '受理来信640件，前三季度分别为150件、160件、160件。',
    '行政复议9件：维持5件，纠正1件，撤诉终止2件，未审结1件。',
  ])('nothing is said of %s', (text) => {
    expect(saidOf(text)).toEqual([])
  })
  test.each([
    '全年发布信息640条，一至四季度分别为150条、160条、190条、170条。',
    '处理失效链接64条，其中办事指南38条，新闻62条。',
    '行政复议9件：维持5件，纠正1件，撤诉终止3件，未审结1件。',
  ])('something is said of %s', (text) => {
    expect(saidOf(text).join()).toMatch(/X8/u)
  })
  const items = (whole: string, last: string): string[] =>
    saidOf(whole, '——机构职能类24条；', '——财政信息类36条；', last, '（三）政府信息管理。修订目录12条。')
  test('items in paragraphs of their own', () => {
    expect(items('发布信息480条，按内容分：', '——民生服务类420条。')).toEqual([])
    expect(items('发布信息480条，其中：', '——民生服务类20条。')).toEqual([])
    expect(items('发布信息480条。', '——民生服务类402条。')).toEqual([])
    expect(items('发布信息480条，按内容分：', '——民生服务类402条。')).toEqual(['warning X8'])
  })
})

describe('X7: shares of what no table has', () => {
  test.each([
    '制发公文240份，主动公开90份，依申请公开60份，不予公开90份，主动公开的占37.5%。',
    '发布信息640条。网站320条，占50%；微信160条，占25%；其他160条，占25%。',
    '（一）主动公开。从载体看，网站320条，占33.3%；微信160条，占16.7%。',
    '制发公文240份，规范性文件8份，公文中主动公开的占37.5%。',
  ])('nothing is said of %s', (text) => {
    expect(saidOf(text)).toEqual([])
  })
  test.each([
    '制发公文240份，主动公开90份，依申请公开60份，不予公开90份，主动公开的占35.7%。',
    '发布信息640条。网站320条，占50%；微信160条，占35%；其他160条，占25%。',
  ])('a question about %s', (text) => {
    expect(saidOf(text)).toEqual(['warning X7'])
  })
})

describe('X2: what is carried over, in other words', () => {
  test.each([
    '全年办结119件，另有7件因案情复杂，转入2026年办理。',
    '答复119件，7件跨年办理。',
    '办结119件，另有3件因需征求意见，依法延期后办结。',
    '除7件转入2026年外，其余申请均在年内办结。',
    '上年结转的全部申请在年内办结。',
    '全部审批申请在年内办结。',
  ])('nothing is said of %s', (text) => {
    expect(saidOfTexts({ overview: [REQUESTS, text] })).toEqual([])
  })
  test.each([
    ['办结119件，另有4件因案情复杂，转入2026年办理。', 'warning X2'],
    ['办结119件，另有9件因需听取第三方意见，结转至下年度。', 'warning X2'],
    ['全年办结119件，全部申请在年内办结。', 'warning C16'],
  ])('%s', (text, said) => {
    expect(saidOfTexts({ overview: [`（二）依申请公开。收到申请120件，上年结转6件。${text}`] })).toContain(
      said,
    )
  })
})

describe('X4: 等共 of several kinds beside 自然人', () => {
  const said = (text: string): string[] =>
    saidOfTexts({ overview: [`（二）依申请公开。收到申请120件。${text}`] })
  test.each([
    '申请人中自然人108件，企业、律师事务所等共12件。',
    '企业、律师事务所等共9家单位提出申请。',
    '自然人108件，企业、律师事务所等12件。',
  ])('nothing is said of %s', (text) => {
    expect(said(text)).toEqual([])
  })
  test('another number is asked about', () => {
    expect(said('申请人中自然人108件，企业、律师事务所等共14件。')).toContain('warning X4')
  })
})

describe('C16, X5, X10: outcomes and denials in other words', () => {
  const ONE = {
    litigationDirect_maintain: '1',
    litigationDirect_pending: '0',
    litigationDirect_total: '1',
    litigationAfterReview_maintain: '0',
    litigationAfterReview_total: '0',
  }
  const said = (text: string, values = {}): string[] => saidOfTexts({ overview: [REQUESTS, text] }, values)
  const problems = (text: string): string[] => saidInProblems([], `问题：${text}`)
  test.each([
    ['发生行政诉讼1件，法院判决驳回原告诉讼请求。', ONE],
    ['行政诉讼1件，经审理，法院判决维持。', ONE],
    ['不予处理9件，多数为投诉举报；其他处理9件。', {}],
    ['行政诉讼5件，已审结4件，没有一件败诉。', {}],
    ['行政诉讼5件，已审结4件，均为维持，一件在审。', {}],
    ['行政复议9件，5件诉讼中没有败诉。', {}],
    ['根据规定收取信息处理费，共计320元。', { processingFee: '320' }],
    ['本年收取水费，共计650元。', { processingFee: '320' }],
  ])('nothing is said of %s', (text, values) => {
    expect(said(text, values)).toEqual([])
  })
  test.each([
    ['发生行政诉讼1件，法院判决支持原告诉讼请求。', ONE, 'warning C16'],
    ['不予处理9件，均为投诉举报；其他处理9件。', {}, 'warning C16'],
    ['行政诉讼5件，已审结4件，两件败诉。', {}, 'warning X5'],
    ['根据规定收取信息处理费，共计230元。', { processingFee: '320' }, 'error X10'],
  ])('%s', (text, values, finding) => {
    expect(said(text, values)).toContain(finding)
  })
  test.each([
    '答复质量不高，行政复议被纠正1件，行政诉讼没有败诉。',
    '因征地引起的行政诉讼没有减少。',
    '因答复引起的行政诉讼仍有发生。',
  ])('nothing is said of %s', (text) => {
    expect(problems(text)).toEqual([])
  })
  test.each(['行政诉讼有败诉风险，行政复议没有纠正。', '因答复引起的行政诉讼没有发生。'])('%s', (text) => {
    expect(problems(text).join()).toMatch(/C16/u)
  })
})

describe('X11: what part five takes up again', () => {
  const BEFORE = [
    '政务新媒体由58个压减到41个，压减17个。开展巡检4轮，通报问题43个，完成整改38个。',
    '43个服务事项中，38个可在线办理，仍有5个需到窗口办理。',
  ]
  test.each([
    '已压减政务新媒体17个。',
    '巡检通报的43个问题中，还有5个没有完成整改。',
    '还有5个事项需要群众到窗口办理。',
    '上年压减政务新媒体12个。',
    '将继续压减政务新媒体8个。',
    '在12个社区开展宣传，走访商户6个。',
    '下一步，压减政务新媒体9个。',
  ])('nothing is said of %s', (text) => {
    expect(saidInProblems(BEFORE, text)).toEqual([])
  })
  test.each([
    '已压减政务新媒体27个。',
    '巡检通报的43个问题中，还有8个没有完成整改。',
    '还有9个事项需要群众到窗口办理。',
  ])('a question about %s', (text) => {
    expect(saidInProblems(BEFORE, text)).toEqual(['warning X11'])
  })
})
