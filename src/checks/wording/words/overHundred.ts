import { type Hit, hitsOf, type WordingRule } from '../rule'

/** A percentage over 100 behind the name of a rate or share: 满意率达120%. The words between are few. */
const OVER =
  /([\p{Script=Han}“”《》]{1,16}(?:率|满意度|覆盖面|占比|比例|比重))([为是：:均已约近高达到至在保持升提稳定上]{0,8})\s?([1-9]\d{2,5}(?:\.\d{1,4})?)\s?[%％]/gu
/** Rates that may be over 100: of a plan, of growth, of what is turned over. */
const MAY_BE =
  /(?:增长|增速|增加|下降|降低|变化|变动|浮动|完成|达成|执行|实现|兑现|使用|利用|占用|周转|流动|收益|回报|利润|投资|负债|杠杆|产销|自给|超额|超|倍|覆盖倍|拨备覆盖|偿付|充足|饱和|人户|户籍|毛入学|入学)率$|(?:增长|上升|提高|提升|增幅|涨幅|同比|环比|比上年|较上年)/u

/** A rate of a whole is at most 100 %. What grows, and what is done of a plan, may be more. */
export const overHundred: WordingRule = {
  id: 'over-hundred',
  name: '超过 100% 的比率',
  severity: 'warning',
  find: (line): Hit[] =>
    hitsOf(line, OVER, ([, name = '', link = '', digits = '']) => {
      if (Number(digits) <= 100 || MAY_BE.test(name) || /[升提]/u.test(link)) return null
      const [rate = name] = /[\p{Script=Han}]{1,6}$/u.exec(name) ?? []
      return { sentence: `“${rate}”写了 ${digits}%，一般不超过 100%，请核实` }
    }),
  must: [
    ['群众满意率120%。', null],
    ['按期办结率为 105%，', null],
    ['答复率达到110.5％', null],
    ['测评满意度为987%', null],
    ['予以公开的占比为145%', null],
  ],
  mustNot: [
    '满意率100%',
    '满意率98.5%',
    '访问量增长率为120%',
    '访问量同比增长120%',
    '任务完成率120%',
    '预算执行率102%',
    '床位使用率105%',
    '公开量较上年提高150%',
    '满意率比上年提高120%',
    '收到120件，满意率98%',
  ],
}
