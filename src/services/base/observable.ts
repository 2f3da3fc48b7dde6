/** A value that changes, for whoever wants to be told. */
export interface Observed<T> {
  readonly value: T
  /** Calls back after each change; returns how to stop that. */
  subscribe(changed: () => void): () => void
}
export interface Observable<T> extends Observed<T> {
  value: T
}

/** A value whose subscribers are called when another one is set; by identity, as `Object.is` compares. */
export function observable<T>(initial: T): Observable<T> {
  let current = initial
  const subscribers = new Set<() => void>()
  return {
    get value() {
      return current
    },
    set value(next: T) {
      if (Object.is(current, next)) return
      current = next
      for (const changed of subscribers) changed()
    },
    subscribe(changed) {
      subscribers.add(changed)
      return () => void subscribers.delete(changed)
    },
  }
}
