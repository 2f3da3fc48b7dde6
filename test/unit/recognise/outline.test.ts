import { describe, expect, test } from 'vitest'
import { recognise } from '../../../src/recognise/recognise'

const headingsOf = (text: string): string[] =>
  recognise(text).sections.map(({ level, heading }) => `${level} ${heading}`)
const LONG = '坚持以人民为中心的发展思想，扎实推进各项工作，取得了较好的成效。'

describe('headings', () => {
  test('numbered 1.1 below 1, where there are several', () => {
    const lines = [
      '1 基本情况',
      '1.1 学校概况',
      '2 学生发展',
      `2.1 技能大赛。${LONG}`,
      '2.2 就业质量',
      '2.2.1 升学',
    ]
    expect(headingsOf(`某校质量年度报告\n${lines.map((line) => `${line}\n${LONG}`).join('\n')}`)).toEqual([
      '1 1 基本情况',
      '2 1.1 学校概况',
      '1 2 学生发展',
      '2 2.1 技能大赛。',
      '2 2.2 就业质量',
      '3 2.2.1 升学',
    ])
    expect(headingsOf(`3.1 公里道路已经建成\n${LONG}\n5 公里道路在建`)).toEqual([])
  })

  test('two phrases with a full stop, where text stands under them', () => {
    expect(
      headingsOf(`一、做法\n（一）高位推动，压实责任。\n${LONG}\n（二）系统治理，建设河湖。\n${LONG}`),
    ).toEqual(['1 一、做法', '2 （一）高位推动，压实责任。', '2 （二）系统治理，建设河湖。'])
    expect(headingsOf(`一、打算\n（一）抓源头，严防增量。\n（二）抓积案，化解存量。`)).toEqual(['1 一、打算'])
  })

  test('前言 on a line of its own before the first number, which is one of the outermost', () => {
    const text = `某校总结\n前　言\n${LONG}\n一、做法\n（一）公开\n${LONG}\n二、打算\n${LONG}`
    expect(headingsOf(text)).toEqual(['1 前　言', '1 一、做法', '2 （一）公开', '1 二、打算'])
    expect(headingsOf(`某校总结\n一、做法\n${LONG}\n前言\n${LONG}`)).toEqual(['1 一、做法'])
  })

  test('but none that states a blank', () => {
    const text = '某局总结\n一、打算\n1.发病率控制在x.x‰以内。\n2.压实责任。\n下一步落实到位。'
    expect(recognise(text).sections.map(({ heading }) => heading)).toEqual(['一、打算', '2.压实责任。'])
  })

  test('without numbers over numbered ones, and such that begin with a year', () => {
    expect(
      headingsOf(
        `工作情况：\n（一）责任健全。${LONG}\n（二）能力提升。${LONG}\n2024年工作思路：\n（一）抓好落实。${LONG}`,
      ),
    ).toEqual([
      '1 工作情况：',
      '2 （一）责任健全。',
      '2 （二）能力提升。',
      '1 2024年工作思路：',
      '2 （一）抓好落实。',
    ])
    expect(headingsOf(`2024年，我们将继续努力。\n${LONG}`)).toEqual([])
  })

  test('behind a colon of a document in one line, which begins with its title', () => {
    const text = `某市某局20**年工作情况报告 20**年，现报告如下：一、基本情况 ${LONG.repeat(20)}二、主要做法 ${LONG}`
    expect(headingsOf(text)).toEqual(['1 一、基本情况', '1 二、主要做法'])
    expect(recognise(text)).toMatchObject({
      title: '某市某局20**年工作情况报告',
      unit: '某市某局',
      year: '20**',
    })
  })
})

describe('parallel lines', () => {
  const under = (lines: readonly string[]): string => lines.map((line) => `${line}\n${LONG}`).join('\n')

  test('without number and mark are headings, three of them at least', () => {
    const three = ['党建引领有力度', '便民服务，更有温度', '“家门口”治理有精度']
    expect(headingsOf(`某社区工作总结\n基本情况\n${LONG}\n${under(three)}`)).toEqual(
      ['基本情况', ...three].map((heading) => `1 ${heading}`),
    )
    expect(headingsOf(`某社区工作总结\n${under(three.slice(1))}`)).toEqual([])
  })

  test('but no rest of a broken line, no name over a date, and none with a number', () => {
    const broken = ['力度不断加大', '持续深入推进', '取得新的进展'].map(
      (line) => `坚持人民至上\n${line}\n${LONG}`,
    )
    expect(headingsOf(`某社区工作总结\n${LONG}\n${broken.join('\n')}`)).toEqual([])
    expect(headingsOf(`某社区工作总结\n${under(['走访12户居民', '走访13户居民', '走访14户居民'])}`)).toEqual(
      [],
    )
  })
})

