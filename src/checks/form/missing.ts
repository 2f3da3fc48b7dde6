import { isEmptyProse, plainLines } from '../../report/text/prose'
import { entryAt, figureAt, type Report, sectionAt, statedFigures } from '../../report/report'
import { homeOf } from '../../report/standing'
import { nameIn } from '../../report/template/annexes'
import { hasUnder } from '../../report/template/hasUnder'
import { cellsOf } from '../../report/template/tables'
import type { Place, Section, Template } from '../../report/template/template'
import { unitKindOf } from '../../report/unitKind'
import type { Finding } from '../findings/finding'

/** Up to this many blank cells of a table are reported one by one; more are reported together. */
const FEW = 6

const blankFigure = (report: Report, place: Place, section: Place): Finding => {
  const { label } = figureAt(report.template, place)
  return {
    id: `blank:${place}`,
    severity: 'missing',
    sentence: `${label} 未填`,
    about: label,
    target: { kind: 'figure', section, figure: place },
    figures: [place],
    basis: '',
  }
}

/** Findings for the blank cells of one table. A blank is no number: where nothing happened the cell needs a 0 (H6). */
function blankCells(report: Report, section: Place, cells: readonly Place[]): Finding[] {
  const [first] = cells
  if (first === undefined) return []
  if (cells.length <= FEW) return cells.map((place) => blankFigure(report, place, section))
  return [
    {
      id: `blank-cells:${section}`,
      severity: 'missing',
      sentence: `表中还有 ${cells.length} 格未填，没有发生的填 0`,
      about: figureAt(report.template, first).label,
      target: { kind: 'figure', section, figure: first },
      figures: cells,
      basis: '',
    },
  ]
}

/**
 * blank: figures that the report states and that are blank, one finding for each however often it stands; many cells of
 * one table share a finding.
 */
export function blankFigures(report: Report): Finding[] {
  const blank = new Set([...statedFigures(report)].filter((place) => entryAt(report, place).kind === 'blank'))
  const inTables = report.template.sections.flatMap(({ place: section, table }) =>
    table
      ? blankCells(
          report,
          section,
          cellsOf(table).filter((cell) => blank.delete(cell)),
        )
      : [],
  )
  const alone = [...blank].flatMap((place) => {
    const section = homeOf(report, place)
    return section === null ? [] : [blankFigure(report, place, section)]
  })
  return [...alone, ...inTables]
}

/**
 * unit-kind: 单位类型 is not chosen. The report does not print it, but without it there is no last day for publishing
 * (条例第四十九条), and the checks that depend on the kind are skipped.
 */
export function unchosenUnitKind(report: Report): Finding[] {
  const { unitKinds } = report.template
  if (!unitKinds || unitKindOf(report)) return []
  const { place, label, section } = figureAt(report.template, unitKinds.figure)
  return [
    {
      id: 'unit-kind',
      severity: 'missing',
      sentence: `${label}未选：截止日期和规章等核对要用`,
      about: label,
      target: { kind: 'figure', section, figure: place },
      figures: [place],
      basis: '',
    },
  ]
}

/** A section that the form prescribes cannot be deleted. */
const whatToDo = ({ notice }: Template, { fixed, level, annex }: Section): string =>
  annex
    ? '不需要请删去这个附件'
    : fixed
      ? `这是${level > 0 && notice ? `${notice.number}规定` : '固定'}的部分，不能空着`
      : '不需要请删去本节'

/** empty: a printed section without text, and with no section under it (条例第五十条 asks for each part; “不能遗漏”, 国办公开办函〔2021〕30号). */
export function emptySections({ template, draft }: Report): Finding[] {
  return template.sections.flatMap((section): Finding[] => {
    const text = draft.sections[section.place]?.text
    if (!text || !isEmptyProse(text) || hasUnder(template, section.place)) return []
    return [
      {
        id: `empty:${section.place}`,
        severity: 'missing',
        sentence: `“${nameIn(template.sections, section)}”还没写；${whatToDo(template, section)}`,
        about: section.heading,
        target: { kind: 'section', section: section.place },
        figures: [],
        basis: '',
      },
    ]
  })
}

/** A numbered heading that fills its paragraph, as in a form's starter text: （一）主动公开。 */
const HEAD = /^（[一二三四五六七八九十]）[^，。；：]{2,20}。$/u
const NUMBERED = /^（[一二三四五六七八九十]）/u

/**
 * Headings of the form's starter text that have no text under them: the next paragraph that is not blank is another
 * numbered heading, or there is none.
 */
export function bareHeadsIn({ template, draft }: Report, place: Place): string[] {
  const starter = sectionAt(template, place).starter
  const given = starter.flatMap((line) => (typeof line === 'string' && HEAD.test(line) ? [line] : []))
  const text = draft.sections[place]?.text
  if (given.length === 0 || !text) return []
  const lines = plainLines(text).flatMap((line) => line.trim() || [])
  return given.filter((head) => {
    const at = lines.findIndex((line) => line === head)
    const next = lines[at + 1]
    return at >= 0 && (next === undefined || NUMBERED.test(next))
  })
}

/** bare-heads: headings of the form without text under them (国办公开办函〔2021〕30号: each of the five aspects). */
export function bareHeads(report: Report): Finding[] {
  return report.template.sections.flatMap((section): Finding[] => {
    const bare = bareHeadsIn(report, section.place)
    if (bare.length === 0) return []
    return [
      {
        id: `bare-heads:${section.place}`,
        severity: 'missing',
        sentence: `${bare.map((head) => head.replace(/。$/u, '')).join('、')}只有标题，没有内容`,
        about: section.heading,
        target: { kind: 'section', section: section.place },
        figures: [],
        basis: '',
      },
    ]
  })
}
