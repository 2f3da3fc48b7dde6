import type { Report } from '../../../report/report'
import type { Finding } from '../../findings/finding'
import { perStretch } from '../../findings/perStretch'
import { textFinding } from '../../findings/textFinding'
import type { ReadStretch } from '../../sentences/statements/readSection'
import type { Doubt } from './doubt'
import { ownChanges } from './ownChanges'
import { perUnits } from './perUnit'
import { wholesAndRests } from './wholeAndRest'

const findingOf = (report: Report, stretch: ReadStretch, { rule, at, sentence, numbers }: Doubt): Finding =>
  textFinding(report, stretch, { rule, severity: 'warning', sentence, mentions: [at], figures: [], numbers })

/** X8: numbers of a sentence that do not follow from one another: a whole and its rest, so many for each. Asked. */
export const arithmeticFindings = (report: Report): Generator<undefined, Finding[]> =>
  perStretch(report, (stretch) =>
    [...wholesAndRests(stretch.read), ...perUnits(report, stretch.read)].map((one) =>
      findingOf(report, stretch, one),
    ),
  )

/**
 * X9: changes that do not follow from the numbers of their own sentence.
 * @param told the changes that are told already
 */
export const ownChangeFindings = (
  report: Report,
  isTold: (finding: Finding) => boolean,
): Generator<undefined, Finding[]> =>
  perStretch(report, (stretch) =>
    ownChanges(stretch.read)
      .map((one) => findingOf(report, stretch, one))
      .filter((one) => !isTold(one)),
  )
