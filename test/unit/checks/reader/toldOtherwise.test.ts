import { describe, expect, test } from 'vitest'
import { check } from '../../../../src/checks/check'
import { newDraft } from '../../../../src/report/draft/draft'
import { statutory } from '../../../../src/templates/statutory/statutory'
import { sentenceTables } from '../../../fixtures/sentences'
import { lawReport, ruleOf, zeros, type Values } from '../statutoryReports'
import { saidInProblems, saidOf, saidOfTexts } from './said'

const LAST_YEAR: Values = {
  licensing: '14800',
  punishment: '2305',
  feesWanYuan: '296.4',
  litigationDirect_maintain: '1',
  litigationDirect_total: '1',
}

/** What is said of a sentence where last year's tables are known. */
function saidSince(text: string): string[] {
  const { template, draft } = lawReport(zeros(sentenceTables), { overview: [text] })
  const before = newDraft(statutory, 'before', zeros({ ...LAST_YEAR, year: '2024' }))
  return check({ template, draft: { ...draft, lastYear: { sections: before.sections } } })
    .filter(({ id }) => /^(?:X|C16|other-)/u.test(id))
    .map(({ severity, id }) => `${severity} ${ruleOf(id)}`)
}

describe('X9: changes since last year', () => {
  test.each([
    '全年收取行政事业性收费318.5万元，较上年增加22.1万元。',
    '作出行政处罚决定2210件，下降4.1%；行政许可15230件，增长2.9%。',
    '办理行政许可15230件、行政处罚2210件，许可件数较上年增加430件，处罚件数较上年减少95件。',
    '行政许可15230件，同比多办430件；行政处罚2210件，同比少办95件。',
    '本年行政事业性收费318.5万元，比去年多收22.1万元。',
    '公布行政处罚决定2210件，降幅4.1%。',
    '因信息公开被申请行政复议9件；未发生与公开有关的赔偿，与上年一样。',
  ])('nothing is said of %s', (text) => {
    expect(saidSince(text)).toEqual([])
  })
  test.each([
    ['全年收取行政事业性收费318.5万元，较上年增加32.1万元。', 'error X9'],
    ['作出行政处罚决定2210件，上升4.1%；行政许可15230件，增长2.9%。', 'warning X9'],
    ['办理行政许可15230件、行政处罚2210件，许可件数较上年增加430件，处罚件数较上年减少59件。', 'warning X9'],
    ['行政许可15230件，同比多办430件；行政处罚2210件，同比少办59件。', 'warning X9'],
    ['本年行政事业性收费318.5万元，比去年多收31.2万元。', 'error X9'],
    ['公布行政处罚决定2210件，降幅1.4%。', 'warning X9'],
    ['镇综合窗口办理行政许可15230件，比上年多480件。', 'warning X9'],
    ['因信息公开被申请行政复议9件；未发生行政诉讼，与上年一样。', 'warning X9'],
  ])('%s is %s', (text, said) => {
    expect(saidSince(text)).toContain(said)
  })
})

describe('what was read as something else', () => {
  test.each([
    '全年公开信息1900条：行政许可类1150条，行政处罚类500条，动态类250条。',
    '依托区政府网站、“和平发布”公众号、政务大厅公示屏3个渠道发布信息900条。',
    '通过“和平之窗”公众号、区政府网站、村级公开栏、大厅屏4种方式公开信息900条。',
    '推行“双随机、一公开”监管、信用监管2种方式。',
    '有28件因本机关不掌握或没有现成信息而无法提供。',
    '不予公开、无法提供的36件均说明了理由。',
    '征集意见88条，采纳61条，未采纳20条，其余7条正在研究。',
    '征集意见88条，采纳61条，部分采纳7条，未采纳20条。',
    '举办培训20场，5场覆盖基层站所，覆盖率95%。',
    '自然人占比90%，占绝大多数。',
    '涉及过程性信息的有4件，在不予公开的答复中占到一半。',
  ])('nothing is said of %s', (text) => {
    expect(saidOf(text)).toEqual([])
  })
  test('points of a list join no number', () => {
    const overview = ['全年抽查3次，退回修改2件。']
    expect(saidInProblems(overview, '问题：1.栏目更新慢；2.2件稿件被退回修改；3.3次抽查均有扣分。')).toEqual(
      [],
    )
  })
  test('the account of last year and the plan for the next name their years', () => {
    expect(saidInProblems([], '2024年存在的“答复不统一”问题已整改到位。')).toEqual([])
    expect(saidInProblems([], '整改方向：2026年上半年补齐剩余3个栏目。')).toEqual([])
    expect(saidInProblems([], '改进思路：梳理目录；2026年下半年上线检索功能。')).toEqual([])
    expect(saidInProblems([], '2024年存在的问题是栏目更新慢。')).toEqual(['warning other-year'])
  })
})

