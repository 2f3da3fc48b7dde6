import type { Report } from '../../../report/report'
import { perReading } from '../../sentences/perReading'
import type { Quantity } from '../../sentences/tokens/quantity'
import { type Frame, framesIn } from '../frames/frames'
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

/**
 * The numbers of a paragraph that can be compared with the tables; those of other years, channels and bodies are left
 * out.
 */
export const comparedIn = perReading((report: Report, read): readonly Compared[] =>
  framesIn(read).flatMap((frame): Compared[] => {
    const mention = read.mentions[frame.mention]
    if (!mention || frame.scope === 'other') return []
    if (frame.scope === 'named' && !IS_OF_BODIES.has(frame.reading.quantities[0]?.kind ?? 'fee')) return []
    const told = toldBy(report, frame.reading)
    if (!told) return []
    const isFigure = told.sides.some(({ cells }) => cells.length === 1 && cells[0] === mention.place)
    return [{ frame, told, value: mention.value, fits: isFigure || fits(told, mention) }]
  }),
)

/** True when two frames have the same likeliest quantity. */
export const isSame = (one: Frame, other: Frame): boolean =>
  JSON.stringify(one.reading.quantities[0]) === JSON.stringify(other.reading.quantities[0])
