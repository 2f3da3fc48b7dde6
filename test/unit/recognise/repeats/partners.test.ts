import { describe, expect, test } from 'vitest'
import { recognise } from '../../../../src/recognise/recognise'

/** True where the two marked figures of a text are one: `{12}`. */
function areOne(source: string): boolean {
  const [before = '', first = '', between = '', second = '', behind = ''] = source.split(/[{}]/u)
  const { figures } = recognise(before + first + between + second + behind)
  const [one, other] = [before.length, (before + first + between).length].map(
    (at) => figures.find(({ offset }) => offset === at)?.group,
  )
  expect([one, other]).not.toContain(undefined)
  return one === other
}

describe('one figure', () => {
  test.each([
    // adverbs and hedges
    ['仅', '管护古树{84}株。\n一、问题\n全镇仅管护古树{84}株。'],
    ['虽…已达', '自来水入户率{xx.x}%。\n一、问题\n自来水入户率虽已达{xx.x}%，'],
    ['尽管…只有', '持证讲解员{〇〇}名。\n一、问题\n尽管持证讲解员只有{〇〇}人，'],
    ['累计开展', '各级河长巡河护岸{×××}人次。\n一、治水\n各级河长累计开展巡河护岸{×××}人次。'],
    // the noun behind
    ['noun behind', '现有驻村干部{27}人。\n一、问题\n全乡{27}名驻村干部中，女干部4人。'],
    ['noun behind a blank', '收集社情民意{xx}条。\n一、问题\n{xx}条社情民意中，涉及交通的偏多。'],
    ['the other order', '加固危房{14}户。\n一、住建\n全面完成危房加固{14}户。'],
    ['an age between', '救助困境儿童{xxx}名。\n一、救助\n对{xxx}名3—16岁困境儿童实施救助。'],
    // a word more or less
    ['light verbs', '举办农民书画展{5}场。\n一、文化\n先后推出农民书画展{5}场。'],
    ['examples', '发放防汛物资{xxx}件。\n一、防汛\n紧急发放冲锋舟、救生衣等各类防汛物资{xxx}件。'],
    ['to whom', '移交问题线索{__}条。\n一、巡察\n向纪检监察机关移交问题线索{__}条。'],
    ['illegal cases', '查处涉水违法案件{xx}起。\n一、水政\n查处各类涉水案件{xx}起。'],
    ['a word of a long value', '资助学生{8746}人次。\n一、教育\n惠及家庭贫困学生{8746}人次。'],
    ['a short form', '组织药品耗材集采{14}批。\n一、医保\n组织药品耗材集中带量采购{14}批。'],
    // the clause before
    ['held and trained', '厨师技能培训{xxx}人次。\n一、就业\n开办厨师技能培训班x期，培训{xxx}人次。'],
    ['a bare size', '发展林果种植{x.x}万亩。\n一、问题\n二是林果种植规模偏小，面积仅{x.x}万亩。'],
    ['a bare rate', '群众诉求化解率{92.6}%。\n一、信访\n受理群众诉求315件，化解率{92.6}%。'],
    // other words for one thing
    ['rules', '推动建章立制{xx}项。\n一、审计\n推动相关单位建立健全规章制度{xx}项。'],
    ['passengers', '水路客运量{36.8}万人次。\n一、航运\n水路旅客运输量{36.8}万人次。'],
    ['what was actually done', '审核工程项目{xx}个。\n一、完成情况\n计划审核工程项目xx个，实际完成{xx}个。'],
  ])('%s', (_, text) => expect(areOne(text)).toBe(true))
})

describe('two figures', () => {
  test.each([
    ['two services', '为{xxxx}名老年人提供助餐服务。\n一、养老\n为{xxxx}名老年人提供助浴服务。'],
    ['town and country', '城区供气管网{86}公里。\n一、燃气\n乡村供气管网{86}公里。'],
    ['a plan', '修建村道{18}公里。\n一、打算\n计划修建村道{18}公里。'],
    ['a plan below its part', '修建村道{18}公里。\n第二部分 2025年工作要点\n一、强基础\n修建村道{18}公里。'],
    ['another year', '某局2024年工作总结\n修建村道{18}公里。\n2023年修建村道{18}公里。'],
    ['a part', '查处违章建筑{12}处。\n一、拆违\n其中查处沿街违章建筑{12}处。'],
    ['new ones', '文化志愿者{xxx}名。\n一、文化\n新增文化志愿者{xxx}名。'],
    ['in time', '办结诉求{2316}件。\n一、信访\n按期办结诉求{2316}件。'],
    ['not done', '发现隐患{xx}处。\n一、问题\n仍有{xx}处隐患未整改。'],
    ['tens of thousands', '水路货运量{36.8}万吨。\n一、执法\n查扣超载货物{36.8}吨。'],
    ['begun and finished', '保障房开工{2316}套。\n一、住房\n保障房竣工{2316}套。'],
    ['in and out', '粮食进口量{xx}万吨。\n一、贸易\n粮食出口量{xx}万吨。'],
    ['two bodies', '第一医院急诊xx人次，转诊{xx}人次。\n第二医院急诊xx人次，转诊{xx}人次。'],
    ['two acts on one noun', '培训网格员{xxx}名。\n一、治理\n表彰网格员{xxx}名。'],
    ['two nouns of one value', '检查加油站{236}家。\n一、安全\n检查液化气站{236}家。'],
  ])('%s', (_, text) => expect(areOne(text)).toBe(false))

  test('the same words of two sections and of a summary are asked', () => {
    const text = '全区清洗护栏xxx米。\n一、成效\n（一）东片\n清洗护栏xxx米。\n（二）西片\n清洗护栏xxx米。'
    const { figures, doubtful } = recognise(text)
    expect(new Set(figures.map(({ group }) => group)).size).toBe(3)
    expect(doubtful).toHaveLength(2)
  })
})