describe('what was not heard', () => {
  test.each([
    ['（二）依申请公开。上年无结转件，本年申请均按期办结：予以公开48件，无法提供31件。', 'error X3'],
    ['专项检查发现问题24个，18个已完成整改，整改率57%。', 'warning X8'],
    ['草案公示期间征集意见88条，采纳66条，未采纳27条。', 'warning X8'],
    ['通过“和平之窗”公众号、区政府网站、村级公开栏、大厅屏5种方式公开信息900条。', 'warning X8'],
    ['公开规划信息560条。控制性规划210条，城市设计140条，公示150条，其余90条为其他内容。', 'warning X8'],
    ['予以公开48件，占40.3%，超过一半。', 'warning X15'],
    ['收录办事指南640项，近七成（568项）可全程网办。', 'warning X15'],
    ['涉及过程性信息的有4件，在不予公开的答复中不到三成。', 'warning X15'],
  ])('%s is %s', (text, said) => {
    expect(saidOf(text)).toContain(said)
  })
  test('7 of 14 are not more than half', () => {
    expect(saidOf('参评科室14个，7个获得优秀，超过一半。')).toContain('warning X15')
    expect(saidOf('参评科室14个，8个获得优秀，超过一半。')).toEqual([])
  })
  test.each([
    ['举办政务公开培训6场，参训320人次。', '不足：6期培训未做到全员覆盖。', '8期培训'],
    ['开展院内督查4次。', '不足：一是4次院内督查发现的问题没有整改完毕。', '5次院内'],
    ['通报公开滞后的单位4个。', '不足：全年有4个单位因此被通报。', '有6个'],
    ['在12个基层服务站设置公示屏。', '不足：12个服务站的公示屏更新不及时。', '15个服务'],
    ['政务公开第三方评估列第7位。', '不足：第三方评估仅排第7位，与先进有差距。', '第5位'],
  ])('X11: after %s, %s holds, and with %s it is asked about', (before, after, changed) => {
    expect(saidInProblems([before], after)).toEqual([])
    const wrong = after.replace(new RegExp(changed.replace(/\d+/u, '\\d+'), 'u'), changed)
    expect(saidInProblems([before], wrong)).toEqual(['warning X11'])
  })
  test.each([
    ['举办政务公开培训6场，参训320人次。', '不足：有2期培训参训率偏低。'],
    ['在12个基层服务站设置公示屏。', '不足：有3个服务站的公示屏更新不及时。'],
  ])('some of %s may be told: %s', (before, after) => {
    expect(saidInProblems([before], after)).toEqual([])
  })
  test('plans and reviews take up what was told', () => {
    const overview = ['在12个基层服务站设置公示屏。']
    expect(saidInProblems(overview, '下一步打算：对12个基层站的公示屏每月巡查。')).toEqual([])
    expect(saidInProblems(overview, '下一步打算：对15个基层站的公示屏每月巡查。')).toEqual(['warning X11'])
    expect(saidInProblems([], '改进：请法律顾问对不予公开、无法提供的36件答复逐一复盘。')).toEqual([])
    expect(saidInProblems([], '改进：请法律顾问对不予公开、无法提供的38件答复逐一复盘。')).toContain(
      'warning X16',
    )
  })
  test('requests that wait at the end of the year are carried over', () => {
    const texts = (count: number): Record<string, string[]> => ({
      overview: [
        `（二）依申请公开。收到申请120件，办结119件，年末另有${count}件正在征求第三方意见，顺延至2026年答复。`,
      ],
    })
    expect(saidOfTexts(texts(7))).toEqual([])
    expect(saidOfTexts(texts(9)).join()).toMatch(/X2/u)
  })
})
