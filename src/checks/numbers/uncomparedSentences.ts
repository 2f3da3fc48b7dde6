import type { Report } from '../../report/report'
import { excerpt } from '../findings/excerpt'
import type { Finding } from '../findings/finding'
import { unreadSentences } from '../sentences/statements/readSection'

/** So many characters more, and a sentence that was looked at is asked about again. */
const STEP = 100

/** Sentences of which the numbers were not compared: no report has such long ones, and nothing sure can be read in them. */
export function unreadText(report: Report): Finding[] {
  return report.template.sections.flatMap(({ place: section, heading }) =>
    unreadSentences(report, section).map(({ line, from, to, numbers }): Finding => {
      const length = to - from
      return {
        id: `unread:${section}`,
        severity: 'warning',
        sentence: `这一句太长（${length} 字、${numbers} 个数），没有核对其中的数字，请用句号分成几句，或自行核对：${excerpt(report, section, line, from, from)}`,
        about: heading,
        target: { kind: 'text', section, line, from, to },
        figures: [],
        basis: `${Math.ceil(length / STEP)} ${numbers}`,
      }
    }),
  )
}
