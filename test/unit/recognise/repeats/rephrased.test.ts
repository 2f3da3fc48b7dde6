import { describe, expect, test } from 'vitest'
import { recognise } from '../../../../src/recognise/recognise'

/** Literals of the groups of more than one, with the two characters behind each. */
function joinedIn(text: string): string[][] {
  const groups = new Map<string, string[]>()
  for (const { offset, literal, group, kind } of recognise(text).figures)
    if (kind !== 'year')
      groups.set(group, [
        ...(groups.get(group) ?? []),
        text.slice(offset, offset + literal.length + 2).replaceAll('\n', ''),
      ])
  return [...groups.values()].filter(({ length }) => length > 1)
}

describe('one figure in other words', () => {
  test.each([
    [
      'a word between words and number',
      '行政机关负责人出庭应诉率100%。\n一、应诉\n行政机关负责人出庭应诉率继续保持100%。',
      ['100%。', '100%。'],
    ],
    ['an exact rate with fewer words', '窗口服务好评率99.97%。\n好评率99.97%；', ['99.97%。', '99.97%；']],
    [
      'a whole school year',
      '全学年主动公开信息〇〇〇条。\n本学年主动公开信息〇〇〇条，',
      ['〇〇〇条。', '〇〇〇条，'],
    ],
    ['a whole year and place', '全区全年受理各类办件xx件。\n受理各类办件xx件，', ['xx件。', 'xx件，']],
    [
      'a rate of the summary',
      '全年受理xx件，群众满意率xx%。\n一、办理\n按时办结率xx%，群众满意率xx%。',
      ['xx%。', 'xx%。'],
    ],
    [
      'a bare verb whose subject stands before it',
      '全年办结行政复议案件113件。\n一、复议\n收到行政复议申请129件，上年结转6件，审结113件，撤销7件。',
      ['113件。', '113件，'],
    ],
    [
      'the noun alone',
      '全区66家应公开部门公开率达标。\n其余66家部门均已公开。\n66家部门及所属119个单位公开。',
      ['66家应', '66家部', '66家部'],
    ],
    [
      'number and noun in the other order, in one paragraph',
      '累计排查重大隐患××条；已完成整改。对××条重大隐患全部挂牌督办。',
      ['××条；', '××条重'],
    ],
    ['words in another order', '文献外借量：xx.x万册次\n全年外借文献xx.x万册次，', ['xx.x万册', 'xx.x万册']],
    ['words that narrow nothing', '全年受理各类办件xx件。\n受理办件xx件，', ['xx件。', 'xx件，']],
    [
      'words that narrow nothing, in the other order',
      '全年主动公开政府信息xx条。\n二是xx条主动公开信息中动态类偏多。',
      ['xx条。', 'xx条主'],
    ],
    ['a few words more', '开展行政执法专题培训12期。\n全县行政执法专题培训12期，', ['12期。', '12期，']],
    [
      'the name of the body that reports',
      '〇〇〇中学信息公开年度报告\n现公布〇〇〇中学年度报告。\n赴〇〇中学交流。\n〇〇〇中学',
      ['〇〇〇中学', '〇〇〇中学', '〇〇〇中学'],
    ],
    [
      'a whole year’s total',
      '为消费者挽回经济损失326.45万元。\n全年累计为消费者挽回经济损失326.45万元。',
      ['326.45万元', '326.45万元'],
    ],
    [
      'a verb of any number',
      '全市城镇新增就业×.××万人。\n全年实现城镇新增就业×.××万人，',
      ['×.××万人', '×.××万人'],
    ],
    [
      'a short phrase of a summary',
      '一、签约服务\n签约居民〇〇.〇万人。\n二、主要成效\n签约居民〇〇.〇万人。',
      ['〇〇.〇万人', '〇〇.〇万人'],
    ],
    ['a longer name', '罚款金额1043.8万元。\n罚款1043.8万元，', ['1043.8万元', '1043.8万元']],
    [
      'a total of all and of their bodies',
      '全区医疗机构总诊疗〇〇.〇万人次。\n全区总诊疗量达到〇〇.〇万人次。',
      ['〇〇.〇万人', '〇〇.〇万人'],
    ],
    [
      'a rate whose subject stands before it',
      '受理医疗投诉〇〇件，按期办结率〇〇%。\n医疗投诉按期办结率〇〇%，',
      ['〇〇%。', '〇〇%，'],
    ],
    [
      'what was done before what is planned',
      '投诉按时办结率99.5%。\n二、工作成效与下步计划\n投诉按时办结率达99.5%。',
      ['99.5%。', '99.5%。'],
    ],
    [
      'the body that reports as subject',
      '公司主动公开各类信息____条。\n全年共主动公开各类信息____条，',
      ['____条。', '____条，'],
    ],
    [
      'another verb of what came in',
      '受理用户信息公开申请____件。\n本年度共收到信息公开申请____件。',
      ['____件。', '____件。'],
    ],
    [
      'what was taken on of what came in',
      '收到信息公开申请xx件，受理xx件。\n受理信息公开申请xx件。',
      ['xx件。', 'xx件。'],
    ],
    [
      'another name of a hotline',
      '客户服务热线接听来电____个。\n客服热线全年接听用户来电____个，',
      ['____个。', '____个，'],
    ],
    [
      'another verb of what was held',
      '举办读者活动386场。\n共开展各类读者活动386场，',
      ['386场。', '386场，'],
    ],
  ])('%s', (_, text, expected) => {
    expect(joinedIn(text)).toEqual([expected])
  })

  test('a sentence that says again what several sections said', () => {
    const sections = '某区总结\n一、准入\n新登记经营主体xx户。\n二、服务\n受理各类办件xx件。\n三、诉求\n'
    expect(joinedIn(`${sections}全区全年新登记经营主体xx户，受理各类办件xx件。`)).toEqual([
      ['xx户。', 'xx户，'],
      ['xx件。', 'xx件。'],
    ])
    expect(joinedIn(`${sections}走访企业xx家，受理各类办件xx件。`)).toEqual([])
  })
})

