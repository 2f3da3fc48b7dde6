import { hitsOf, isQuoted, type WordingRule } from '../rule'

const PRESENT =
  /今年(?:年初|以来|(?=[，的我全在内共一二三四五六七八九十\d上下第各将要]|$|[^\p{Script=Han}]))|本年内/gu

/** Beside the year before, 今年 is a comparison's. */
const NEAR = 30

/** A report is read in the year after: 今年 then is the wrong one. */
export const presentYear: WordingRule = {
  id: 'present-year',
  name: '今年、本年的说法',
  severity: 'warning',
  gathered: true,
  find: (line, { year }) =>
    hitsOf(line, PRESENT, (match) => {
      const near = line.slice(Math.max(0, match.index - NEAR), match.index + NEAR)
      if (year === null || isQuoted(line, match.index) || /去年|上年|往年|明年/u.test(near)) return null
      const put = match[0] === '今年年初' ? `${year}年初` : `${year}年`
      return { sentence: `报告在下一年公布，“${match[0]}”应写明 ${year} 年`, put }
    }),
  must: [
    ['今年以来，共公开12条', '2025年，共公开12条'],
    ['今年，我局收到申请3件', '2025年，我局收到申请3件'],
  ],
  mustNot: [
    '2025年，共公开12条',
    '学习《今年的工作》',
    '抚今年代',
    '如今年轻干部',
    '本年度处理决定数量',
    '上年104件，今年120件',
  ],
}
