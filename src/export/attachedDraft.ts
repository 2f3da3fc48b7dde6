import type { Report } from '../report/report'
import { draftContent, FORMAT } from './draftFile'

/**
 * The draft as it is attached to its PDF: all that it holds now, last year's data and confirmations included, and no earlier
 * version. It has neither the draft's id nor a time, so that the same content gives the same file on every machine.
 */
export const attachedDraft = (report: Report): string =>
  JSON.stringify({ format: FORMAT, ...draftContent(report) })
