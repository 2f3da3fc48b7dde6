import { entryAt, figureAt, type Report } from '../../report/report'
import { homeOf } from '../../report/standing'
import type { Figure, Place, Rule } from '../../report/template/template'
import { inMillionths, MONEY_STEPS, showMillionths } from '../../report/values/steps'
import type { Mend } from '../../report/mend/mend'
import { aboutFigures, cellName } from '../findings/aboutFigures'
import type { Finding } from '../findings/finding'
import { valueMend } from '../findings/mends'
import { type Crossing, crossings } from './crossing'

/**
 * Amount of a figure that the report states, in its smallest step; null while it is blank, wrong or nowhere in the
 * report.
 */
function stepsAt(report: Report, place: Place): number | null {
  const entry = entryAt(report, place)
  return entry.kind === 'value' && homeOf(report, place) !== null ? entry.amount : null
}

/** The same in millionths of its unit, in which 12 件 and 3.5 件 are compared. */
function amountOf(report: Report, place: Place): number | null {
  const steps = stepsAt(report, place)
  return steps === null ? null : inMillionths(figureAt(report.template, place), steps)
}

/** `258 条`, `97.35%`: millionths of a figure's unit, with the unit. */
function said(report: Report, place: Place, amount: number): string {
  const figure = figureAt(report.template, place)
  const shown = showMillionths(figure, amount)
  return figure.unit === '%' ? `${shown}%` : `${shown} ${figure.unit}`
}

