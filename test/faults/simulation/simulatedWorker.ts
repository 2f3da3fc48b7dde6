import type { Bundled } from './bundle'
import type * as WorkerRoom from './workerRoom'

export type Listener = (event: Record<string, unknown>) => void

/** Listeners by event, as `window`, `document` and a worker have them. */
export function events() {
  const heard: { type: string; listener: Listener; capture: boolean }[] = []
  return {
    addEventListener(type: string, listener: Listener, options?: boolean | { capture?: boolean }) {
      heard.push({
        type,
        listener,
        capture: typeof options === 'object' ? options.capture === true : options === true,
      })
    },
    removeEventListener(type: string, listener: Listener) {
      const nth = heard.findIndex((one) => one.type === type && one.listener === listener)
      if (nth >= 0) heard.splice(nth, 1)
    },
    tell(type: string, event: Record<string, unknown> = {}) {
      for (const { listener } of heard.filter((one) => one.type === type)) listener({ type, ...event })
    },
  }
}

interface WorkerParts {
  room: Bundled<typeof WorkerRoom>
  /** Of the window that starts it. */
  globals: Readonly<Record<string, unknown>>
  /** The origin private file system, as one sees it who lives as long as this says. */
  storage: (alive: () => boolean) => unknown
  /** Delivers a message a moment later, while the window lives. */
  deliver: (run: () => void) => void
}

/** The worker of a window, which runs the real one and ends with it. */
export function workerClass({ room, globals, storage, deliver }: WorkerParts) {
  return class {
    readonly #heard = events()
    readonly #inside = events()
    #over = false
    addEventListener = this.#heard.addEventListener
    removeEventListener = this.#heard.removeEventListener

    constructor() {
      const own: Record<string, unknown> = {
        ...this.#inside,
        indexedDB: globals['indexedDB'],
        IDBKeyRange: globals['IDBKeyRange'],
        Date: globals['Date'],
        setTimeout: globals['setTimeout'],
        clearTimeout: globals['clearTimeout'],
        location: globals['location'],
        navigator: { storage: storage(() => !this.#over) },
        console,
        postMessage: (data: unknown) =>
          deliver(() => void (this.#over || this.#heard.tell('message', { data: structuredClone(data) }))),
      }
      own['globalThis'] = own['self'] = own
      room(own)
    }
    postMessage(data: unknown): void {
      const message = structuredClone(data)
      deliver(() => void (this.#over || this.#inside.tell('message', { data: message })))
    }
    terminate(): void {
      this.#over = true
    }
  }
}
