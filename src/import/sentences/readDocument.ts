import type { Template } from '../../report/template'
import type { Pasted } from '../piece'
import type { Reading } from '../reading'
import { readReport } from '../readReport'
import { headingsFound, readSentences } from './readSentences'

/** A published report that was read, and the form that it is on. */
export interface ReadDocument {
  template: Template
  reading: Reading
}

const hasTables = ({ sections }: Template): boolean => sections.some(({ table }) => table)

/**
 * Reads a published report on that of the forms that it is on: one without tables where half of its headings stand in the
 * document and no cell of a table was read, else the one by law. Null where there is nothing of either.
 */
export function readDocument(pasted: Pasted, templates: readonly Template[]): ReadDocument | null {
  const byLaw = templates.find(hasTables)
  const reading = byLaw && readReport(pasted, byLaw)
  const cells = byLaw?.figures.some(({ cell, place }) => cell && reading?.values[place] !== undefined)
  if (!cells)
    for (const template of templates) {
      const headings = template.sections.filter(({ level }) => level > 0).length
      if (!hasTables(template) && headingsFound(pasted, template) * 2 > headings)
        return { template, reading: readSentences(pasted, template) }
    }
  if (!byLaw || !reading) return null
  const found = Object.keys(reading.values).length > 0 || Object.keys(reading.headings).length > 0
  return found ? { template: byLaw, reading } : null
}
