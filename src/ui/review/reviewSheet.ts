import type { Finding } from '../../checks/findings/finding'
import { changesBetween } from '../../report/compare/changesBetween'
import { newDraft } from '../../report/draft/draft'
import { entryAt, progressOf, type Report, sectionAt, titleOf, typedAt } from '../../report/report'
import { figuresOfRule } from '../../report/template/faultOf'
import type { Rule } from '../../report/template/rule'
import {
  OWN_FORM,
  type Section,
  type StarterBlock,
  type TableForm,
  type TableRow,
  type Template,
} from '../../report/template/template'
import { asideWords, sectionWords } from '../history/changeWords'

/** What a review sheet is made of. */
export interface Review {
  report: Report
  /** 送审稿（第一稿）, and the day that it is of, `2026年1月20日`. */
  name: string
  day: string
  /** Who filled the report in and stands by the confirmed findings; '' when not said. */
  person: string
  /** Open findings, and those that were confirmed. */
  open: readonly Finding[]
  confirmed: readonly Finding[]
  /** What was looked at, in words. */
  lookedAt: string
  /** The 送审稿 before this one; null for the first. */
  before: { name: string; report: Report } | null
}

/** Braces in words would read as a figure. */
const plain = (words: string): string => words.replace(/[{}]/gu, '')

const cell = (text: string, heads: 'columns' | 'rows' | 'nothing' = 'nothing') =>
  ({ kind: 'label', text: plain(text), heads }) as const
const table = (name: string, head: readonly string[], rows: readonly TableRow[], widths: readonly number[]) =>
  ({ name, widths, head: [head.map((text) => cell(text, 'columns'))], body: rows }) satisfies TableForm

const RULES: Readonly<Record<Rule['kind'], (rule: Rule) => string>> = {
  sum: (rule) => ('name' in rule ? `${rule.name}等于各部分之和` : ''),
  balance: (rule) => ('name' in rule ? `${rule.name}两边相等` : ''),
  partsWithin: (rule) => ('partsName' in rule ? `${rule.partsName}不超过总数` : ''),
  atMost: (rule) =>
    'partName' in rule ? `${rule.partName}不超过${'wholeName' in rule ? rule.wholeName : ''}` : '',
  fullRate: (rule) => ('partName' in rule ? `${rule.partName}的比率` : ''),
  percent: () => '比率不超过 100%',
}

/** Each rule of arithmetic with its verdict. */
function ruleRows({ report, open, confirmed }: Review): TableRow[] {
  return report.template.rules.map((rule) => {
    const broken = open.some(({ id, also }) => id === rule.id || also?.includes(rule.id))
    const stoodBy = confirmed.some(({ id }) => id === rule.id)
    const filled = figuresOfRule(rule).every((place) => entryAt(report, place).kind === 'value')
    const verdict = broken ? '对不上' : stoodBy ? '已核实' : filled ? '对得上' : '没有填全，没有核对'
    return [cell(RULES[rule.kind](rule), 'rows'), cell(verdict)]
  })
}

const counted = ({ length }: readonly Finding[]): string => (length === 0 ? '没有' : `${length} 处`)

function summaryRows({ report, open, confirmed }: Review): TableRow[] {
  const { filled, stated } = progressOf(report)
  const of = (severity: Finding['severity']): Finding[] => open.filter((one) => one.severity === severity)
  const rows: readonly (readonly [string, string])[] = [
    ['已填的数据项', `${filled} 个，共 ${stated} 个`],
    ['没有填的', counted(of('missing'))],
    ['对不上的', counted(of('error'))],
    ['待核实的', counted(of('warning'))],
    ['待通读的', counted(of('unread'))],
    ['已核实的', counted(confirmed.filter(({ severity }) => severity !== 'unread'))],
    ['已通读的', counted(confirmed.filter(({ severity }) => severity === 'unread'))],
  ]
  return rows.map(([what, verdict]) => [cell(what, 'rows'), cell(verdict)])
}

/** Findings in sentences, with the section that each is about. */
const sentences = ({ template }: Report, findings: readonly Finding[]): string[] =>
  findings.map(({ target, sentence }) => plain(`${sectionAt(template, target.section).short}：${sentence}`))

function changed({ report, before }: Review): string[] {
  if (!before) return ['这是第一次送审。']
  const changes = changesBetween(before.report, report)
  const lines = [
    ...changes.sections.map(
      (one) => `${sectionAt(report.template, one.section).short}：${sectionWords(one)}。`,
    ),
    ...asideWords(changes),
  ].map(plain)
  return lines.length > 0
    ? [`与“${plain(before.name)}”相比：`, ...lines]
    : [`与“${plain(before.name)}”内容相同。`]
}

/** The sheet that goes with a 送审稿: a report of its own, so that it is laid out and exported as any other. */
export function reviewSheet(review: Review): Report {
  const { report, name, day, person, open, confirmed, lookedAt } = review
  const sections: Section[] = []
  const add = (heading: string, starter: readonly StarterBlock[], own?: TableForm): void => {
    const place = `s${sections.length}`
    const base = { place, heading, short: heading, guidance: '', starter }
    sections.push(
      own ? { ...base, level: 1, unheaded: true, starter: [], table: own } : { ...base, level: 1 },
    )
  }
  sections.push({
    place: 'basics',
    heading: '基本信息',
    short: '基本信息',
    level: 0,
    guidance: '',
    starter: [],
  })
  add('一、送审稿', [`报告：${plain(titleOf(report))}`, `名称：${plain(name)}`, `日期：${plain(day)}`])
  add('二、自查结果', [plain(lookedAt)])
  add('自查结果', [], table('自查结果', ['内容', '结果'], summaryRows(review), [3, 2]))
  if (report.template.rules.length > 0)
    add('数量关系', [], table('数量关系', ['数量关系', '结果'], ruleRows(review), [4, 1]))
  if (open.length > 0) add('三、还没有处理的', sentences(report, open))
  const by = person === '' ? '' : `（核实人：${plain(person)}）`
  // what was read through is counted above
  const stood = confirmed.filter(({ severity }) => severity !== 'unread')
  const numbers = ['三', '四', '五']
  const next = (): string =>
    numbers[sections.filter(({ unheaded, level }) => level === 1 && !unheaded).length - 2] ?? '六'
  if (stood.length > 0) add(`${next()}、已核实的${by}`, sentences(report, stood))
  add(`${next()}、改动`, changed(review))
  const figures: Template['figures'] = [
    { place: 'unit', section: 'basics', label: '单位名称', kind: 'text', unit: '' },
    { place: 'year', section: 'basics', label: '报告年度', kind: 'year', unit: '年' },
    { place: 'signature', section: 'basics', label: '署名单位', kind: 'text', unit: '', optional: true },
    { place: 'date', section: 'basics', label: '成文日期', kind: 'date', unit: '', optional: true },
  ]
  const template: Template = {
    id: OWN_FORM,
    version: 1,
    title: '送审自查单',
    reportTitle: `${plain(titleOf(report))}送审自查单`,
    unit: 'unit',
    year: 'year',
    closing: { signature: 'signature', date: 'date' },
    since: 0,
    sections,
    figures,
    rules: [],
  }
  const values = {
    unit: typedAt(report, report.template.unit),
    year: typedAt(report, report.template.year),
    signature: person === '' ? '' : `填报人：${person}`,
    date: day,
  }
  return { template, draft: newDraft(template, 'review', values) }
}