describe('two figures in like words', () => {
  test.each([
    ['of other values', '窗口服务好评率99.97%。\n好评率99.96%；\n全区66家部门。\n68家部门均已公开。'],
    ['all and new ones', '新增养老服务机构12家。\n养老服务机构12家。\n现有养老服务机构12家。'],
    ['blanks of all and new ones', '新增养老服务机构xx家。\n养老服务机构xx家。\n累计养老服务机构xx家。'],
    ['all and one sort', '全年主动公开信息xx条。\n主动公开行政许可信息xx条。\n二是xx条行政处罚信息未公开。'],
    ['in time and at all', '按时办结信访事项xx件。\n办结信访事项xx件。'],
    ['a rate that all have', '行政许可按期办结率100%。\n按期办结率100%。'],
    ['a round rate of another', '企业满意率98%。\n满意率98%。'],
    ['parts of what was counted', '现有部门66家。其中66家部门公开。\n其中12家企业达标。\n12家企业获奖。'],
    ['small numbers of a noun', '全区6家企业获奖。\n6家企业停业。\n其余6家企业整改。'],
    ['acts of two subjects', '办结行政复议案件113件。\n受理信访事项129件，办结113件。'],
    ['two acts of one subject', '受理行政复议案件113件。\n收到行政复议申请129件，审结113件。'],
    ['blanks of a common noun in one paragraph', '受理案件x件，办理案件x件；x件案件均已归档。'],
    ['part of it in one paragraph', '排查重大隐患12条，其中12条重大隐患全部整改。'],
    ['parts under two heads', '一、城管\n处罚决定信息38条。\n二、水利\n公开处罚决定信息38条。'],
    ['all in all and in this year', '现有签约居民家庭xx户。\n全年累计签约居民家庭xx户。'],
    ['blanks of town and country', '全市城镇新增就业xx万人。\n全年实现农村新增就业xx万人。'],
    ['a short phrase of two sections', '一、签约\n签约居民xx万人。\n二、随访\n签约居民xx万人。'],
    ['fines of two departments', '一、城管\n罚款金额123.5万元。\n二、交通\n罚款123.5万元。'],
    ['a total of some bodies', '全区基层医疗机构总诊疗xx.x万人次。\n全区总诊疗量xx.x万人次。'],
    ['a rate of another subject', '受理信访事项xx件，按期办结率xx%。\n医疗投诉按期办结率xx%。'],
    ['held on two subjects', '举办文化培训班126期。\n开展法治培训班126期。'],
    ['what is planned in such a section', '改造公路xx公里。\n二、成效与下步计划\n下一步，改造公路xx公里。'],
    ['those of them that did', '其中医院xx家，诊所xx家。\nxx家医院建成服务中心。'],
    ['another body of the kind', '××中学工作总结\n与××中学结对。\n在××中学举办。'],
  ])('%s', (_, text) => expect(joinedIn(text)).toEqual([]))
})
