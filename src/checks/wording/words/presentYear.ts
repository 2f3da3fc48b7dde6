import { sentenceAround } from '../../years/datedYear'
import { hitsOf, isQuoted, type Hit, type WordingRule } from '../rule'

const PRESENT =
  /(?<!如)今年(?:年初|以来|(?=[，的我全在内共一二三四五六七八九十\d上下第各]|$|[^\p{Script=Han}]))|本年内/gu

/** Words of a plan: there 今年 means the year in which the report is read, and is right. */
const PLANS =
  /将|拟|计划|打算|下一步|今后|接下来|继续|力争|争取|努力|务必|我们要|(?:全[省市区县]|[各我].{1,4}|着)要|应(?!急|用|对|答)|需要|改进措施/u
/** Words by which something was done already, so that 今年 means the year of the report. */
const DONE =
  /[\d\uFFFC一二三四五六七八九十][件条个次项篇场期人份]|共|累计|收到|受理|办结|召开|印发|举办|[了已]/u

/** How near to 去年 and the like 今年 is part of a comparison. */
const NEAR = 30

const ask = (words: string): Omit<Hit, 'from' | 'to'> => ({
  sentence: `报告在下一年公布，“${words}”是哪一年，请核实并写明`,
})

/** 今年 in a report is read in the year after the one that it means. */
export const presentYear: WordingRule = {
  id: 'present-year',
  name: '今年、本年的说法',
  severity: 'warning',
  gathered: true,
  find: (line, { year }) =>
    hitsOf(line, PRESENT, (match) => {
      const near = line.slice(Math.max(0, match.index - NEAR), match.index + NEAR)
      if (year === null || isQuoted(line, match.index) || /去年|上年|往年|明年/u.test(near)) return null
      const [start, end] = sentenceAround(line, match.index, match.index)
      const sentence = line.slice(start, end)
      const planned = line.slice(0, match.index)
      if (PLANS.test(sentence) || /下一步|改进措施/u.test(planned)) return null
      if (
        line.includes(`${year + 1}年`) ||
        /^年?\d{1,2}月(?:\d{1,2}日|底)?前/u.test(line.slice(match.index + 2))
      )
        return ask(match[0])
      if (!DONE.test(sentence)) return ask(match[0])
      const put = match[0] === '今年年初' ? `${year}年初` : `${year}年`
      return { sentence: `报告在下一年公布，“${match[0]}”应写明 ${year} 年`, put }
    }),
  must: [
    ['今年以来，共公开12条', '2025年，共公开12条'],
    ['今年，我局收到申请3件', '2025年，我局收到申请3件'],
    ['今年1月底前公布本报告', null],
    ['据今年的通知', null],
    ['今年以来，按照《2026年要点》办结3件', null],
  ],
  mustNot: [
    '2025年，共公开12条',
    '学习《今年的工作》',
    '抚今年代',
    '如今年轻干部',
    '本年度处理决定数量',
    '上年104件，今年120件',
    '下一步，今年将继续做好公开工作',
    '今年，我区将进一步加强培训',
    '今年计划开展培训3次',
    '针对上述问题，今年我们要着力抓好培训',
    '改进措施：今年各部门应加强公开',
    '今年下半年力争办结3件',
    '2026年是“十五五”开局之年，今年我们将加强培训',
  ],
}
