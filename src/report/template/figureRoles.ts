import type { Place } from './place'

/** Kinds of applicants (columns of table three of the statutory form). */
export type Applicant = 'naturalPerson' | 'commercial' | 'research' | 'welfare' | 'legal' | 'other'

/** Results of requests, one for each row 三（一）至（六） of table three. */
export type Outcome = 'granted' | 'partial' | GroupedOutcome
type GroupedOutcome =
  | `deny${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`
  | `unable${1 | 2 | 3}`
  | `refuse${1 | 2 | 3 | 4 | 5}`
  | `other${1 | 2 | 3}`

/** Rows under one heading of the form: 不予公开, 无法提供, 不予处理, 其他处理. */
export const OUTCOME_GROUPS = {
  deny: ['deny1', 'deny2', 'deny3', 'deny4', 'deny5', 'deny6', 'deny7', 'deny8'],
  unable: ['unable1', 'unable2', 'unable3'],
  refuse: ['refuse1', 'refuse2', 'refuse3', 'refuse4', 'refuse5'],
  other: ['other1', 'other2', 'other3'],
} as const satisfies Readonly<Record<string, readonly GroupedOutcome[]>>

/** Blocks of table four: 行政复议, 未经复议直接起诉, 复议后起诉. */
export type DisputeBlock = 'review' | 'litigationDirect' | 'litigationAfterReview'
/** Columns of a block of table four: 结果维持, 结果纠正, 其他结果, 尚未审结, 总计. */
export type DisputeResult = 'maintain' | 'correct' | 'other' | 'pending' | 'total'
/** 行政许可, 行政处罚, 行政强制 of table two. */
export type DecisionKind = 'licensing' | 'punishment' | 'coercion'
/** 规章, 行政规范性文件 of table two. */
export type DocumentKind = 'regulations' | 'normative'

/** Table two, 条例第二十条第（一）（五）（六）（八）项; `name` is what findings call it. */
export interface DisclosureRoles {
  name: string
  documents?: Partial<Readonly<Record<DocumentKind, DocumentCells>>>
  decisions?: Partial<Readonly<Record<DecisionKind, Place>>>
  /** 行政事业性收费, in 万元. */
  charges?: Place
}
/** 本年制发件数, 本年废止件数, 现行有效件数 of one kind of documents. */
export type DocumentCells = Partial<Readonly<Record<'made' | 'repealed' | 'valid', Place>>>

/** Table three, 收到和处理政府信息公开申请情况; `name` is what findings call it. */
export interface RequestRoles {
  name: string
  received?: RequestRow
  carriedIn?: RequestRow
  /** （七）总计. */
  handled?: RequestRow
  carriedOut?: RequestRow
  outcomes?: Partial<Readonly<Record<Outcome, RequestRow>>>
}
/** A row of table three: its 总计 and its cells by kind of applicant. */
export interface RequestRow {
  total: Place
  by?: Partial<Readonly<Record<Applicant, Place>>>
}

/** Table four, 行政复议、行政诉讼情况; `name` is what findings call it. */
export interface DisputeRoles {
  name: string
  blocks: Partial<Readonly<Record<DisputeBlock, DisputeCells>>>
}
/** The cells of one block of table four. */
export type DisputeCells = Partial<Readonly<Record<DisputeResult, Place>>>

/**
 * The places that checks need, by what the figures there count. A form has some of them or all; a check whose role the
 * form lacks finds nothing.
 */
export interface FigureRoles {
  disclosure?: DisclosureRoles
  requests?: RequestRoles
  disputes?: DisputeRoles
  /** 信息处理费, in 元. */
  fee?: Place
  /** Requests received, in a form that states them in a sentence. */
  requestsStated?: Place
}

const NO_ROLES: FigureRoles = {}

/** The roles of a form's figures, empty where it has none. */
export const rolesOf = ({ roles }: { roles?: FigureRoles }): FigureRoles => roles ?? NO_ROLES

/** The places in the roles of a form, or in a part of them. */
export function placesIn(part: unknown): Place[] {
  if (typeof part === 'string') return [part]
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) => (key === 'name' ? [] : placesIn(value)))
}

/**
 * Returns the template, or throws an Error when a role names a figure that it does not have: the check for that role
 * would silently find nothing.
 */
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
