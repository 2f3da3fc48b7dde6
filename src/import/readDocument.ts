import { runToEnd } from '../report/runToEnd'
import type { Template } from '../report/template/template'
import type { Pasted } from './model/piece'
import type { Reading } from './model/reading'
import { reportSteps } from './readReport'
import { headingsFound, readSentences } from './sentences/readSentences'

/** A published report as it was read, and its form. */
export interface ReadDocument {
  template: Template
  reading: Reading
}

const hasTables = ({ sections }: Template): boolean => sections.some(({ table }) => table)

interface OnTables extends ReadDocument {
  /** Number of the form's cells that were found. */
  cells: number
}

/** Of the forms with tables the one with the most cells found, the first of equal ones; null without such forms. */
function* readTables(pasted: Pasted, templates: readonly Template[]): Generator<undefined, OnTables | null> {
  let best: OnTables | null = null
  for (const template of templates.filter(hasTables)) {
    yield
    const reading = yield* reportSteps(pasted, template)
    const cells = template.figures.filter(
      ({ cell, place }) => cell && reading.values[place] !== undefined,
    ).length
    if (!best || cells > best.cells) best = { template, reading, cells }
  }
  return best
}

/**
 * Reads a published report on the form that it has: one without tables if more than half of its headings are in the
 * document and no cell of a table was found, else the one with tables of which most cells were found. Null where
 * nothing of either was found. In steps.
 */
export function* documentSteps(
  pasted: Pasted,
  templates: readonly Template[],
): Generator<undefined, ReadDocument | null> {
  const onTables = yield* readTables(pasted, templates)
  if (!onTables?.cells)
    for (const template of templates) {
      yield
      const headings = template.sections.filter(({ level }) => level > 0).length
      if (!hasTables(template) && headingsFound(pasted, template) * 2 > headings)
        return { template, reading: readSentences(pasted, template) }
    }
  if (!onTables) return null
  const { template, reading } = onTables
  const found = Object.keys(reading.values).length > 0 || Object.keys(reading.headings).length > 0
  return found ? { template, reading } : null
}

/** What {@link documentSteps} reads, at once. */
export const readDocument = (pasted: Pasted, templates: readonly Template[]): ReadDocument | null =>
  runToEnd(documentSteps(pasted, templates))
