import { leftOversIn } from '../../report/text/placeholder'
import { plainLines } from '../../report/text/prose'
import type { Report } from '../../report/report'
import { excerpt } from '../findings/excerpt'
import type { Finding } from '../findings/finding'
import { perLine } from '../sentences/perLine'

const leftIn = perLine(leftOversIn)

/** left-over (C06): placeholders of the form that are left in sentences: x, ××, ____. */
export function leftOvers(report: Report): Finding[] {
  return report.template.sections.flatMap(({ place, heading }) => {
    const text = report.draft.sections[place]?.text
    if (!text) return []
    return plainLines(text).flatMap((plain, line) =>
      leftIn(plain).map(({ from, to, text: left }): Finding => ({
        id: `left-over:${place}:${line}:${from}`,
        severity: 'error',
        sentence: `正文里还有没填的“${left}”：${excerpt(report, place, line, from, to)}`,
        about: heading,
        target: { kind: 'text', section: place, line, from, to },
        figures: [],
        basis: left,
      })),
    )
  })
}
