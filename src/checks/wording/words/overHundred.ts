import { type Hit, hitsOf, type WordingRule } from '../rule'

/** A percentage over 100 behind the name of a rate or share: 满意率达120%. The words between are few. */
const OVER =
  /([\p{Script=Han}“”《》]{1,16}(?:率|满意度|覆盖面|占比|比例|比重))([为是：:均已约近高达到至在保持升提稳定上]{0,8})\s?([1-9]\d{2,5}(?:\.\d{1,4})?)\s?[%％]/gu
/** Rates that are parts of a whole. Others may be over 100: of a plan, of what is turned over, of a value that is kept. */
const OF_A_WHOLE =
  /(?:(?:满意|好评|优秀|优良|良好|合格|达标|公开|公示|公布|答复|回复|反馈|回应|办结|办复|办理|受理|按期|按时|限时|及时|准确|正确|规范|差错|错误|解决|化解|处置|处理|响应|接通|知晓|知悉|普及|参与|参评|参会|到会|采纳|采用|通过|出庭|应诉|纠错|败诉|胜诉|维持|撤销|驳回|纠正|录入|更新|完好|可用|检出|抽查|整改|入库|上线|网办)率|(?<!拨备)覆盖率|满意度|覆盖面|占比|比例|比重)$/u
const OF_GROWTH = /增长|上升|提高|提升|增幅|涨幅|同比|环比|比上年|较上年|毛入学/u

/** A rate of a whole is at most 100 %. What grows, and what is done of a plan, may be more. */
export const overHundred: WordingRule = {
  id: 'over-hundred',
  name: '超过 100% 的比率',
  severity: 'warning',
  find: (line): Hit[] =>
    hitsOf(line, OVER, ([, name = '', link = '', digits = '']) => {
      if (Number(digits) <= 100 || !OF_A_WHOLE.test(name) || OF_GROWTH.test(name) || /[升提]/u.test(link))
        return null
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
    '国有资产保值增值率108%',
    '电子证照调用率135%',
    '拨备覆盖率210%',
  ],
}
