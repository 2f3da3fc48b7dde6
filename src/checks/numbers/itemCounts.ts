import type { Report } from '../../report/report'
import type { Finding } from '../findings/finding'
import { itemCountsIn } from '../sentences/tokens/itemCount'
import { partCountsIn } from '../sentences/tokens/partCount'
import { readSection } from '../sentences/statements/readSection'
import { perWording } from '../sentences/perReading'
import { textFinding } from '../findings/textFinding'

const miscounted = perWording(({ line }) =>
  [...itemCountsIn(line.text), ...partCountsIn(line.text)].filter(
    ({ stated, least, most }) => stated < least || stated > most,
  ),
)

/**
 * X8: a stated count that is not the number of items listed before it: 网站、微信、公示栏4种方式. 等 may stand for more items, so
 * the count may exceed the list, but never fall short of it.
 */
export function itemCounts(report: Report): Finding[] {
  return report.template.sections.flatMap(({ place }) =>
    readSection(report, place).flatMap((stretch) =>
      miscounted(stretch.read).map(({ stated, least, unit, from, to }) =>
        textFinding(report, stretch, {
          rule: 'X8-items',
          severity: 'warning',
          sentence: `写明 ${stated} ${unit}，列出 ${least} ${unit}；请核实：`,
          mentions: [{ from, to }],
          figures: [],
          numbers: [stated, least],
        }),
      ),
    ),
  )
}
