import { check } from '../../../src/checks/check'
import type { Finding } from '../../../src/checks/findings/finding'
import { newDraft, withText } from '../../../src/report/draft/draft'
import type { Report } from '../../../src/report/report'
import { starterProse } from '../../../src/report/text/starter'
import { statutory } from '../../../src/templates/statutory/statutory'

/** A published report's numbers, as the fixtures keep them; null where they could not be read. */
export interface PublishedCase {
  org: string
  year: number
  proactive: {
    regulations: Readonly<Record<string, number | null>>
    normative: Readonly<Record<string, number | null>>
    licensing: number | null
    punishment: number | null
    coercion: number | null
    feesWanYuan: number | null
  }
  requests: {
    columns: readonly string[]
    rows: readonly { key: string; values: readonly (number | null)[] }[]
  }
  reconsideration: Readonly<Record<string, Readonly<Record<string, number>>>> | null
}

export type Values = Readonly<Record<string, string>>

/** The numbers of a published report as typed into their cells; what could not be read stays blank. */
export function caseValues({ proactive, requests, reconsideration }: PublishedCase): Record<string, string> {
  const values: Record<string, string> = {}
  const put = (place: string, value: number | null): void => {
    if (value !== null) values[place] = String(value)
  }
  for (const document of ['regulations', 'normative'] as const)
    for (const [count, value] of Object.entries(proactive[document])) put(`${document}_${count}`, value)
  for (const single of ['licensing', 'punishment', 'coercion', 'feesWanYuan'] as const)
    put(single, proactive[single])
  for (const { key, values: row } of requests.rows)
    requests.columns.forEach((column, i) => put(`${key}_${column}`, row[i] ?? null))
  for (const [block, results] of Object.entries(reconsideration ?? {}))
    for (const [result, value] of Object.entries(results)) put(`${block}_${result}`, value)
  return values
}

/** A report by law with these values and, in its sections, these paragraphs. */
export function lawReport(values: Values, texts: Readonly<Record<string, readonly string[]>> = {}): Report {
  let draft = newDraft(statutory, 'law', values)
  for (const [section, paragraphs] of Object.entries(texts))
    draft = withText(draft, section, starterProse(paragraphs))
  return { template: statutory, draft }
}

/** Every cell 0 but those named. */
export function zeros(values: Values = {}): Record<string, string> {
  const cells = statutory.figures.filter(({ cell }) => cell).map(({ place }) => [place, '0'] as const)
  return { ...Object.fromEntries(cells), ...values }
}

/** `rule: sentence` of the findings whose rule is among those named, all when none is. */
export const saidBy = (report: Report, ...rules: readonly string[]): string[] =>
  check(report)
    .filter(({ id }) => rules.length === 0 || rules.includes(ruleOf(id)))
    .map((finding) => `${finding.severity} ${ruleOf(finding.id)}: ${finding.sentence}`)

/** A finding's rule: its id as far as the first colon, or the hyphen of `H1-new`. */
export const ruleOf = (id: string): string => /^(?:[HWXC]\d{1,2}|[^:]+)/u.exec(id)?.[0] ?? id

/** What a text's numbers are found wrong in: findings of the checks of text. */
export const ofText = ({ id }: Finding): boolean => /^(?:X\d|C16|C19|W[78])/u.test(id)
