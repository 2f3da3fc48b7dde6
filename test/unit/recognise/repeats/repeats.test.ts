import { describe, expect, test } from 'vitest'
import { recognise } from '../../../../src/recognise/recognise'

/** Groups of figures as the words behind them, each group of more than one. */
function groupsOf(text: string): string[][] {
  const groups = new Map<string, string[]>()
  for (const { offset, literal, group } of recognise(text).figures)
    groups.set(group, [
      ...(groups.get(group) ?? []),
      text.slice(offset + literal.length, offset + literal.length + 2),
    ])
  return [...groups.values()].filter(({ length }) => length > 1)
}
const yearsOf = (text: string): string[] =>
  recognise(text)
    .figures.filter(({ kind }) => kind === 'year')
    .map(({ literal, label }) => `${literal} ${label}`)

describe('the report’s year, the next and the last', () => {
  test.each([
    [
      '某局2023年工作总结\n一、2023年主要工作\n三、2024年工作打算\n2024年，我们将。比率由2022年的61.2%提升',
      'ttnnl',
    ],
    [
      '某局20XX年工作总结及20XX年工作安排\n一、20XX年情况\n二、20XX年工作计划\n20XX年，继续推进。\n20XX年3月5日',
      'tntnns',
    ],
    ['某局xxxx年工作总结\n对往年承诺事项回头看，xxxx年的已办结。下一步，xxxx年我局将加强', 'tln'],
    ['某局____年总结\n____年，完成任务。\n三、存在问题及____年工作思路\n____年，抓好落实', 'ttnn'],
    [
      '某局____年总结\n四、存在的问题和下一步工作\n____年，共办理建议12件，但也存在不足。____年，我们将健全机制。\n1.抓落实。____年办结',
      'ttnn',
    ],
    [
      '某镇20〇〇年总结\n六、存在问题和明年工作安排\n回顾20〇〇年，成绩来之不易。\n20〇〇年，全镇计划实施',
      'ttn',
    ],
  ])('%s', (text, roles) => {
    const names = { t: '报告年度', n: '下一年度', l: '上一年度', s: '成文年份' }
    const found = recognise(text).figures.filter(({ kind }) => kind === 'year')
    const meant = roles.split('').map((role) => names[role as keyof typeof names])
    expect(found.map(({ label }) => label)).toEqual(meant)
    expect(new Set(found.map(({ group }) => group)).size).toBe(new Set(roles).size)
  })

  test('a school year is no year of the report, and its first and last year are their own', () => {
    expect(
      yearsOf(
        '〇〇中学〇〇〇〇—〇〇〇〇学年报告\n现公布〇〇〇〇—〇〇〇〇学年报告，自〇〇〇〇年9月1日至〇〇〇〇年8月31日。\n〇〇中学\n〇〇〇〇年〇〇月〇〇日',
      ),
    ).toEqual([
      '〇〇〇〇—〇〇〇〇 报告学年',
      '〇〇〇〇—〇〇〇〇 报告学年',
      '〇〇〇〇 起始年份',
      '〇〇〇〇 截止年份',
      '〇〇〇〇 成文年份',
    ])
    const { figures } = recognise('某区教育局2023年工作总结\n2023年，2023—2024学年开学，2022—2023学年结束。')
    expect(figures.map(({ label }) => label)).toEqual(['报告年度', '报告年度', '报告学年', '上一学年'])
    expect(new Set(figures.map(({ group }) => group)).size).toBe(3)
  })

  test('the year at whose end something is stated', () => {
    expect(yearsOf('某局2023年总结\n截至2022年底，债务余额36亿元。力争到2025年底建成')).toEqual([
      '2023 报告年度',
      '2022 上一年度',
    ])
  })

  test('the year of a founding is no year of the report', () => {
    expect(yearsOf('某公司____年报告\n公司成立于____年。\n新馆建成于____年。\n____年，公开信息。')).toEqual([
      '____ 报告年度',
      '____ 年份',
      '____ 年份（2）',
      '____ 报告年度',
    ])
    expect(yearsOf('某馆2023年总结\n始建于2022年。')).toEqual(['2023 报告年度'])
    expect(yearsOf('某馆2023年总结\n2023年，新设分馆。')).toHaveLength(2)
  })

  test('but no year that stays', () => {
    expect(
      yearsOf(
        '某局2023年总结\n自2022年以来，2019年起，《规划（2021—2024年）》，2022—2024年行动，2024年版目录',
      ),
    ).toEqual(['2023 报告年度'])
  })
})

describe('what is joined', () => {
  test('equal values need more than a word that all have', () => {
    expect(
      groupsOf('全区发生事故12起。\n全区12个镇街全部建成。\n安全隐患类205件。\n排查消防隐患205处。'),
    ).toEqual([])
    expect(groupsOf('网上信访736件，来信12件。\n736件网上信访事项均已办结。')).toEqual([['件，', '件网']])
  })

  test('a blank is named again by the words that it begins with', () => {
    expect(groupsOf('设立政务公开专区x个。\n仍有x个村财务公开不及时。')).toEqual([])
    expect(groupsOf('败诉x件。\nx件败诉案件中有超期的。')).toEqual([['件。', '件败']])
  })

  test('deleted numbers need more than a common word', () => {
    const deleted = '受理件，办结件，满意率达%，来信件，来访件，咨询件。\n'
    expect(
      groupsOf(`${deleted}持证残疾人共有名。\n为名残疾人购买保险。\n走访残疾人家庭户。\n完成户家庭改造。`),
    ).toEqual([])
    expect(groupsOf(`${deleted}全县个乡镇、个村换届。\n全县个乡镇仅有专职人员。`)).toEqual([['个乡', '个乡']])
  })

  test('two names of a list are two', () => {
    expect(groupsOf('在x村、x村建成。')).toEqual([])
  })
})
