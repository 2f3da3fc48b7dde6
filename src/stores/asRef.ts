import { type Ref, shallowRef } from 'vue'
import type { Observed } from '../services/base/observable'

const refs = new WeakMap<Observed<unknown>, Ref<unknown>>()

/** An observable of the services as a Vue ref. The same observable always gives the same ref. */
export function asRef<T>(observed: Observed<T>): Readonly<Ref<T>> {
  const known = refs.get(observed) as Readonly<Ref<T>> | undefined
  if (known) return known
  const shown = shallowRef(observed.value)
  observed.subscribe(() => (shown.value = observed.value))
  refs.set(observed, shown)
  return shown
}
