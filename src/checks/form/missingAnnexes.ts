import type { Report } from '../../report/report'
import { annexPointers } from '../../report/structure/pointers/annexPointers'
import { parted } from '../../report/template/annexes'
import { plainLines } from '../../report/text/prose'
import { excerpt } from '../findings/excerpt'
import type { Finding } from '../findings/finding'
import { perLine } from '../sentences/perLine'

const pointersIn = perLine(annexPointers)

/** annex: a sentence names an attachment (见附件2) that the report does not have. */
export function missingAnnexes(report: Report): Finding[] {
  const { template, draft } = report
  const count = parted(template.sections).annexes.length
  const has = count === 0 ? '报告没有附件' : `报告只有 ${count} 个附件`
  return template.sections.flatMap(({ place, heading }) => {
    const text = draft.sections[place]?.text
    if (!text) return []
    return plainLines(text).flatMap((plain, line) =>
      pointersIn(plain)
        .filter(({ number }) => (number ?? 1) > count)
        .map(({ from, to, words }): Finding => ({
          id: `annex:${place}:${line}:${from}`,
          severity: 'warning',
          sentence: `正文提到“${words}”，${has}：${excerpt(report, place, line, from, to)}`,
          about: heading,
          target: { kind: 'text', section: place, line, from, to },
          figures: [],
          basis: `${words} ${count}`,
        })),
    )
  })
}
