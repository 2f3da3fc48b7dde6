import { isEmptyProse, plainLines } from '../../report/prose'
import { figuresOf, type Report } from '../../report/report'
import { sectionAs } from '../../report/sectionRole'
import type { Place } from '../../report/template'
import { sumIn } from '../findings/amounts'
import { cellFinding } from '../findings/cellFinding'
import type { Finding } from '../findings/finding'
import type { Denial } from '../sentences/phrases/denial'
import { readSection } from '../sentences/statements/readSection'
import { textFinding } from '../findings/textFinding'

interface Contradiction {
  rule: 'C16' | 'W8'
  cells: readonly Place[]
  /** How the sentence calls the cells. */
  name: string
}

const LITIGATION = ['litigationDirect', 'litigationAfterReview']
const cells = (blocks: readonly string[], ...results: string[]): Place[] =>
  blocks.flatMap((block) => results.map((result) => `${block}_${result}`))

const rowTotals = (group: string, rows: number): Place[] =>
  Array.from({ length: rows }, (_, i) => `${group}${i + 1}_total`)
/** What is left of 其他处理, such as 撤回, and 部分公开 may pass for 予以公开 in a sentence. */
const NOT_GRANTED = [...rowTotals('deny', 8), ...rowTotals('unable', 3), ...rowTotals('refuse', 5)]

/** How the sentence calls blocks of table four; nothing for all of them. */
const blockName = (blocks: readonly string[]): string =>
  blocks.length > LITIGATION.length ? '' : blocks.includes('review') ? '行政复议' : '行政诉讼'

function contradicted(denial: Denial): Contradiction | null {
  switch (denial.kind) {
    case 'noRequests':
      return { rule: 'C16', cells: ['new_total'], name: '表三新收' }
    case 'noReview':
      return { rule: 'C16', cells: cells(['review'], 'total'), name: '表四行政复议总计' }
    case 'noLitigation':
      return { rule: 'C16', cells: cells(LITIGATION, 'total'), name: '表四行政诉讼总计' }
    case 'noneCarriedIn':
      return { rule: 'C16', cells: ['carried_in_total'], name: '表三上年结转' }
    case 'allGranted':
      return { rule: 'C16', cells: NOT_GRANTED, name: '表三不予公开、无法提供、不予处理共' }
    case 'noneDenied':
      return { rule: 'C16', cells: rowTotals('deny', 8), name: '表三不予公开共' }
    case 'noFee':
      return null
    case 'allClosed':
    case 'noneCarriedOut':
      return { rule: 'C16', cells: ['carried_out_total'], name: '表三结转下年度' }
    case 'carriedOn':
      return { rule: 'W8', cells: ['carried_out_total'], name: '表三结转下年度' }
    case 'allUpheld': {
      const { blocks, decided } = denial
      if (decided)
        return { rule: 'C16', cells: cells(blocks, 'correct'), name: `表四${blockName(blocks)}结果纠正` }
      return {
        rule: 'C16',
        cells: cells(blocks, 'correct', 'pending'),
        name: `表四${blockName(blocks)}结果纠正、尚未审结共`,
      }
    }
    case 'noneCorrected': {
      const { blocks } = denial
      return { rule: 'C16', cells: cells(blocks, 'correct'), name: `表四${blockName(blocks)}结果纠正` }
    }
  }
}

/** Sentences without a number that the tables contradict: 未发生复议诉讼, 全部办结, 均获维持 (C16); 顺延 (W8). */
export function contradictions(report: Report): Finding[] {
  const figures = figuresOf(report.template)
  return report.template.sections.flatMap(({ place: section }) =>
    readSection(report, section).flatMap(({ read, line, start }) =>
      read.denials.flatMap((denial): Finding[] => {
        const told = contradicted(denial)
        if (!told) return []
        const { rule, cells: places, name } = told
        if (!places.every((place) => figures.has(place))) return []
        const amount = sumIn(report, places)
        const holds = rule === 'W8' ? amount !== 0 : amount === 0
        if (amount === null || holds) return []
        const { text } = read.line
        return [
          textFinding(report, {
            rule: rule === 'C16' ? `C16:${denial.kind}` : rule,
            severity: rule === 'W8' ? 'warning' : 'error',
            sentence: `正文写“${text.slice(denial.from, denial.to)}”，${name} ${amount} 件${rule === 'W8' ? '；请核实' : ''}：`,
            section,
            line,
            start,
            read,
            mentions: [denial],
            figures: places,
            numbers: [amount],
          }),
        ]
      }),
    ),
  )
}

const CORRECTED = cells(['review', ...LITIGATION], 'correct')

/** W7: cases that were corrected, and a part five that does not speak of them; one without a word is missing itself. */
export function uncommentedCorrections(report: Report): Finding[] {
  const text = report.draft.sections[sectionAs(report.template, 'problems')?.place ?? '']?.text
  if (!text || isEmptyProse(text) || !CORRECTED.every((place) => figuresOf(report.template).has(place)))
    return []
  const amount = sumIn(report, CORRECTED)
  if (!amount || plainLines(text).some((line) => /纠|败诉|撤销|违法|复议|诉讼|答复不规范/u.test(line)))
    return []
  const figures = CORRECTED.filter((place) => sumIn(report, [place]) !== 0)
  return cellFinding(report, {
    rule: 'W7',
    severity: 'warning',
    sentence: `表四结果纠正 ${amount} 件，第五部分没有写到被纠正的问题和改进；请核实。`,
    figures,
    numbers: [amount],
  })
}
