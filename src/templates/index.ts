import { proveRoles } from '../report/template/figureRoles'
import type { Template } from '../report/template/template'
import { statutory } from './statutory/statutory'
import { summary } from './summary/summary'

/**
 * The report forms, in the order in which they are offered. An Error is thrown on loading when a role names an unknown
 * figure.
 */
export const templates: readonly Template[] = [summary, statutory].map(proveRoles)

/** The form with an id; undefined for one that this version of the program does not know. */
export function templateOf(id: string): Template | undefined {
  return templates.find((template) => template.id === id)
}
