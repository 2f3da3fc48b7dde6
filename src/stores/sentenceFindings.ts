import { computed, type ComputedRef, type ShallowRef, shallowRef, watch } from 'vue'
import type { Finding } from '../checks/findings/finding'
import type { Report } from '../report/report'
import { inSlices } from '../services/base/inSlices'
import { bringTextReading, textReading } from './loadTextChecks'

/** What the checks of sentences found, and of which form of the report. */
interface Found {
  of: Report
  findings: readonly Finding[]
  /** False when the checks broke down over it. */
  whole: boolean
}

export interface SentenceFindings {
  /** Of the present form of the report, or of an earlier one while that is still being read. */
  findings: ComputedRef<readonly Finding[]>
  /** True when the sentences of the present form were read. */
  read: ComputedRef<boolean>
  /** True while the sentences of the present form are being read. */
  reading: ComputedRef<boolean>
  /** Reads the present form to its end, whatever is changed meanwhile; also resolves when the checks cannot be had. */
  settled: () => Promise<void>
}

const NONE: readonly Finding[] = []

/**
 * The findings of the checks that read sentences, in slices between the keys: a text may be of any length. What was found before
 * stays until the new is there, for a list that comes and goes with each key cannot be read.
 */
export function findingsOfSentences(report: ShallowRef<Report | null>): SentenceFindings {
  const found = shallowRef<Found | null>(null)
  let stop = (): void => {}
  let waiting: (() => void)[] = []

  const isSettled = (): boolean => !report.value || !textReading.value || found.value?.of === report.value
  function tellWaiting(): void {
    if (!isSettled()) return
    const told = waiting
    waiting = []
    for (const go of told) go()
  }
  function end(next: Found): void {
    found.value = next
    tellWaiting()
  }
  function read(): void {
    stop()
    stop = () => {}
    const of = report.value
    // another report has nothing of this one's
    if (!of || of.draft.id !== found.value?.of.draft.id || of.template !== found.value.of.template)
      found.value = null
    if (of && textReading.value)
      stop = inSlices(textReading.value(of), {
        done: (findings) => end({ of, findings, whole: true }),
        failed(cause) {
          end({ of, findings: NONE, whole: false })
          // a bug, told as one; the report stays open
          setTimeout(() => {
            throw cause
          })
        },
      })
    tellWaiting()
  }
  // at once and not before the next drawing: what a short text gives is there when the key is done
  watch([report, textReading], read, { flush: 'sync', immediate: true })

  return {
    findings: computed(() => found.value?.findings ?? NONE),
    read: computed(() => found.value !== null && found.value.of === report.value && found.value.whole),
    reading: computed(
      () => report.value !== null && textReading.value !== null && found.value?.of !== report.value,
    ),
    async settled() {
      await bringTextReading()
      if (!isSettled()) await new Promise<void>((resolve) => waiting.push(resolve))
    },
  }
}
