import type { Report } from '../../../report/report'
import type { Finding } from '../../findings/finding'
import { textFinding } from '../../findings/textFinding'
import { perStretch } from '../../findings/perStretch'
import { wrongSharesIn } from './wrongShares'

/**
 * X7 (C05): a share that no pair of numbers gives that it may be computed from. An error where it is sure what is
 * counted, and the whole is that of its list or the tables'; else, where the words are about requests or disputes, a
 * question.
 */
export const shareFindings = (report: Report): Generator<undefined, Finding[]> =>
  perStretch(report, (stretch) =>
    wrongSharesIn(report, stretch.read).map(({ portion, severity, sentence, numbers }) =>
      textFinding(report, stretch, {
        rule: 'X7',
        severity,
        sentence,
        mentions: [portion],
        figures: [],
        numbers,
      }),
    ),
  )
