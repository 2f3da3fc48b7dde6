import { expect, test } from 'vitest'
import { recognise } from '../../../src/recognise/recognise'

/** Each sum as the words before its figures: whole = part + part. */
function sumsOf(text: string): string[] {
  const { rules } = recognise(text)
  const named = (offset: number): string => text.slice(0, offset).slice(-2)
  return rules.map(
    ({ left, right }) =>
      `${left.map((one) => named(one)).join('')} = ${right.map((one) => named(one)).join(' + ')}`,
  )
}

test.each([
  ['公开信息xx条，其中：文件类xx条，其他xx条；更新专栏xx期', ['信息 = 件类 + 其他']],
  [
    '承办提案xx件，其中建议xx件（主办xx件、会办xx件），委员提案xx件（主办xx件、会办xx件）。',
    ['提案 = 建议 + 提案', '建议 = 主办 + 会办', '提案 = 主办 + 会办'],
  ],
  [
    '支出合计500万元。其中基本支出300万元（人员250万元，公用50万元），项目支出200万元。',
    ['合计 = 支出 + 支出', '支出 = 人员 + 公用'],
  ],
  ['职工xx人，其中在编xx人、编外xx人；本科以上xx人，中级以上xx人。', ['职工 = 在编 + 编外']],
  ['职工xx人，其中技术人员xx人，高级职称xx人，硕士研究生xx人。', []],
  ['职工xx人，其中高级职称xx人、中级职称xx人、其他xx人。', ['职工 = 职称 + 职称 + 其他']],
  ['馆藏xx万册，其中图书xx万册、报刊xx万册，另有电子书xx万册。', ['馆藏 = 图书 + 报刊']],
  [
    '受理诉求xx件。按渠道分，电话xx件；网站xx件。按类型分，咨询xx件、求助xx件。',
    ['诉求 = 电话 + 网站', '诉求 = 咨询 + 求助'],
  ],
  ['共办建议xx件，提案xx件。建议中，省级xx件、市级xx件。', ['建议 = 省级 + 市级']],
  [
    '发生事故21起，死亡17人。其中：道路14起、死亡13人，工矿7起、死亡4人。按属地分，城关11起，白水10起。',
    ['事故 = 道路 + 工矿', '事故 = 城关 + 白水', '死亡 = 死亡 + 死亡'],
  ],
  ['审结xx件（含上年xx件），其中维持xx件、撤销xx件，已结案xx件。', ['审结 = 维持 + 撤销']],
  ['民事案件xx件，刑事案件xx件。民事案件主要类型为：劳动xx件，家庭xx件。', ['案件 = 劳动 + 家庭']],
  ['办理公证xx件，比去年同期增加xx件，增长xx%。其中国内xx件，涉外xx件。', ['公证 = 国内 + 涉外']],
  [
    '国内公证中，民事类xx件，经济类xx件。民事类公证包括：继承xx件，委托xx件。经济类公证包括：投标xx件，保全xx件。',
    ['事类 = 继承 + 委托', '济类 = 投标 + 保全'],
  ],
  ['抽查卷宗xx卷，优秀xx卷、合格xx卷、不合格xx卷，优良率xx%。', ['卷宗 = 优秀 + 合格 + 合格']],
  ['实施项目31个，总投资2.17亿元，已竣工18个、在建13个，新增耕地523亩。', ['项目 = 竣工 + 在建']],
  [
    '下发图斑864个，监测面积7321.5亩。经核查，合法图斑612个，其他图斑171个，违法图斑81个、涉及96亩。',
    ['图斑 = 图斑 + 图斑 + 图斑'],
  ],
  [
    '全年受理诉求xx件，同比上升xx%，日均受理xx件。按受理渠道划分：电话xx件，网站xx件，其他xx件。单日最高受理量出现在x月x日，达xx件。\n（二）类别\n按性质划分，咨询xx件，占xx%；求助xx件，占xx%。',
    ['诉求 = 电话 + 网站 + 其他', '诉求 = 咨询 + 求助'],
  ],
  ['受理诉求xx件，日均受理xx件，其中电话xx件、网站xx件。', ['诉求 = 电话 + 网站']],
  ['发布解读187条，其中材料126条、产品52个、文章9篇。', ['解读 = 材料 + 产品 + 文章']],
])('%s', (text, expected) => expect(sumsOf(text)).toEqual(expected))

test.each([
  ['across a heading', '行政诉讼x件。\n（三）管理情况。清理文件xx件，宣布失效x件。'],
  [
    'of a list of other things',
    '召开会议x次，召开座谈会x次，现场调研xx次，设保障房xx套（间），配租xx套，定向xx套。',
  ],
  ['of what is only touched', '受理诉求xx件，其中涉及交房xx件、物业xx件。'],
  [
    'of one measure word where others stand between',
    '受理xx件次。其中：来信xx件；来访xx批xx人次；网上xx件。',
  ],
  ['of another whole than its sentence names', '办理公证xx件。收费包括：现金xx件，转账xx件。'],
  ['of those who have something', '有公证员xx人，其中具有研究生学历的xx人，从业十年以上的xx人。'],
  ['across sentences without a rest', '新建房屋100套。全年拆除60套，修缮40套。'],
  ['of a list without its opposite', '检查企业xx家，规上xx家、限上xx家。'],
  ['of what was done of its first part', '发现隐患xx条，其中重大隐患xx条，已销号xx条。'],
  ['of a year alone', '现有基层社xx个，其中当年新建xx个、改造薄弱社xx个。'],
  ['of small numbers by chance', '建成广场3个、公园2个，新增社区1个。'],
])('none %s', (_, text) => expect(sumsOf(text)).toEqual([]))
