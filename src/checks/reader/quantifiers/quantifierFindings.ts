import type { Report } from '../../../report/report'
import type { Finding } from '../../findings/finding'
import { perStretch } from '../../findings/perStretch'
import { textFinding } from '../../findings/textFinding'
import { perReading } from '../../sentences/perReading'
import type { ReadLine } from '../../sentences/statements/statements'
import { wrongSharesIn } from '../shares/wrongShares'
import { besideNumbersIn } from './besideNumbers'
import { partAmounts, wholeAmounts } from './amounts'
import { isWithin } from '../shares/bounds'
import { percentFramesIn, type QuantifierFrame, quantifierFramesIn } from './quantifierFrames'
import { toldShare, type ToldShare } from './told'

interface Wrong {
  frame: Pick<QuantifierFrame, 'from' | 'to' | 'least' | 'most'>
  part: number
  whole: number
  unit: string
}

/** A share of numbers that the text itself tells. */
function wrongTold({ wholes, value, unit }: ToldShare, frame: QuantifierFrame): Wrong | null {
  const [first] = wholes
  if (first === undefined || wholes.some((one) => isWithin(frame, value, one))) return null
  const whole = wholes.find((one) => one >= value)
  return whole === undefined ? null : { frame, part: value, whole, unit }
}

function wrongOf(report: Report, read: ReadLine, frame: QuantifierFrame): Wrong | null {
  const { text } = read.line
  const start = text.lastIndexOf('。', frame.from) + 1
  const told = toldShare(read, frame)
  // 不予处理28件，其中信访举报投诉类19件，占三分之二以上: of the whole that the text tells, whatever else the tables have
  if (told?.sure) return wrongTold(told, frame)
  const part = frame.apart ? null : partAmounts(report, read, frame)
  // of cases, no total of requests is the whole
  const isOfCases = part?.quantities.some(({ kind }) => kind === 'disputes')
  if (!part || (isOfCases && !frame.whole)) return told && wrongTold(told, frame)
  const wholes = wholeAmounts(report, read, { ...frame, part }, text.slice(start, frame.from))
  const [first] = wholes ?? []
  if (!wholes || !first) return null
  if (part.amounts.some((n) => wholes.some((d) => n <= d && isWithin(frame, n, d)))) return null
  const [n = 0] = part.amounts
  const whole = wholes.find((d) => d >= n)
  return whole ? { frame, part: n, whole, unit: '件' } : null
}

const wrongIn = perReading((report: Report, read): readonly Wrong[] => {
  const frames = quantifierFramesIn(read)
  const percents = percentFramesIn(read)
  const beside = besideNumbersIn(read).map((one): Wrong => {
    const { part, whole, unit } = one
    return { frame: one, part, whole, unit }
  })
  if (frames.length + percents.length === 0) return beside
  const told = wrongSharesIn(report, read).map(({ portion }) => portion)
  const isOpen = ({ from, to }: QuantifierFrame): boolean =>
    !beside.some(({ frame }) => frame.from === from) && !told.some((one) => one.from < to && one.to > from)
  return [
    ...beside,
    ...frames.filter(isOpen).flatMap((frame) => wrongOf(report, read, frame) ?? []),
    ...percents.filter(isOpen).flatMap((frame) => wrongPercent(report, read, frame) ?? []),
  ]
})

/** A percentage of numbers that no table has; the others are X7's. */
function wrongPercent(report: Report, read: ReadLine, frame: QuantifierFrame): Wrong | null {
  const told = toldShare(read, frame)
  // which of several numbers is the whole of 5条，占41% is not sure
  if (!told?.sure || partAmounts(report, read, frame)) return null
  return wrongTold(told, frame)
}

const givenBy = ({ part, whole, unit }: Pick<Wrong, 'part' | 'whole' | 'unit'>): string =>
  unit === '%'
    ? `前面写 ${part}%`
    : `按 ${part} ${unit}、共 ${whole} ${unit}计算是 ${((100 * part) / whole).toFixed(1)}%`

/**
 * X15: a share told in words (六成以上, 过半, 绝大多数, 均为) that the numbers of the tables or the sentence do not give. A question, for
 * the words leave open how exact they are.
 */
export const quantifierFindings = (report: Report): Generator<undefined, Finding[]> =>
  perStretch(report, (stretch) =>
    wrongIn(report, stretch.read).map(({ frame, part, whole, unit }) => {
      const shown = stretch.read.line.text.slice(frame.from, frame.to)
      return textFinding(report, stretch, {
        rule: 'X15',
        severity: 'warning',
        sentence: `正文写“${shown}”，${givenBy({ part, whole, unit })}；请核实：`,
        mentions: [frame],
        figures: [],
        numbers: [part, whole, frame.least, frame.most],
      })
    }),
  )
