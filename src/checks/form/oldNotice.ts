import { plainLines } from '../../report/text/prose'
import { type Report, yearOf } from '../../report/report'
import { excerpt } from '../findings/excerpt'
import type { Finding } from '../findings/finding'
import { perLine } from '../sentences/perLine'

const OLD = /国办公开办函\s*[〔［[(（【]\s*(?:2019|２０１９)\s*[〕］\])）】]\s*(?:60|６０)\s*号/gu
const BASIS = /根据|按照?|依[照据]|遵照|要求|格式|规定|编制/u
/** The sentence also says that the notice was replaced or belongs to the years of trial: no finding. */
const PAST = /30\s*号|废止|代替|替代|取代|修订|停止|不再|试行.{0,6}(?:期间|阶段)/u

const oldIn = perLine((line) => {
  const found: { from: number; to: number }[] = []
  for (const match of line.matchAll(OLD)) {
    const [from, to] = [match.index, match.index + match[0].length]
    const start = Math.max(line.lastIndexOf('。', from), line.lastIndexOf('；', from)) + 1
    const [sentence = ''] = /^[^。；]*/u.exec(line.slice(start)) ?? []
    if (BASIS.test(sentence) && !PAST.test(sentence)) found.push({ from, to })
  }
  return found
})

/**
 * C11: the notice of the trial form, 国办公开办函〔2019〕60号, is named as the report's basis although its year has another
 * notice (`Template.notice`), as in a text copied from those years.
 */
export function oldNotice(report: Report): Finding[] {
  const year = yearOf(report)
  const { notice } = report.template
  if (!notice || year === null || year < notice.from) return []
  return report.template.sections.flatMap(({ place: section, heading }) => {
    const text = report.draft.sections[section]?.text
    if (!text) return []
    return plainLines(text).flatMap((plain, line) =>
      oldIn(plain).map(({ from, to }): Finding => ({
        id: `C11:${section}`,
        severity: 'error',
        read: true,
        sentence: `2019年的试行格式已不用，${notice.from}年度起的依据是${notice.number}，请改：${excerpt(report, section, line, from, to)}`,
        about: heading,
        target: { kind: 'text', section, line, from, to },
        figures: [],
        basis: String(year),
      })),
    )
  })
}
