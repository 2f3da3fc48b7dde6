import { computed, type ComputedRef, type Ref } from 'vue'
import type { Finding } from '../checks/findings/finding'
import { isConfirmed, sortFindings } from '../checks/findings/sortFindings'
import { formChecks } from '../checks/formChecks'
import type { Report } from '../report/report'
import { reuseFindings } from './reuseFindings'

/** The findings of the open report by section: those still open, and those that the official confirmed. */
interface OpenFindings {
  findings: ComputedRef<readonly Finding[]>
  confirmed: ComputedRef<readonly Finding[]>
}

/**
 * Keeps the objects of findings that are equal to earlier ones: most keys change none, and then nothing is rendered
 * again.
 * @param ofSentences findings of the sentences, which are checked in slices
 */
export function openFindings(
  report: Readonly<Ref<Report | null>>,
  ofSentences: Readonly<Ref<readonly Finding[]>>,
): OpenFindings {
  const all = computed((before?: readonly Finding[]): readonly Finding[] =>
    report.value
      ? reuseFindings(
          before ?? [],
          sortFindings(report.value, [
            ...formChecks(report.value, new Date().getFullYear()),
            ...ofSentences.value,
          ]),
        )
      : [],
  )
  const part = (confirmed: boolean): ComputedRef<readonly Finding[]> =>
    computed((before?: readonly Finding[]) => {
      const { value: open } = report
      return reuseFindings(
        before ?? [],
        open ? all.value.filter((finding) => isConfirmed(open.draft, finding) === confirmed) : [],
      )
    })
  return { findings: part(false), confirmed: part(true) }
}
