import type { Report } from '../../../report/report'
import { perReading } from '../../sentences/perReading'
import type { Quantity } from '../../sentences/tokens/quantity'
import { type Frame, framesIn } from '../frames/frames'
import { fits, type Told, toldBy } from './fits'

/** A number of a paragraph beside what the tables give for it. */
export interface Compared {
  frame: Frame
  told: Told
  value: number
  fits: boolean
}

/** Quantities of one table: one of them that fits shows that the paragraph is about that table's numbers. */
export type Table = 'requests' | 'disputes' | 'documents' | 'decisions'

export function tableOf({ reading: { quantities } }: Frame): Table {
  const kind = quantities[0]?.kind
  if (kind === 'disputes' || kind === 'decisions' || kind === 'documents') return kind
  return kind === 'charges' ? 'decisions' : 'requests'
}

/** Numbers of a body within the unit, a service centre's 行政许可, are the table's where nobody else has any. */
const IS_OF_BODIES = new Set<Quantity['kind']>(['decisions', 'documents', 'charges'])

/** The numbers of a paragraph that the tables could have; not those of other years, channels and bodies. */
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

export const isSame = (one: Frame, other: Frame): boolean =>
  JSON.stringify(one.reading.quantities[0]) === JSON.stringify(other.reading.quantities[0])
