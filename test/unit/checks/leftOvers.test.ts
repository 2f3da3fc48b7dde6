import { describe, expect, test } from 'vitest'
import { findings, found, rewritten } from './reports'

/** What is reported as left over in a sentence of the report. */
const left = (sentence: string): string[] =>
  // years in numerals are asked about by a rule of their own
  findings(rewritten('siteInspection', [sentence])).flatMap((finding) => {
    if (finding.startsWith('warning other-year:')) return []
    expect(finding).toMatch(/^error left-over:siteInspection:/u)
    return /没填的“(.+?)”：/u.exec(finding)?.[1] ?? finding
  })

describe('left-over: what a form leaves behind', () => {
  test.each([
    ['全年公开xx条', ['xx']],
    ['全年公开 xxx 条，解读xx条', ['xxx', 'xx']],
    ['召开x次发布会', ['x']],
    ['x月xx日举办', ['x', 'xx']],
    ['满意率xx.xx%', ['xx.xx']],
    ['满意率xx.xx %，平均分x.x分', ['xx.xx', 'x.x']],
    ['xxxx年，xx区认真落实', ['xxxx', 'xx']],
    ['××区认真落实', ['××']],
    ['×区认真落实', ['×']],
    ['ＸＸ区', ['ＸＸ']],
    ['XX街道办事处', ['XX']],
    ['位于××路', ['××']],
    ['第××届政务公开日', ['××']],
    ['第x届政务公开日', ['x']],
    ['共X件', ['X']],
    ['20xx年', ['xx']],
    ['202x年', ['x']],
    ['202×年度', ['×']],
    ['第xxx号国务院令', ['xxx']],
    ['受理×件，办结×件', ['×', '×']],
    ['共发放资料×余份', ['×']],
    ['公开____条', ['____']],
    ['公开____条，解读___条', ['____', '___']],
    ['公开＿＿条', ['＿＿']],
    ['○○区', ['○○']],
    ['□□街道', ['□□']],
    ['〇〇区', ['〇〇']],
    ['“x.xx政务公开日”', ['x.xx']],
    ['走访企业x家，培训x名，开展x场', ['x', 'x', 'x']],
    ['走访企业×家、商户×户。', ['×', '×']],
    ['办了x期，惠及x户，历时x天', ['x', 'x', 'x']],
    ['投入x万元，节约x亿元、x元', ['x', 'x', 'x']],
    ['分为x类，共x批，编发x篇', ['x', 'x', 'x']],
    ['整改x处、x起、x例、x宗', ['x', 'x', 'x', 'x']],
    ['印发x册、x本、x张、x幅、x套', ['x', 'x', 'x', 'x', 'x']],
    ['涉及x所学校、x座公园、x栋楼、x间房', ['x', 'x', 'x', 'x']],
    ['配备x台设备、x辆车、x支队伍', ['x', 'x', 'x']],
    ['提高x倍，提前x小时，面积x平方米', ['x', 'x', 'x']],
    ['走访 x 家 企业', ['x']],
    ['走访x家政企业', ['x']],
    ['走访x家电力企业、x家企业', ['x', 'x']],
    ['培训x名师生，走访x家学校', ['x', 'x']],
    ['受理X起重大事件', ['X']],
    ['开展宣传×场次，惠及×户和×人', ['×', '×', '×']],
    ['x部门x村', ['x', 'x']],
  ])('%s', (sentence, expected) => {
    expect(left(sentence)).toEqual(expected)
  })
})

describe('left-over: prose that is none', () => {
  test.each([
    '购置X光机2台',
    '接受X射线检查',
    '推进数据要素×家政服务、数据要素×文旅场景',
    '开展“互联网×户外”“数据要素×”家装行动',
    '“文旅”×场景、“互联网”×家装',
    '推进数据要素×千行百业、数据要素×天空经济',
    '推进数据要素×类案检索',
    '推行“1+X”类政策，建立1+X套餐、N+X组团',
    '建立“1＋X”部门协作',
    '1+X名单管理',
    '采用iPhone X版界面、Model X部件',
    '购置Windows X台式机',
    '接入X家庭网关、X场景、X户籍系统',
    'X期间、X类型、X处理、X部署、X本级',
    '展板尺寸3×5米',
    '展板尺寸 3 × 5 米',
    '热线12×24小时值守',
    '实行7×24小时服务',
    '推进5G×工业互联网',
    '实施“数据要素×”三年行动计划',
    '推进数据要素×政务服务',
    '推进数据要素×市场监管、数据要素×区域治理',
    '推进数据要素×县域治理',
    '探索人工智能×条例解读',
    '开展“互联网×人才”“文旅×项目”行动',
    '公开Excel表格',
    '基于Linux系统',
    '微信wx平台',
    '微信号 wx_heping2025 已开通',
    '网址为 https://www.heping.gov.cn/art_1229445040_4107020.html',
    '采用x86服务器',
    'XXL号工作服',
    '接入Max平台、TAX系统',
    '二〇二五年',
    '二〇〇八年施行',
    '二〇〇〇年以来',
    '一九九〇年',
    '是□否□',
    '□是',
    'Y轴与X轴',
    '型号为iPhone X',
    '发布“Ｘ”系列海报',
    '公开条例解读',
    '“十四五”规划纲要',
    '认真落实“×”要求',
    '采用C++、A4纸',
    '设____a____字段'.replaceAll('____', '_'),
  ])('%s', (sentence) => {
    expect(left(sentence)).toEqual([])
  })
})

test('left-over: the sentence shows its surroundings with the figures in them', () => {
  const report = rewritten('siteInspection', ['全年受理{requestsReceived}件，检查xx次，发现问题及时整改。'])
  expect(findings(report)).toEqual([
    'error left-over:siteInspection:0:9: 正文里还有没填的“xx”：“…年受理63件，检查xx次，发现问题及时…”',
  ])
})

test('left-over: one click goes to the very characters, a figure counted as one', () => {
  const report = rewritten('siteInspection', ['第一段。', '受理{requestsReceived}件，检查xx次。'])
  expect(found(report, 'left-over:siteInspection:1:7')).toMatchObject({
    about: '（六）网站栏目检查情况',
    target: { kind: 'text', section: 'siteInspection', line: 1, from: 7, to: 9 },
    basis: 'xx',
  })
})

test('left-over: a list is read too, and no numbering is taken for words', () => {
  const report = rewritten('problems', ['一是信息少；', '二是××单位拖延。'])
  expect(findings(report)).toHaveLength(1)
})
