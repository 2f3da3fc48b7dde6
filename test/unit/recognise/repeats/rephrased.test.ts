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
    ['another body of the kind', '××中学工作总结\n与××中学结对。\n在××中学举办。'],
  ])('%s', (_, text) => expect(joinedIn(text)).toEqual([]))
})
