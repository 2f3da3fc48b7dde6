import type { Report } from '../report/report'
import { sortFindings } from './findings/sortFindings'
import type { Finding } from './findings/finding'
import { formChecks } from './formChecks'
import { textChecks } from './textChecks'

/**
 * Everything in a report that is missing, wrong or to be confirmed, arranged by section. Confirmed warnings are among
 * them: see `isConfirmed`.
 */
export function check(report: Report): Finding[] {
  return sortFindings(report, [...formChecks(report), ...textChecks(report)])
}
