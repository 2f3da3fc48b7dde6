import type { Report } from '../../../report/report'
import type { Finding } from '../../findings/finding'
import { perStretch } from '../../findings/perStretch'
import { textFinding } from '../../findings/textFinding'
import { isSamePlace } from '../comparisons/comparisons'
import type { OrderDoubt } from './orderDoubt'
import { wrongPointsIn } from './points'
import { wrongRanksIn } from './ranks'
import { wrongTimesIn } from './times'
import { wrongTrendsIn } from './trends'

/**
 * X9, X15: words that say how numbers stand to one another: 教育类最多, 逐季下降, 翻了一番, 提高4.5个百分点. Asked.
 * @param isTold true for a finding about words that another check has asked about
 */
export const orderFindings = (
  report: Report,
  isTold: (finding: Finding) => boolean = () => false,
): Generator<undefined, Finding[]> =>
  perStretch(report, (stretch) => {
    const { read } = stretch
    const as =
      (rule: 'X9' | 'X15') =>
      (one: OrderDoubt): Finding =>
        textFinding(report, stretch, {
          rule,
          severity: 'warning',
          sentence: one.sentence,
          mentions: [one],
          figures: [],
          numbers: one.numbers,
        })
    const all = [
      ...[...wrongRanksIn(report, read), ...wrongTrendsIn(read)].map(as('X15')),
      ...[...wrongTimesIn(read), ...wrongPointsIn(read)].map(as('X9')),
    ]
    return all.filter(
      (one, i) => !isTold(one) && !all.slice(0, i).some(({ target }) => isSamePlace(target, one.target)),
    )
  })
