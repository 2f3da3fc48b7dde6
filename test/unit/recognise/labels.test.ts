import { expect, test } from 'vitest'
import { recognise } from '../../../src/recognise/recognise'

const labelsOf = (text: string): string[] =>
  recognise(text)
    .figures.filter(({ kind }) => kind !== 'year')
    .map(({ label }) => label)

test.each([
  // quotations and brackets
  ['推出“一件事”28件，“全程网办”事项12项', ['一件事', '全程网办事项']],
  ['执业（助理）医师12人，已解决的（A类）3件', ['执业（助理）医师', 'A类']],
  ['外借量：12万册', ['外借量']],
  // the measure word before, and two of them
  ['个访12批30人次，归集证照57类4.6万条', ['个访', '个访人次', '归集证照', '归集证照条数']],
  ['改造小区12个、30栋', ['改造小区', '改造小区栋数']],
  ['15秒接通率98%', ['15秒接通率']],
  // shares and changes
  ['城建类12件，占30%；受理20件，同比增长5%', ['城建类', '城建类占比', '受理', '受理同比增长']],
  ['按时办结率、满意率分别为100%和97.1%', ['按时办结率', '满意率']],
  ['事故12起，死亡7人，同比分别下降25.0%和上升36.4%', ['事故', '死亡', '事故同比下降', '死亡同比上升']],
  // words that begin like a verb or preposition
  ['其中在线答复12件，有效信件3件，约谈5人，在职7人', ['在线答复', '有效信件', '约谈', '在职']],
  // tails
  ['企业开办时间压缩至0.5个工作日，执业律师仅41人', ['企业开办时间', '执业律师']],
  // days, months, ranks, names
  ['3月5日，在某镇召开信访听证会，9月底前全部清零', ['信访听证会日期', '信访听证会日期', '全部清零月份']],
  ['某局总结\n正文如下。\n20XX年3月5日\n完', ['成文日期', '成文日期']],
  ['成绩位列全市第2位。', ['全市排名']],
  ['在××镇，××公司', ['镇名', '公司名']],
  // what a number is under
  [
    '一、热点\n1. 城市管理类。共受理12件，主要反映占道。\n2. 交通出行类。共受理3件，主要反映停车。',
    ['城市管理类受理', '交通出行类受理'],
  ],
])('%s', (text, labels) => expect(labelsOf(text)).toEqual(labels))
