import { perWording } from '../../sentences/perReading'
import type { ReadLine } from '../../sentences/statements/statements'
import { exact } from '../../sentences/tokens/exact'
import type { OrderDoubt } from './orderDoubt'

const UP = '提高|上升|增加|增长|提升|上涨|升高|增'
const DOWN = '下降|降低|减少|回落|下滑|缩小|减|降'
/** 由52%提高到56.5%, 比上年的92%, 从去年的48.2%上升到. */
const FROM = /(?:由|从|较|比|与)(?:20\d{2}年度?)?[^，。；：\d]{0,12}$/u
const TO = new RegExp(`^[^，。；：\\d]{0,10}(?:到|至|为)了?$`, 'u')
const POINTS = new RegExp(`^，?[^，。；：\\d]{0,10}?(?:${UP}|${DOWN})(?:了|幅度为|约)?$`, 'u')
const ROUNDING = 0.1

/** X9: 由52%提高到56.5%，提高4.5个百分点; 95.5%，比上年的92%提高3.5个百分点. */
export const wrongPointsIn = perWording(({ mentions, line: { text } }: ReadLine): readonly OrderDoubt[] =>
  mentions.flatMap((points, at): OrderDoubt[] => {
    const [a, b] = mentions.slice(Math.max(0, at - 2), at)
    if (points.unit !== '个百分点' || points.hedged || !a || !b || a.unit !== '%' || b.unit !== '%') return []
    if (
      a.sentence !== points.sentence ||
      a.hedged ||
      b.hedged ||
      !POINTS.test(text.slice(b.end, points.from))
    )
      return []
    const isFromTo = FROM.test(text.slice(a.sentence, a.from)) && TO.test(text.slice(a.end, b.from))
    const isThan = /(?:较|比|与)[^，。；：\d]{0,12}$/u.test(b.lead) || FROM.test(text.slice(a.end, b.from))
    if (!isFromTo && !isThan) return []
    const right = exact(Math.abs(b.value - a.value))
    if (Math.abs(right - points.value) <= ROUNDING + 1e-9) return []
    return [
      {
        from: points.from,
        to: points.to,
        sentence: `正文写 ${a.value}% 与 ${b.value}%，相差 ${right} 个百分点，这里写 ${points.value} 个百分点；请核实：`,
        numbers: [a.value, b.value, points.value],
      },
    ]
  }),
)
