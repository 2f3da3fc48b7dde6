import { proveRoles } from '../report/template/figureRoles'
import type { Draft } from '../report/draft/draft'
import type { Template } from '../report/template/template'
import { statutory } from './statutory/statutory'
import { summary } from './summary/summary'

/**
 * The report forms, in the order in which they are offered. An Error is thrown on loading when a role names an unknown
 * figure.
 */
export const templates: readonly Template[] = [summary, statutory].map(proveRoles)

/** The form of a draft: its own, or the built-in one; undefined for one that this version of the program does not know. */
export const formOf = ({ template, form }: Pick<Draft, 'template' | 'form'>): Template | undefined =>
  form ?? templateOf(template)

/** The built-in form with an id; undefined for one that this version of the program does not know. */
export function templateOf(id: string): Template | undefined {
  return templates.find((template) => template.id === id)
}
