import { computed, type ComputedRef, type ShallowRef, shallowRef, watch } from 'vue'
import type { Finding } from '../checks/findings/finding'
import type { Report } from '../report/report'
import { inSlices } from '../services/base/inSlices'
import { bringTextReading, textReading } from './loadTextChecks'

/** What the checks of sentences found, and in which state of the report. */
interface Found {
  of: Report
  findings: readonly Finding[]
  /** False when the checks threw an error. */
  whole: boolean
}

/** The findings about sentences, and how far the open report was read. */
export interface SentenceFindings {
  /** Findings of the current state of the report, or of an earlier one while the current is still being read. */
  findings: ComputedRef<readonly Finding[]>
  /** True when the sentences of the current state were read without an error. */
  read: ComputedRef<boolean>
  /** True while the sentences of the current state are being read. */
  reading: ComputedRef<boolean>
  /** Resolves when the state that is current by then was read to its end, or when the checks cannot be loaded. */
  settled: () => Promise<void>
}

const NONE: readonly Finding[] = []

/**
 * Runs the checks that read sentences, in slices between key events, for a text may be of any length. Earlier findings
 * stay until the new ones are complete: a list that vanished with each key could not be read.
 */
export function findingsOfSentences(report: ShallowRef<Report | null>): SentenceFindings {
  const found = shallowRef<Found | null>(null)
  let stop = (): void => {}
  let waiting: (() => void)[] = []

  const isSettled = (): boolean => !report.value || !textReading.value || found.value?.of === report.value
  function tellWaiting(): void {
    if (!isSettled()) return
    const waiters = waiting
    waiting = []
    for (const go of waiters) go()
  }
  function end(next: Found): void {
    found.value = next
    tellWaiting()
  }
  function read(): void {
    stop()
    stop = () => {}
    const of = report.value
    // findings of another report are dropped
    if (!of || of.draft.id !== found.value?.of.draft.id || of.template !== found.value.of.template)
      found.value = null
    if (of && textReading.value)
      stop = inSlices(textReading.value(of), {
        done: (findings) => end({ of, findings, whole: true }),
        failed(cause) {
          end({ of, findings: NONE, whole: false })
          // a bug: thrown outside of the watcher, so that it is reported and the report stays open
          setTimeout(() => {
            throw cause
          })
        },
      })
    tellWaiting()
  }
  // sync and not before the next render: the findings of a short text are complete when the key event ends
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
