import type { Place } from './place'

/** Who asks for information, as the statutory form tells them apart (table three's columns). */
export type Applicant = 'naturalPerson' | 'commercial' | 'research' | 'welfare' | 'legal' | 'other'

/** What becomes of a request (table three, 三（一）至（六）), row by row. */
export type Outcome = 'granted' | 'partial' | GroupedOutcome
type GroupedOutcome =
  | `deny${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`
  | `unable${1 | 2 | 3}`
  | `refuse${1 | 2 | 3 | 4 | 5}`
  | `other${1 | 2 | 3}`

/** Rows that the form puts under one head: 不予公开, 无法提供, 不予处理, 其他处理. */
export const OUTCOME_GROUPS = {
  deny: ['deny1', 'deny2', 'deny3', 'deny4', 'deny5', 'deny6', 'deny7', 'deny8'],
  unable: ['unable1', 'unable2', 'unable3'],
  refuse: ['refuse1', 'refuse2', 'refuse3', 'refuse4', 'refuse5'],
  other: ['other1', 'other2', 'other3'],
} as const satisfies Readonly<Record<string, readonly GroupedOutcome[]>>

export type DisputeBlock = 'review' | 'litigationDirect' | 'litigationAfterReview'
export type DisputeResult = 'maintain' | 'correct' | 'other' | 'pending' | 'total'
export type DecisionKind = 'licensing' | 'punishment' | 'coercion'
export type DocumentKind = 'regulations' | 'normative'

/** 条例第二十条第（一）（五）（六）（八）项; `name` is how a finding calls the table. */
export interface DisclosureRoles {
  name: string
  documents?: Partial<Readonly<Record<DocumentKind, DocumentCells>>>
  decisions?: Partial<Readonly<Record<DecisionKind, Place>>>
  /** In 万元. */
  charges?: Place
}
export type DocumentCells = Partial<Readonly<Record<'made' | 'repealed' | 'valid', Place>>>

/** 收到和处理政府信息公开申请情况; `name` is how a finding calls the table. */
export interface RequestRoles {
  name: string
  received?: RequestRow
  carriedIn?: RequestRow
  /** （七）总计. */
  handled?: RequestRow
  carriedOut?: RequestRow
  outcomes?: Partial<Readonly<Record<Outcome, RequestRow>>>
}
/** A row of requests: all of them, and by who asked. */
export interface RequestRow {
  total: Place
  by?: Partial<Readonly<Record<Applicant, Place>>>
}

/** 行政复议、行政诉讼情况; `name` is how a finding calls the table. */
export interface DisputeRoles {
  name: string
  blocks: Partial<Readonly<Record<DisputeBlock, DisputeCells>>>
}
export type DisputeCells = Partial<Readonly<Record<DisputeResult, Place>>>

/**
 * What a form's figures count, as far as checks compare them with sentences, with last year or with one another. A form
 * has few of them or all; a check asks for a role and is silent where the form does not have it.
 */
export interface FigureRoles {
  disclosure?: DisclosureRoles
  requests?: RequestRoles
  disputes?: DisputeRoles
  /** 信息处理费, in 元. */
  fee?: Place
  /** Requests received, of a form that states them in a sentence. */
  requestsStated?: Place
}

const NO_ROLES: FigureRoles = {}

/** What a form's figures count. */
export const rolesOf = ({ roles }: { roles?: FigureRoles }): FigureRoles => roles ?? NO_ROLES

function placesIn(part: unknown): Place[] {
  if (typeof part === 'string') return [part]
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) => (key === 'name' ? [] : placesIn(value)))
}

/** Throws where a form gives a role to a figure that it does not have: its checks would be silent. */
export function proveRoles<T extends WithRoles>(template: T): T {
  const figures = new Set(template.figures.map(({ place }) => place))
  const unknown = placesIn(template.roles).filter((place) => !figures.has(place))
  if (unknown.length > 0) throw new Error(`${template.id}: no figure for the role of ${unknown.join(', ')}`)
  return template
}
interface WithRoles {
  id: string
  figures: readonly { place: Place }[]
  roles?: FigureRoles
}
