import type { Report } from '../../../report/report'
import type { Finding } from '../../findings/finding'
import { perStretch } from '../../findings/perStretch'
import { textFinding } from '../../findings/textFinding'
import { perReading } from '../../sentences/perReading'
import type { ReadLine } from '../../sentences/statements/statements'
import { wrongSharesIn } from '../shares/wrongShares'
import { partAmounts, wholeAmounts } from './amounts'
import { isWithin } from './bounds'
import { listedIn } from './listed'
import { type QuantifierFrame, quantifierFramesIn } from './quantifierFrames'

interface Wrong {
  frame: QuantifierFrame
  part: number
  whole: number
}

function wrongOf(report: Report, read: ReadLine, frame: QuantifierFrame): Wrong | null {
  const { text } = read.line
  const start = text.lastIndexOf('。', frame.from) + 1
  const listed = listedIn(report, read, frame)
  const part = listed?.part ?? partAmounts(report, read, frame.part)
  if (!part) return null
  const wholes =
    listed?.wholes ?? wholeAmounts(report, read, { ...frame, part }, text.slice(start, frame.from))
  const [first] = wholes ?? []
  if (!wholes || !first) return null
  if (part.amounts.some((n) => wholes.some((d) => n <= d && isWithin(frame, n, d)))) return null
  const [n = 0] = part.amounts
  const whole = wholes.find((d) => d >= n)
  return whole ? { frame, part: n, whole } : null
}

const wrongIn = perReading((report: Report, read): readonly Wrong[] => {
  const frames = quantifierFramesIn(read)
  if (frames.length === 0) return []
  const told = wrongSharesIn(report, read).map(({ portion }) => portion)
  return frames
    .filter(({ from, to }) => !told.some((one) => one.from < to && one.to > from))
    .flatMap((frame) => wrongOf(report, read, frame) ?? [])
})

/**
 * X15: a share told in words (六成以上, 过半, 绝大多数, 均为) that the numbers of the tables or the sentence do not give. A question, for
 * the words leave open how exact they are.
 */
export const quantifierFindings = (report: Report): Generator<undefined, Finding[]> =>
  perStretch(report, (stretch) =>
    wrongIn(report, stretch.read).map(({ frame, part, whole }) => {
      const shown = stretch.read.line.text.slice(frame.from, frame.to)
      return textFinding(report, stretch, {
        rule: 'X15',
        severity: 'warning',
        sentence: `正文写“${shown}”，按 ${part} 件、共 ${whole} 件计算是 ${((100 * part) / whole).toFixed(1)}%；请核实：`,
        mentions: [frame],
        figures: [],
        numbers: [part, whole, frame.least, frame.most],
      })
    }),
  )
