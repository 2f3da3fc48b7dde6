/** A file outside the browser that may be written, as far as this browser knows such a thing. */
export interface FileHandle {
  name: string
  getFile(): Promise<Blob>
  createWritable(): Promise<FileStream>
  queryPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>
  requestPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>
}
interface FileStream {
  write(text: string): Promise<void>
  close(): Promise<void>
  abort?(): Promise<void>
}

export type Picker = (options: object) => Promise<FileHandle>

/** Asks the system for a file; null where the browser has no such thing, or none over plain http. */
export function pickerHere(): Picker | null {
  const found: unknown = Reflect.get(window, 'showSaveFilePicker')
  return isSecureContext && typeof found === 'function' ? (options) => found.call(window, options) : null
}

export const isHandle = (value: unknown): value is FileHandle =>
  typeof value === 'object' && value !== null && 'createWritable' in value && 'name' in value

const MODE = { mode: 'readwrite' } as const

export const mayWrite = async (file: FileHandle): Promise<PermissionState> =>
  (await file.queryPermission?.(MODE)) ?? 'granted'
/** Only within a click. */
export const askToWrite = async (file: FileHandle): Promise<PermissionState> =>
  (await file.requestPermission?.(MODE)) ?? 'granted'

/** Writes the whole text: the browser writes beside the file and changes places on closing, so what was there stays until then. */
export async function overwrite(file: FileHandle, text: string): Promise<void> {
  const stream = await file.createWritable()
  try {
    await stream.write(text)
    await stream.close()
  } catch (cause) {
    await stream.abort?.().catch(() => undefined)
    throw cause
  }
}
