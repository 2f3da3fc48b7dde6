import { perWording } from '../../sentences/perReading'
import type { ReadLine } from '../../sentences/statements/statements'
import type { NumberMention } from '../../sentences/tokens/numberMention'
import type { OrderDoubt } from './orderDoubt'

const TREND =
  /(?:逐[季年月期次步批]|连[年续]|持续|呈(?:现)?(?:逐[季年月期]|持续|稳步)?|依次|逐[季年月]呈?)(?:不断|稳步|明显|大幅|稳定)?(?:(上升|增长|增加|增多|提高|递增|攀升|走高|上涨)|(下降|减少|降低|递减|回落|走低|下滑))/gu
/** Between the numbers of a series: 210条、246条, 一季度210条，二季度246条. */
const BETWEEN = /^(?:[、，；和及]|以及)[^，。；：\d]{0,10}$/u
const NEAR = 24
const FEWEST = 3

/** The series of numbers that ends nearest before an offset; empty for none. */
function seriesBefore({ mentions, line: { text } }: ReadLine, at: number): NumberMention[] {
  let i = mentions.findLastIndex(({ from }) => from < at)
  const last = mentions[i]
  if (!last || at - last.end > NEAR || /[。！？]/u.test(text.slice(last.end, at))) return []
  const all = [last]
  for (i -= 1; i >= 0; i -= 1) {
    const [one, next] = [mentions[i], all[0]]
    if (!one || !next || one.unit !== next.unit || one.sentence !== next.sentence || one.hedged) break
    if (!BETWEEN.test(text.slice(one.end, next.from))) break
    all.unshift(one)
  }
  // 通报问题27个，分别为11个、8个、5个: the first is their whole
  const [whole, ...parts] = all
  const sum = parts.reduce((total, { value }) => total + value, 0)
  return whole && parts.length >= FEWEST && sum === whole.value ? parts : all
}

/** X15: 11个、8个、5个、3个，逐季下降 where they do not. */
export const wrongTrendsIn = perWording((read: ReadLine): readonly OrderDoubt[] =>
  [...read.line.text.matchAll(TREND)].flatMap((match): OrderDoubt[] => {
    const all = seriesBefore(read, match.index).map(({ value }) => value)
    const sign = match[1] === undefined ? -1 : 1
    if (all.length < FEWEST) return []
    if (all.every((one, i) => i === 0 || (one - (all[i - 1] ?? one)) * sign >= 0)) return []
    return [
      {
        from: match.index,
        to: match.index + match[0].length,
        sentence: `正文写“${match[0]}”，前面的数是 ${all.join('、')}；请核实：`,
        numbers: all,
      },
    ]
  }),
)