const pair = (report: Report, a: Place, b: Place): [number, number] | null => {
  const first = amountOf(report, a)
  const second = amountOf(report, b)
  return first === null || second === null ? null : [first, second]
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

interface Breach {
  sentence: string
  /** The finding's target is the first of them. */
  figures: readonly Place[]
  mends?: readonly Mend[]
}

function sumBreach(report: Report, rule: Extract<Rule, { kind: 'sum' }>): Breach | null {
  const total = amountOf(report, rule.total)
  if (total === null) return null
  const parts = rule.parts.map((part) => amountOf(report, part)).filter((part) => part !== null)
  const together = sum(parts)
  const complete = parts.length === rule.parts.length
  if (complete ? together === total : together <= total) return null
  const unit = (amount: number): string => said(report, rule.total, amount)
  const what = complete ? '各部分合计' : '已填的部分合计'
  const difference = Math.abs(total - together)
  return {
    sentence: `${rule.name} ${unit(total)}，${what} ${unit(together)}，${complete ? '差' : '已多出'} ${unit(difference)}。`,
    figures: [rule.total, ...rule.parts],
    ...(complete && {
      mends: [
        valueMend(report, `合计改为 ${showMillionths(figureAt(report.template, rule.total), together)}`, [
          { figure: rule.total, shown: showMillionths(figureAt(report.template, rule.total), together) },
        ]),
      ],
    }),
  }
}

/** `新收 120 ＋ 结转 3 ＝ 123`; `figure` decides how the numbers are written. */
function side(figure: Figure, amounts: readonly number[], names: readonly string[]): string {
  const shown = (amount: number): string => showMillionths(figure, amount)
  const terms = amounts.map((amount, i) => `${names[i] ?? ''} ${shown(amount)}`.trim()).join(' ＋ ')
  return amounts.length > 1 ? `${terms} ＝ ${shown(sum(amounts))}` : terms
}

function balanceBreach(report: Report, rule: Extract<Rule, { kind: 'balance' }>): Breach | null {
  const left = rule.left.map((place) => amountOf(report, place)).filter((amount) => amount !== null)
  const right = rule.right.map((place) => amountOf(report, place)).filter((amount) => amount !== null)
  if (left.length < rule.left.length || right.length < rule.right.length) return null
  const difference = sum(right) - sum(left)
  if (difference === 0) return null
  const [first = ''] = rule.right
  const figure = figureAt(report.template, first)
  return {
    sentence: `${rule.name}：${side(figure, left, rule.leftNames)}，${side(figure, right, rule.rightNames)}，${difference < 0 ? '少' : '多'} ${said(report, first, Math.abs(difference))}。`,
    figures: [...rule.right, ...rule.left],
  }
}

function atMostBreach(report: Report, rule: Extract<Rule, { kind: 'atMost' }>): Breach | null {
  const amounts = pair(report, rule.part, rule.whole)
  if (!amounts || amounts[0] <= amounts[1]) return null
  const [part, whole] = amounts
  const figure = figureAt(report.template, rule.part)
  const rate = figure.kind === 'rate' || figure.kind === 'change'
  const difference = rate
    ? `${showMillionths(figure, part - whole)} 个百分点`
    : said(report, rule.part, part - whole)
  return {
    sentence: `${rule.partName} ${said(report, rule.part, part)}，${rate ? '高于' : '多于'}${rule.wholeName} ${said(report, rule.whole, whole)}，${rate ? '高' : '多'} ${difference}。`,
    figures: [rule.part, rule.whole],
  }
}

function partsWithinBreach(report: Report, rule: Extract<Rule, { kind: 'partsWithin' }>): Breach | null {
  const total = amountOf(report, rule.total)
  if (total === null) return null
  // the finding says 本节, so a part that no longer stands in its own section is left out
  const here = rule.parts.filter((part) => homeOf(report, part) === figureAt(report.template, part).section)
  const together = sum(here.map((part) => amountOf(report, part) ?? 0))
  if (together <= total) return null
  const unit = (amount: number): string => said(report, rule.total, amount)
  return {
    sentence: `${rule.partsName}合计 ${unit(together)}，多于${rule.name} ${unit(total)}，多 ${unit(together - total)}；请核实口径。`,
    figures: [rule.total, ...rule.parts],
  }
}

function fullRateBreach(report: Report, rule: Extract<Rule, { kind: 'fullRate' }>): Breach | null {
  const amounts = pair(report, rule.part, rule.whole)
  if (amountOf(report, rule.rate) !== 100 * MONEY_STEPS || !amounts || amounts[0] >= amounts[1]) return null
  const [part, whole] = amounts
  const { label } = figureAt(report.template, rule.rate)
  return {
    sentence: `${label} 100%，而${rule.wholeName} ${said(report, rule.whole, whole)}、${rule.partName} ${said(report, rule.part, part)}，差 ${said(report, rule.whole, whole - part)}；请核实。`,
    figures: [rule.rate, rule.part, rule.whole],
  }
}

function breachOf(report: Report, rule: Rule): Breach | null {
  switch (rule.kind) {
    case 'sum':
      return sumBreach(report, rule)
    case 'balance':
      return balanceBreach(report, rule)
    case 'atMost':
      return atMostBreach(report, rule)
    case 'partsWithin':
      return partsWithinBreach(report, rule)
    case 'fullRate':
      return fullRateBreach(report, rule)
    case 'percent':
      // a rate beyond 100 % is no value of its kind: `wrongValues` reports it under this rule
      return null
  }
}

/** The cell where a broken row and a broken column cross, in words. */
function crossingFinding(report: Report, crossing: Crossing, breaches: ReadonlyMap<Rule, Breach>): Finding[] {
  const { figure: place, holds, needed, rules } = crossing
  const section = homeOf(report, place)
  const [first, ...others] = rules
  if (section === null || !first) return []
  const figure = figureAt(report.template, place)
  const name = cellName(report, place)
  const where = name
    ? `“${name.row}”这一行、“${name.column}”这一列`
    : `“${figure.label}”在内的 ${rules.length} 个等式`
  const shown = showMillionths(figure, needed)
  const unit = (amount: number): string => said(report, place, amount)
  const breached = rules.flatMap((rule) => breaches.get(rule) ?? [])
  const figures = [...new Set([place, ...breached.flatMap((breach) => breach.figures)])]
  return [
    {
      id: first.id,
      also: others.map(({ id }) => id),
      severity: rules.some(({ severity }) => severity === 'error') ? 'error' : 'warning',
      sentence: `${where}都对不上。${name ? '交叉的一格' : '这个数'}是 ${unit(holds)}，按其余各数应为 ${unit(needed)}，${holds < needed ? '少' : '多'} ${unit(Math.abs(needed - holds))}。`,
      about: breached.map(({ sentence }) => sentence).join(''),
      target: { kind: 'figure', section, figure: place },
      figures,
      basis: figures.map((one) => stepsAt(report, one) ?? '').join(' '),
      mends: [valueMend(report, `改为 ${shown}`, [{ figure: place, shown }])],
    },
  ]
}

/**
 * Findings for the template's rules that do not hold. A rule waits for the figures that it needs, except that parts
 * which already exceed their total are reported at once. Rules that one cell breaks are one finding, which leads to that cell.
 */
export function brokenRules(report: Report): Finding[] {
  const breaches = new Map<Rule, Breach>()
  for (const rule of report.template.rules) {
    const breach = breachOf(report, rule)
    if (breach) breaches.set(rule, breach)
  }
  const crossed = crossings(report, [...breaches.keys()], (place) => amountOf(report, place))
  return [...breaches].flatMap(([rule, breach]): Finding[] => {
    const crossing = crossed.find(({ rules }) => rules.some((one) => one === rule))
    if (crossing) return crossing.rules[0] === rule ? crossingFinding(report, crossing, breaches) : []
    const [first] = breach.figures
    const section = first === undefined ? null : homeOf(report, first)
    if (first === undefined || section === null) return []
    return [
      {
        id: rule.id,
        severity: rule.severity,
        sentence: breach.sentence,
        about: aboutFigures(report, breach.figures, breach.sentence),
        target: { kind: 'figure', section, figure: first },
        figures: breach.figures,
        basis: breach.figures.map((place) => stepsAt(report, place) ?? '').join(' '),
        ...(breach.mends && { mends: breach.mends }),
      },
    ]
  })
}
