import { describe, expect, test } from 'vitest'
import { recognise } from '../../../src/recognise/recognise'

/** Each figure as number, kind and unit. */
const figuresOf = (text: string): string[] =>
  recognise(text).figures.map(({ literal, kind, unit }) => `${literal} ${kind} ${unit}`.trim())

describe('〇 and ○ are blanks as × is', () => {
  const page =
    '××县卫生局20××年工作总结\n20××年，县域内就诊率××.×%，每千人口床位×.××张，投资×.×亿元，组建医共体×个，于20××年×月竣工，' +
    '发病率×××.××/10万，死亡率为×，性别比×××.×。×月×日，××镇卫生院达标，全市排名第×。'
  const withMark = (mark: string): string => page.replaceAll('×', mark)

  test.each(['〇', '○', 'x', '_'])('%s', (mark) => {
    const found = recognise(withMark(mark))
    const meant = recognise(page)
    expect(found).toEqual(JSON.parse(JSON.stringify(meant).replaceAll('×', mark)))
    expect(new Set(found.figures.map(({ group }) => group)).size).toBe(13)
  })

  test('a kind of its own each', () => {
    expect(figuresOf(page.split('\n')[1] ?? '')).toEqual([
      '20×× year 年',
      '××.× rate %',
      '×.×× measure 张',
      '×.× money 亿元',
      '× count 个',
      '20×× year 年',
      '× month 月',
      '×××.×× measure /10万',
      '× measure',
      '×××.× measure',
      '× monthDay',
      '× monthDay',
      '×× text',
      '× count',
    ])
  })

  test('but no year that is written out, and no bullet', () => {
    expect(figuresOf('二〇二五年一月十日，二○二五年总结，一〇〇周年\n○加强领导\n○ 加强领导')).toEqual([])
  })
})

