import { computed, type Ref, shallowRef, type WritableComputedRef } from 'vue'
import { figuresOf, type Report } from '../report/report'
import type { Place } from '../report/template/template'

/** A figure and the input in which its cursor stands. */
interface Focused {
  figure: Place
  input: HTMLInputElement
}

/** The figure with the cursor; null when there is none, and when the form no longer has it. */
export function focusedFigure(report: Readonly<Ref<Report | null>>): WritableComputedRef<Focused | null> {
  const last = shallowRef<Focused | null>(null)
  return computed({
    get: () =>
      last.value && report.value && figuresOf(report.value.template).has(last.value.figure)
        ? last.value
        : null,
    set: (next) => (last.value = next),
  })
}
