import type { Template } from '../report/template/template'
import type { Pasted } from './model/piece'
import type { Reading } from './model/reading'
import { readReport } from './readReport'
import { headingsFound, readSentences } from './sentences/readSentences'

/** A published report that was read, and the form that it is on. */
export interface ReadDocument {
  template: Template
  reading: Reading
}

const hasTables = ({ sections }: Template): boolean => sections.some(({ table }) => table)

interface OnTables extends ReadDocument {
  /** How many cells of the form's tables were read. */
  cells: number
}

/** The form with tables of which most cells were read, and among those without any the first. */
function readTables(pasted: Pasted, templates: readonly Template[]): OnTables | null {
  let best: OnTables | null = null
  for (const template of templates.filter(hasTables)) {
    const reading = readReport(pasted, template)
    const cells = template.figures.filter(
      ({ cell, place }) => cell && reading.values[place] !== undefined,
    ).length
    if (!best || cells > best.cells) best = { template, reading, cells }
  }
  return best
}

/**
 * Reads a published report on that of the forms that it is on: one without tables where half of its headings stand in the
 * document and no cell of a table was read, else the one of whose tables it has most. Null where there is nothing of either.
 */
export function readDocument(pasted: Pasted, templates: readonly Template[]): ReadDocument | null {
  const onTables = readTables(pasted, templates)
  if (!onTables?.cells)
    for (const template of templates) {
      const headings = template.sections.filter(({ level }) => level > 0).length
      if (!hasTables(template) && headingsFound(pasted, template) * 2 > headings)
        return { template, reading: readSentences(pasted, template) }
    }
  if (!onTables) return null
  const { template, reading } = onTables
  const found = Object.keys(reading.values).length > 0 || Object.keys(reading.headings).length > 0
  return found ? { template, reading } : null
}
