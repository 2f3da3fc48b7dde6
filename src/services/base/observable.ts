/** A value that can be read and subscribed to. */
export interface Observed<T> {
  readonly value: T
  /** Calls back after each change; returns how to stop that. */
  subscribe(changed: () => void): () => void
}
/** An observed value that can be set. */
export interface Observable<T> extends Observed<T> {
  value: T
}

/** A value that calls its subscribers when it is set to another one, by `Object.is`. */
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
