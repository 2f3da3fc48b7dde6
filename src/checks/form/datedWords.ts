import { plainLines } from '../../report/text/prose'
import { type Report, yearOf } from '../../report/report'
import { excerpt } from '../findings/excerpt'
import type { Finding } from '../findings/finding'

/**
 * form-words: words of the form's sentences that are true for one year only (`Section.dated`: 今年, 第十三届, 一次) and still
 * stand in the text. One finding for a section.
 */
export function datedWords(report: Report): Finding[] {
  const year = yearOf(report)
  return report.template.sections.flatMap(({ place: section, heading, dated = [] }): Finding[] => {
    const text = report.draft.sections[section]?.text
    if (!text) return []
    const lines = plainLines(text)
    const standing = dated.flatMap(({ words, within }) => {
      const line = lines.findIndex((plain) => plain.includes(within))
      if (line < 0) return []
      const from = (lines[line] ?? '').indexOf(within) + within.indexOf(words)
      return [{ words, line, from, to: from + words.length }]
    })
    const [first, ...also] = standing
    if (!first) return []
    const said = standing.map(({ words }) => `“${words}”`).join('、')
    return [
      {
        id: `form-words:${section}`,
        severity: 'warning',
        sentence: `表样原句里有${said}，请核对是否符合${year === null ? '本年度' : ` ${year} 年`}的情况：${excerpt(report, section, first.line, first.from, first.to)}`,
        about: heading,
        target: { kind: 'text', section, ...stretch(first), also: also.map(stretch) },
        figures: [],
        basis: `${standing.map(({ words }) => words).join(' ')} ${year ?? ''}`,
      },
    ]
  })
}

const stretch = ({ line, from, to }: { line: number; from: number; to: number }) => ({ line, from, to })
