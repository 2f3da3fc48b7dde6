import { type Ref, shallowRef } from 'vue'
import type { Observed } from '../services/base/observable'

const refs = new WeakMap<Observed<unknown>, Ref<unknown>>()

/** A value of the services as components read it; one ref for each, for as long as the value lives. */
export function asRef<T>(observed: Observed<T>): Readonly<Ref<T>> {
  const known = refs.get(observed) as Readonly<Ref<T>> | undefined
  if (known) return known
  const shown = shallowRef(observed.value)
  observed.subscribe(() => (shown.value = observed.value))
  refs.set(observed, shown)
  return shown
}