describe('numbers that were deleted', () => {
  /** Enough of them for the rest of the document to be read so. */
  const FEW = '受理件，办结件，满意率达%，来信件，来访件，咨询件。\n'
  const found = (text: string): string[] =>
    recognise(`${FEW}${text}`)
      .figures.slice(6)
      .map(({ offset, kind, unit }) => `${`${FEW}${text}`.slice(0, offset).slice(-2)}▮${unit} ${kind}`)

  test.each([
    ['电话受理件，占%；同比增长%', ['受理▮件 count', '，占▮% rate', '增长▮% change']],
    ['分别达到%和%以上', ['达到▮% rate', '%和▮% rate']],
    ['平均办理时长天，锦旗面', ['时长▮天 measure', '锦旗▮面 count']],
    ['追讨工资万元，老旧管网公里', ['工资▮万元 money', '管网▮公里 measure']],
    ['编发《专报》期，突破万件', ['报》▮期 count', '突破▮万件 count']],
    ['转派个承办单位，座席由个增加到个', ['转派▮个 count', '席由▮个 count', '加到▮个 count']],
    [
      '来访批人次，房产办证件，提案件',
      ['来访▮批 count', '访批▮人次 count', '办证▮件 count', '提案▮件 count'],
    ],
    ['服务群众余人次，A类件', ['群众▮人次 count', 'A类▮件 count']],
    ['其中月份最多', ['其中▮月 month']],
    ['获得金牌枚、银牌枚', ['金牌▮枚 count', '银牌▮枚 count']],
    ['，对名0—6岁儿童；为例患者免费实施', ['，对▮名 count', '；为▮例 count']],
    ['辐射带动户残疾人家庭', ['带动▮户 count']],
    ['来访批次人次，', ['来访▮批次 count', '批次▮人次 count']],
    ['月，针对供暖专项治理', ['。\n▮月 month']],
    ['年，我局认真履职', ['。\n▮年 year']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))

  test.each([
    '前三位，话务平台，数万件，每项，覆盖面。',
    '文件、案件、证件，农户，众人，开展个人培训，启动项目建设，各类条件，件件有着落。',
    '以某县为例开展分析，新建户外广场，培训场次增加，改造项目建设，救助对象',
    '市场，讲座，原则，干部，时期，单位，上万人，两家企业，国家机构，先后多次，整个项目',
  ])('none in %s', (text) => expect(found(text)).toEqual([]))

  test('none of them in a document that has its numbers', () => {
    expect(figuresOf('全年受理12件，占比上升，满意度达标，分别由专人负责，月，年，')).toEqual(['12 count 件'])
  })
})

describe('numbers of the report', () => {
  test.each([
    ['位列全市第2位，排名第3。', ['2 count 位', '3 count']],
    ['整合视频1.3万路，山塘1.96万口，鱼苗320万尾', ['1.3 count 万路', '1.96 count 万口', '320 count 万尾']],
    ['总动力312.6万千瓦，惠及3万居民', ['312.6 measure 万千瓦', '3 count 万']],
    ['已连续61个月未发生，明确6个方面28项', ['61 count 个月', '6 count 个', '28 count 项']],
    ['于6月30日前发放，9月底前清零', ['6 monthDay', '30 monthDay', '9 month 月']],
    ['死亡率控制在0.012以内，性别比105.2。', ['0.012 measure', '105.2 measure']],
    ['X至XX月受理XX件', ['X month 月', 'XX month 月', 'XX count 件']],
    [
      '某局2023年总结\n某局\n2023年12月18日\n网站',
      ['2023 year 年', '2023 year 年', '12 monthDay', '18 monthDay'],
    ],
    ['20**年以来，受理xx件', ['20** year 年', 'xx count 件']],
    ['指标132.5万公斤，销毁食品xxx公斤', ['132.5 measure 万公斤', 'xxx measure 公斤']],
    ['人均学习___学时', ['___ measure 学时']],
    ['接听咨询电话9300余次，未利用地不足800公顷', ['9300 count 次', '800 measure 公顷']],
    ['测评得分90分以上', ['90 score 分']],
    [
      '2023—2024学年年度报告\n2023-2024学年，自2023年9月1日起，至2024年8月31日止。2024届毕业生56人',
      [
        '2023—2024 year 学年',
        '2023-2024 year 学年',
        '2023 year 年',
        '2024 year 年',
        '2024 year 届',
        '56 count 人',
      ],
    ],
    ['20xx-20xx学年工作总结\n', ['20xx-20xx year 学年']],
    [
      '____中学____—____学年工作总结\n统计期限为____年9月1日至____年8月31日。',
      ['____ text', '____—____ year 学年', '____ year 年', '____ year 年'],
    ],
    [
      '借阅图书5231册次，修复字画36.5万画幅，采血218人份，存入服务器12TB。',
      ['5231 count 册次', '36.5 count 万画幅', '218 count 人份', '12 measure TB'],
    ],
    ['平均每个镇街不足5名，办案500件以上。', ['5 count 名', '500 count 件']],
  ])('%s', (text, expected) => expect(figuresOf(text)).toEqual(expected))

  test.each([
    '5公里以上河流，200平方公里以上的支流，50至200平方公里，50平方公里以下的4级支流',
    '3岁以下儿童，初审案件不足3件，每季度开展1次',
    '3个月期限，第5次会议，4个方面发力',
    '统计期限自9月1日起至次年8月31日止',
    '重点抓好以下4项工作，为70岁及以上老人体检，120平方米以上的住房，4月23日读书日期间',
    '600分以上考生，60周岁以上老年人，3·15期间，IPv6支持率，不足50平方公里的河流',
  ])('none in %s', (text) => expect(figuresOf(text)).toEqual([]))
})

test('doses and millilitres are counted and measured', () => {
  expect(figuresOf('全年接种疫苗214777剂次，献血总量×××××毫升。')).toEqual([
    '214777 count 剂次',
    '××××× measure 毫升',
  ])
})
