import type { Report } from '../../../report/report'
import type { Applicant } from '../../../report/template/figureRoles'
import { perReading } from '../../sentences/perReading'
import type { Quantity } from '../../sentences/tokens/quantity'
import { type Frame, framesIn } from '../frames/frames'
import type { Reading } from '../frames/reading'
import type { ReadLine } from '../../sentences/statements/statements'
import { fits, type Told, toldBy } from './fits'

/** A number of a paragraph, and the amounts that the tables give for what it counts. */
export interface Compared {
  frame: Frame
  told: Told
  value: number
  fits: boolean
}

/** Quantities of one table: one of them that fits shows that the paragraph is about that table's numbers. */
export type Table = 'requests' | 'disputes' | 'documents' | 'decisions'

/** The table to which the quantity of a frame belongs. */
export function tableOf({ reading: { quantities } }: Frame): Table {
  const kind = quantities[0]?.kind
  if (kind === 'disputes' || kind === 'decisions' || kind === 'documents') return kind
  return kind === 'charges' ? 'decisions' : 'requests'
}

/**
 * Quantities for which a body within the unit (a service centre's 行政许可) counts like the unit itself: mostly it alone
 * has any.
 */
const IS_OF_BODIES = new Set<Quantity['kind']>(['decisions', 'documents', 'charges'])

const OTHER_COLUMNS = new Set<Applicant>(['research', 'welfare', 'legal', 'other'])

/** 企业 counts 商业企业 alone where another column stands beside it: 企业3件、社会公益组织1件. */
function besideColumns(read: ReadLine, { mention, sentence, reading }: Frame): Reading {
  const [first, second] = reading.quantities
  if (first?.kind !== 'applicants' || second?.kind !== 'applicants' || first.columns.length > 1)
    return reading
  const isBeside = framesIn(read).some((one) => {
    const [quantity] = one.reading.quantities
    return (
      one.mention !== mention &&
      one.sentence === sentence &&
      quantity?.kind === 'applicants' &&
      quantity.columns.every((column) => OTHER_COLUMNS.has(column))
    )
  })
  return isBeside ? { ...reading, quantities: [first] } : reading
}

/** 在复议中被纠正或在诉讼中败诉: the results of both, where the words before 或 alone were read. */
const OF_BOTH = /^[^。；：]{0,10}复议[^。；：\d]{1,10}(?:或者?|和|及|以及|、)[^，。；：\d]{0,4}诉讼/u
const ALL_BLOCKS = ['review', 'litigationDirect', 'litigationAfterReview'] as const

function ofBoth(reading: Reading, { mentions, line: { text } }: ReadLine, at: number): Reading {
  const [quantity] = reading.quantities
  const { end = 0 } = mentions[at] ?? {}
  if (quantity?.kind !== 'disputes' || quantity.blocks.some((one) => one !== 'review')) return reading
  if (!OF_BOTH.test(text.slice(end, end + 40))) return reading
  return { ...reading, quantities: [{ ...quantity, blocks: ALL_BLOCKS }, ...reading.quantities] }
}

/**
 * The numbers of a paragraph that can be compared with the tables; those of other years, channels and bodies are left
 * out.
 */
export const comparedIn = perReading((report: Report, read): readonly Compared[] =>
  framesIn(read).flatMap((frame): Compared[] => {
    const mention = read.mentions[frame.mention]
    if (!mention || frame.scope === 'other') return []
    if (frame.scope === 'named' && !IS_OF_BODIES.has(frame.reading.quantities[0]?.kind ?? 'fee')) return []
    const told = toldBy(report, ofBoth(besideColumns(read, frame), read, frame.mention))
    if (!told) return []
    const isFigure = told.sides.some(({ cells }) => cells.length === 1 && cells[0] === mention.place)
    return [{ frame, told, value: mention.value, fits: isFigure || fits(told, mention) }]
  }),
)

/** True when two frames have the same likeliest quantity. */
export const isSame = (one: Frame, other: Frame): boolean =>
  JSON.stringify(one.reading.quantities[0]) === JSON.stringify(other.reading.quantities[0])
