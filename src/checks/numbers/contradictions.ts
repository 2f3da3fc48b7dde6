import {
  type DisputeBlock,
  type DisputeResult,
  type DisputeRoles,
  type FigureRoles,
  type Outcome,
  OUTCOME_GROUPS,
  type RequestRoles,
  rolesOf,
} from '../../report/template/figureRoles'
import { isEmptyProse, plainLines } from '../../report/text/prose'
import type { Report } from '../../report/report'
import { sectionAs } from '../../report/template/sectionRole'
import type { Place } from '../../report/template/template'
import { sumIn } from '../findings/amounts'
import { cellFinding } from '../findings/cellFinding'
import type { Finding } from '../findings/finding'
import type { CaseDenial, Denial, RequestDenial } from '../sentences/phrases/denial'
import { readSection } from '../sentences/statements/readSection'
import { textFinding } from '../findings/textFinding'

interface Contradiction {
  rule: 'C16' | 'W8'
  /** Undefined for a cell that the form does not have. */
  cells: readonly (Place | undefined)[]
  /** Name of the cells in the finding's sentence. */
  name: string
}

const LITIGATION: readonly DisputeBlock[] = ['litigationDirect', 'litigationAfterReview']
const ALL_BLOCKS: readonly DisputeBlock[] = ['review', ...LITIGATION]
/** Rows that contradict 均予以公开. 部分公开 and 其他处理, such as 撤回, are left out: a sentence may count them as 予以公开. */
const NOT_GRANTED: readonly Outcome[] = [
  ...OUTCOME_GROUPS.deny,
  ...OUTCOME_GROUPS.unable,
  ...OUTCOME_GROUPS.refuse,
]

/** Name of blocks of table four in the finding's sentence; '' for all of them. */
const blockName = (blocks: readonly string[]): string =>
  blocks.length > LITIGATION.length ? '' : blocks.includes('review') ? '行政复议' : '行政诉讼'

function contradicted({ requests, disputes }: FigureRoles, denial: Denial): Contradiction | null {
  switch (denial.kind) {
    case 'noFee':
      return null
    case 'noReview':
    case 'noLitigation':
    case 'allUpheld':
    case 'noneCorrected':
      return disputes ? contradictedCases(disputes, denial) : null
    case 'noRequests':
    case 'allClosed':
    case 'closedInYear':
    case 'noneCarriedIn':
    case 'noneCarriedOut':
    case 'carriedOn':
    case 'allGranted':
    case 'noneDenied':
      return requests ? contradictedRequests(requests, denial.kind) : null
  }
}

function contradictedRequests(
  { name, received, carriedIn, carriedOut, outcomes }: RequestRoles,
  kind: RequestDenial,
): Contradiction {
  const totals = (rows: readonly Outcome[]): (Place | undefined)[] =>
    rows.map((row) => outcomes?.[row]?.total)
  switch (kind) {
    case 'noRequests':
      return { rule: 'C16', cells: [received?.total], name: `${name}新收` }
    case 'noneCarriedIn':
      return { rule: 'C16', cells: [carriedIn?.total], name: `${name}上年结转` }
    case 'allGranted':
      return { rule: 'C16', cells: totals(NOT_GRANTED), name: `${name}不予公开、无法提供、不予处理共` }
    case 'noneDenied':
      return { rule: 'C16', cells: totals(OUTCOME_GROUPS.deny), name: `${name}不予公开共` }
    case 'allClosed':
    case 'closedInYear':
    case 'noneCarriedOut':
      return { rule: 'C16', cells: [carriedOut?.total], name: `${name}结转下年度` }
    case 'carriedOn':
      return { rule: 'W8', cells: [carriedOut?.total], name: `${name}结转下年度` }
  }
}

function contradictedCases({ name, blocks: cases }: DisputeRoles, denial: CaseDenial): Contradiction {
  const cells = (blocks: readonly DisputeBlock[], ...results: DisputeResult[]): (Place | undefined)[] =>
    blocks.flatMap((block) => results.map((result) => cases[block]?.[result]))
  const of = (blocks: readonly DisputeBlock[]): string => `${name}${blockName(blocks)}`
  switch (denial.kind) {
    case 'noReview':
      return { rule: 'C16', cells: cells(['review'], 'total'), name: `${of(['review'])}总计` }
    case 'noLitigation':
      return { rule: 'C16', cells: cells(LITIGATION, 'total'), name: `${of(LITIGATION)}总计` }
    case 'allUpheld': {
      const { blocks, decided } = denial
      return decided
        ? { rule: 'C16', cells: cells(blocks, 'correct'), name: `${of(blocks)}结果纠正` }
        : {
            rule: 'C16',
            cells: cells(blocks, 'correct', 'pending'),
            name: `${of(blocks)}结果纠正、尚未审结共`,
          }
    }
    case 'noneCorrected':
      return { rule: 'C16', cells: cells(denial.blocks, 'correct'), name: `${of(denial.blocks)}结果纠正` }
  }
}

/**
 * C16: statements without a number that the tables contradict: 未发生复议诉讼, 全部办结, 均获维持. W8: the text says that requests are
 * carried over (顺延), and table three has none carried over.
 */
export function contradictions(report: Report): Finding[] {
  const roles = rolesOf(report.template)
  return report.template.sections.flatMap(({ place }) =>
    readSection(report, place).flatMap((stretch) =>
      stretch.read.denials.flatMap((denial): Finding[] => {
        const told = contradicted(roles, denial)
        if (!told) return []
        const { rule, cells, name } = told
        const places = cells.flatMap((cell) => cell ?? [])
        const amount = sumIn(report, cells)
        const holds = rule === 'W8' ? amount !== 0 : amount === 0
        if (amount === null || holds) return []
        const { text } = stretch.read.line
        const asked = rule === 'W8' || denial.kind === 'closedInYear'
        return [
          textFinding(report, stretch, {
            rule: rule === 'C16' ? `C16:${denial.kind}` : rule,
            severity: asked ? 'warning' : 'error',
            sentence: `正文写“${text.slice(denial.from, denial.to)}”，${name} ${amount} 件${asked ? '；请核实' : ''}：`,
            mentions: [denial],
            figures: places,
            numbers: [amount],
          }),
        ]
      }),
    ),
  )
}

/** W7: cases were 纠正, and part five says nothing of it. A part five without text is left to `empty`. */
export function uncommentedCorrections(report: Report): Finding[] {
  const text = report.draft.sections[sectionAs(report.template, 'problems')?.place ?? '']?.text
  const { disputes } = rolesOf(report.template)
  if (!text || isEmptyProse(text) || !disputes) return []
  const corrected = ALL_BLOCKS.flatMap((block) => disputes.blocks[block]?.correct ?? [])
  const amount = sumIn(report, corrected)
  if (!amount || plainLines(text).some((line) => /纠|败诉|撤销|违法|复议|诉讼|答复不规范/u.test(line)))
    return []
  const figures = corrected.filter((place) => sumIn(report, [place]) !== 0)
  return cellFinding(report, {
    rule: 'W7',
    severity: 'warning',
    sentence: `${disputes.name}结果纠正 ${amount} 件，第五部分没有写到被纠正的问题和改进；请核实。`,
    figures,
    numbers: [amount],
  })
}