describe('the body that reports', () => {
  test.each([
    [
      '某市门户网站年度报表\n（2024年度）\n填报单位：某市人民政府办公室\n网站名称：某市',
      '某市人民政府办公室',
    ],
    ['××县残疾人联合会年度工作总结\n今年以来，', '××县残疾人联合会'],
    ['〇〇县公证处年度工作总结\n____年，', '〇〇县公证处'],
    ['**镇市场监督管理所20**年工作总结\n20**年，', '**镇市场监督管理所'],
    ['××街道××社区党群服务中心\n（    ）年工作总结\n××街道××社区党群服务中心', '××街道××社区党群服务中心'],
    ['某市交通运输综合执法支队2024年工作总结\n2024年，', '某市交通运输综合执法支队'],
    ['某市第一人民医院2024年工作总结\n2024年，', '某市第一人民医院'],
    [`云台县实验小学校务公开工作年度总结\n${LONG}`, '云台县实验小学'],
    [`2025年云台县人民医院院务公开报告\n${LONG}`, '云台县人民医院'],
    [`云台县实验小学二○二五年工作报告\n${LONG}`, '云台县实验小学'],
    [`云台县商务局工作报告\n${LONG}`, '云台县商务局'],
  ])('%s', (text, unit) => expect(recognise(text)).toMatchObject({ unit, furniture: [] }))

  test('the year alone is the second line of a title', () => {
    expect(recognise('某市门户网站年度报表\n（2024年度）\n全年受理12件。')).toMatchObject({
      title: '某市门户网站年度报表（2024年度）',
      year: '2024',
    })
  })
})

describe('the title', () => {
  test.each([
    [
      '某县信访局20XX年工作总结及20XX年工作安排\n今年以来，',
      '某县信访局20XX年工作总结及20XX年工作安排',
      '20XX',
    ],
    ['某区某局2023年工作总结\n和2024年工作思路\n2023年，', '某区某局2023年工作总结和2024年工作思路', '2023'],
    [
      '某区图书馆年度工作总结\n____年，\n相关推荐：\n图书馆2022年工作总结（通用5篇）\n2022年工作计划',
      '某区图书馆年度工作总结',
      '____',
    ],
    ['××县应急管理局\n20××年工作总结\n今年以来，', '××县应急管理局20××年工作总结', '20××'],
    ['〇〇县供销社\n20〇〇年度工作总结\n20〇〇年，', '〇〇县供销社20〇〇年度工作总结', '20〇〇'],
  ])('%s', (text, title, year) => expect(recognise(text)).toMatchObject({ title, year }))
})

test('what a web page has under the text is told apart, and a report’s own lines are not', () => {
  const page = [
    '分享到： 微信 微博 QQ空间',
    '微信',
    '【关闭窗口】 【打印】',
    '扫一扫在手机打开当前页',
    '联系电话：0739-5327711 您是第 3568214 位访客',
    '您是本站第3568214位访问者',
    '相关推荐：',
    '图书馆2022年工作总结（通用5篇）',
    '工作计划3篇',
  ]
  const own = ['微信：推送12条', '微信平台推送信息12条。', '在全市排名第2位，网站访问量12万人次。']
  const found = recognise(['某馆年度工作总结', ...own, ...page].join('\n'))
  expect(found.furniture.map(({ text }) => text)).toEqual(page)
  expect(found.figures).toHaveLength(4)
})

test('a title that begins with 关于 on the line before', () => {
  const { title } = recognise('关于____年人大代表建议和政协提案\n办理情况的报告\n____年，共承办建议12件。')
  expect(title).toBe('关于____年人大代表建议和政协提案办理情况的报告')
})

test('a line that opens like the headings beside it is one of them, with digits too', () => {
  const text = '全年受理群众来电____万件，转办工单____件，按时办结率____%，回访满意率____%。'
  const { sections } = recognise(
    `某局总结\n“好差评”：${text}\n12345热线：${text}\n队伍建设：${text}\n社会事务：${text}`,
  )
  expect(sections.map(({ heading }) => heading)).toEqual([
    '“好差评”：',
    '12345热线：',
    '队伍建设：',
    '社会事务：',
  ])
  expect(recognise(`某局总结\n一、工作\n12345热线：${text}\n${text}`).sections).toHaveLength(1)
})
