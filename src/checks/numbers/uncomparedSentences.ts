import type { Report } from '../../report/report'
import { excerpt } from '../findings/excerpt'
import type { Finding } from '../findings/finding'
import { unreadSentences } from '../sentences/statements/readSection'

/** A confirmed sentence has to be confirmed again when its length passes another multiple of this. */
const STEP = 100

/**
 * unread: sentences whose numbers are not compared because they are too long to parse; published reports have none of
 * that length.
 */
export function uncomparedText(report: Report): Finding[] {
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
