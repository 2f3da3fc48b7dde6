import { FIGURE_CHAR, plainLines } from '../../report/text/prose'
import { type Report, yearOf } from '../../report/report'
import { isSectionFor } from '../../report/template/sectionRole'
import { excerpt } from '../findings/excerpt'
import type { Finding } from '../findings/finding'
import { sentenceAround } from './datedYear'
import { perLine } from '../sentences/perLine'

/** 将 with an adverb or verb of plans: 将加强. 将政务公开纳入考核 tells what was done. */
const WILL =
  '将(?:会)?(?:(?:进一步|继续|着力|持续|不断|重点|努力|切实|认真|深入|积极|严格|更加|主要|着重|从以下|从[一二三四五两几\\d]+个)|(?:加强|加大|完善|提升|提高|强化|健全|优化|推动|推进|拓展|规范|采取|聚焦|围绕|坚持|按照)(?![^，。；]{0,24}(?:纳入|列入|列为|作为|转为|转化|融入|结合)))'
const PLANNED = new RegExp(
  `(\\d{4}|${FIGURE_CHAR})年度?，?[\\p{Script=Han}]{0,10}?${WILL}|(?:下一步|今后|接下来)，?(?:在)?(\\d{4}|${FIGURE_CHAR})年|(\\d{4}|${FIGURE_CHAR})年度?(?:下一步)?(?:的)?(?:工作)?(?:打算|努力方向|改进方向)`,
  'gu',
)
/** The sentence tells what an earlier report or another body planned. */
const TOLD = /[已曾]|提出|指出|承诺|要求|部署|上年|去年|上一年/u

const plansIn = perLine((line) =>
  [...line.matchAll(PLANNED)].flatMap((match) => {
    const [words, ...years] = match
    const [from, to] = sentenceAround(line, match.index, match.index)
    const stated = years.find((one) => one !== undefined) ?? ''
    return TOLD.test(line.slice(from, to))
      ? []
      : [{ stated, from: match.index, to: match.index + words.length }]
  }),
)

/** C07: plans in part five are for the year after the report's; a copied 2024年将… names the report's own year. */
export function plannedYear(report: Report): Finding[] {
  const year = yearOf(report)
  if (year === null) return []
  return report.template.sections.flatMap(({ place: section, heading }) => {
    const text = report.draft.sections[section]?.text
    if (!text || !isSectionFor(report.template, section, 'problems', 'improvements')) return []
    return plainLines(text).flatMap((plain, line) =>
      plansIn(plain)
        .filter(({ stated }) => stated === FIGURE_CHAR || Number(stated) === year)
        .map(({ from, to }): Finding => ({
          id: `C07:${section}:plan`,
          severity: 'error',
          read: true,
          sentence: `改进打算写的是报告年度 ${year} 年，以后的打算应写 ${year + 1} 年：${excerpt(report, section, line, from, to)}`,
          about: heading,
          target: { kind: 'text', section, line, from, to },
          figures: [],
          basis: String(year),
        })),
    )
  })
}
