/** How long a browser keeps what was put into localStorage in memory before it is on the disk (measured: 3 to 6 s). */
const WRITTEN_AFTER = 5000

/** The localStorage of an origin: one for all windows, written to the disk late. */
export function createNotes(now: () => number) {
  const items = new Map<string, string>()
  let undo: { at: number; key: string; before: string | undefined }[] = []
  const faults = { full: false }

  function put(key: string, text: string | undefined): void {
    undo = undo.filter(({ at }) => at > now() - WRITTEN_AFTER)
    undo.push({ at: now(), key, before: items.get(key) })
    if (text === undefined) items.delete(key)
    else items.set(key, text)
  }

  return {
    faults,
    items,
    /** The browser is killed or the power goes: what is not on the disk yet is as it was. */
    lose(): void {
      for (const { at, key, before } of undo.reverse()) {
        if (at <= now() - WRITTEN_AFTER) continue
        if (before === undefined) items.delete(key)
        else items.set(key, before)
      }
      undo = []
    },
    /** The browser's data are cleared. */
    clear(): void {
      items.clear()
      undo = []
    },
    /** As a window sees it; one that is gone changes nothing. */
    door(alive: () => boolean): Storage {
      const methods: Storage = {
        getItem: (key) => items.get(key) ?? null,
        setItem(key, text) {
          if (!alive()) return
          if (faults.full) throw new DOMException('no room', 'QuotaExceededError')
          put(key, text)
        },
        removeItem: (key) => void (alive() && put(key, undefined)),
        clear() {
          for (const key of items.keys()) methods.removeItem(key)
        },
        key: (n) => [...items.keys()][n] ?? null,
        get length() {
          return items.size
        },
      }
      return new Proxy(methods, {
        ownKeys: () => [...items.keys()],
        getOwnPropertyDescriptor: (_, key) =>
          typeof key === 'string' && items.has(key)
            ? { configurable: true, enumerable: true, value: items.get(key) }
            : undefined,
      })
    },
  }
}

export type Notes = ReturnType<typeof createNotes>
