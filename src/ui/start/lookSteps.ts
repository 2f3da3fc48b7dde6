import type { Pasted } from '../../import/model/piece'
import { documentSteps } from '../../import/readDocument'
import { wholeDocumentSteps } from '../../recognise/form/wholeDocument'
import { templates } from '../../templates/index'
import type { SourceDocument } from './openedFile'
import { type Look, useLook } from './useLook'

/** A look at a document before anything was corrected. */
interface Read {
  look: Look
  /** Title of the built-in form that the document is on, '' for none. */
  known: string
}

/** A document with more headings is on no built-in form, of which the longest has a sixth of them. */
const MOST_HEADINGS = 6 * Math.max(...templates.map(({ sections }) => sections.length))

/** Reads a document in steps of a few milliseconds: its tables, its text, and whether it is on a built-in form. */
export function* lookSteps(document: SourceDocument): Generator<undefined, Read> {
  const { text, found, tables } = yield* wholeDocumentSteps(document)
  const known = found.sections.length > MOST_HEADINGS ? '' : yield* builtInOf(document.pasted)
  const look = useLook(text, found, tables)
  yield
  // computed now: it is drawn in the task that takes this
  look.parts.value.at(0)
  yield
  return { look, known }
}

/** Title of the built-in form of which at least a third of the figures stand in a document, '' for none. */
function* builtInOf(pasted: Pasted): Generator<undefined, string> {
  const read = yield* documentSteps(pasted, templates)
  if (!read) return ''
  const { template, reading } = read
  return Object.keys(reading.values).length * 3 >= template.figures.length ? template.title : ''
}
