import { StorageError } from './storageError'

/** A stored record of any age. */
export type StoredRow = Readonly<Record<string, unknown>>

/**
 * Takes records from one draft schema to the next. Pure and total for records of its schema; heads and sections carry
 * their own schema number, because a save writes only the sections that changed.
 */
export interface UpgradeStep {
  head: (row: StoredRow) => StoredRow
  section: (row: StoredRow) => StoredRow
}

/** Step n takes schema n + 1 to n + 2; there are DRAFT_SCHEMA − 1 of them. */
export const UPGRADES: readonly UpgradeStep[] = [
  // 2: the head has the last day for publishing, and a draft may have last year's report
  { head: (row) => ({ ...row, due: null }), section: (row) => row },
]

/** True for an object that is not an array. */
export function isRow(value: unknown): value is StoredRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** True for a record written by a newer version of the program. */
export function isNewer(row: unknown, steps: readonly UpgradeStep[] = UPGRADES): boolean {
  return isRow(row) && typeof row['schema'] === 'number' && row['schema'] > schemaOf(steps)
}

/** The schema that a chain of steps leads to; DRAFT_SCHEMA for {@link UPGRADES}. */
export function schemaOf(steps: readonly UpgradeStep[]): number {
  return steps.length + 1
}

/**
 * Upgrades a stored record to today's schema. Throws a StorageError: `newer` for a record of a newer schema, `broken`
 * for one without a schema or that an upgrade step fails on.
 */
export function upgraded(
  kind: keyof UpgradeStep,
  row: unknown,
  steps: readonly UpgradeStep[] = UPGRADES,
): StoredRow {
  if (isNewer(row, steps)) throw new StorageError('newer', `${kind} of a newer schema`)
  if (!isRow(row)) throw new StorageError('broken', `${kind} is no record`)
  const { schema } = row
  if (typeof schema !== 'number' || !Number.isInteger(schema) || schema < 1)
    throw new StorageError('broken', `${kind} without a schema`)
  let now: StoredRow = row
  try {
    for (const step of steps.slice(schema - 1)) now = step[kind](now)
  } catch (cause) {
    throw new StorageError('broken', `${kind} cannot be upgraded from schema ${schema}`, cause)
  }
  return { ...now, schema: schemaOf(steps) }
}
