import type { EventArguments, jsPDF } from 'jspdf/dist/jspdf.es.min.js'
import { ExportError } from '../base/exportError'

const failures = new WeakMap<jsPDF, unknown[]>()

/**
 * Calls `work` at an event of jsPDF's writing. jsPDF swallows errors of its listeners; they are kept for {@link
 * fileOf}.
 */
export function during<Name extends keyof EventArguments>(
  pdf: jsPDF,
  moment: Name,
  work: (...values: EventArguments[Name]) => void,
): void {
  const failed = failures.get(pdf) ?? []
  failures.set(pdf, failed)
  pdf.internal.events.subscribe(moment, (...values) => {
    try {
      work(...values)
    } catch (error) {
      failed.push(error)
    }
  })
}

/**
 * The finished file.
 * @throws ExportError, `file`, when jsPDF fails, as for lack of memory; else the first error of a listener of {@link
 * during}
 */
export function fileOf(pdf: jsPDF): Blob {
  let file: Blob
  try {
    file = pdf.output('blob')
  } catch (cause) {
    throw new ExportError('file', cause)
  }
  const [failure] = failures.get(pdf) ?? []
  if (failure !== undefined) throw failure
  return file
}
