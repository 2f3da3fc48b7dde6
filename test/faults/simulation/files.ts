/** A file that was made so long ago (ms) is found again after a power cut (measured: one just made never was). */
const NAMED_AFTER = 40_000

interface File {
  text: string
  /** What is flushed. */
  safe: string
  made: number
  open: boolean
}

/** The beginning of a text that takes so many bytes. */
const cut = (text: string, size: number): string =>
  new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, size))

const absent = (): DOMException => new DOMException('no such file', 'NotFoundError')

/**
 * The origin private file system: one for all windows. What is written outlives the browser and, once flushed, a power
 * cut, but not in a file that was just made. `later` does a thing that takes its time; nothing is written while `isFull`.
 */
export function createFiles(
  now: () => number,
  later: (task: () => void) => void,
  isFull: () => boolean = () => false,
) {
  const folders = new Map<string, { files: Map<string, File>; made: number }>()

  const done = <T>(alive: () => boolean, work: () => T): Promise<T> =>
    new Promise((resolve, reject) =>
      later(() => {
        // whoever is gone does nothing any more, and hears nothing
        if (!alive()) return
        try {
          resolve(work())
        } catch (cause) {
          reject(cause instanceof Error ? cause : new Error(String(cause)))
        }
      }),
    )

  function fileHandle(name: string, file: File, alive: () => boolean): object {
    return {
      kind: 'file',
      name,
      getFile: () => {
        const { text } = file
        return done(alive, () => ({ size: text.length, text: () => Promise.resolve(file.text) }))
      },
      createSyncAccessHandle: () =>
        done(alive, () => {
          if (file.open) throw new DOMException('in use', 'NoModificationAllowedError')
          file.open = true
          opened.add({ file, alive })
          return {
            write(bytes: Uint8Array, { at }: { at: number }) {
              if (isFull()) throw new DOMException('no room', 'QuotaExceededError')
              const text = new TextDecoder().decode(bytes)
              file.text = file.text.slice(0, at) + text + file.text.slice(at + text.length)
              return bytes.length
            },
            truncate: (size: number) => done(alive, () => void (file.text = cut(file.text, size))),
            flush: () => done(alive, () => void (file.safe = file.text)),
            close: () => done(alive, () => void (file.open = false)),
          }
        }),
    }
  }
  const opened = new Set<{ file: File; alive: () => boolean }>()

  function folderHandle(name: string, alive: () => boolean): object {
    const files = (): Map<string, File> => {
      const folder = folders.get(name)
      if (!folder) throw absent()
      return folder.files
    }
    return {
      kind: 'directory',
      name,
      getFileHandle: (at: string, { create = false } = {}) =>
        done(alive, () => {
          let file = files().get(at)
          if (!file) {
            if (!create) throw absent()
            file = { text: '', safe: '', made: now(), open: false }
            files().set(at, file)
          }
          return fileHandle(at, file, alive)
        }),
      removeEntry: (at: string) =>
        done(alive, () => {
          if (!files().delete(at)) throw absent()
        }),
      async *keys() {
        yield* await done(alive, () => [...files().keys()])
      },
    }
  }

  return {
    /** `navigator.storage` as a window sees it. */
    door: (alive: () => boolean) => ({
      getDirectory: () =>
        done(alive, () => ({
          getDirectoryHandle: (name: string, { create = false } = {}) =>
            done(alive, () => {
              if (!folders.has(name)) {
                if (!create) throw absent()
                folders.set(name, { files: new Map(), made: now() })
              }
              return folderHandle(name, alive)
            }),
        })),
    }),
    /** Windows are gone: what they had open is free again. */
    release(): void {
      for (const one of opened) {
        if (!one.file.open) opened.delete(one)
        else if (!one.alive()) {
          one.file.open = false
          opened.delete(one)
        }
      }
    },
    /** The power goes. `torn` draws how much of what is not flushed has reached the disk. */
    lose(torn: (length: number) => number): void {
      for (const [name, { files, made }] of folders) {
        if (made > now() - NAMED_AFTER) folders.delete(name)
        for (const [at, file] of files) {
          file.open = false
          if (file.made > now() - NAMED_AFTER) files.delete(at)
          else if (file.text !== file.safe) {
            const end = torn(file.text.length + 1)
            file.text = file.safe = file.text.slice(0, end) + file.safe.slice(end)
          }
        }
      }
      opened.clear()
    },
    /** How many files of a folder were made since a time. */
    madeSince: (folder: string, since: number): number =>
      [...(folders.get(folder)?.files.values() ?? [])].filter(({ made }) => made > since).length,
  }
}

export type Files = ReturnType<typeof createFiles>
