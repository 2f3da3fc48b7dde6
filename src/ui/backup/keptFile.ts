import { type Ref, shallowRef } from 'vue'
import { loadFile, saveFile } from '../../stores/backupRecord'
import { onShelfChange } from '../../stores/shelfChannel'

/** A file outside the browser that is written whenever the reports change, as far as the browser can. */
export type KeptFile =
  /** The browser has no such thing, or none over plain http. */
  | { kind: 'unable' }
  | { kind: 'none' }
  /** Known, but the browser wants to be asked again by a click. */
  | { kind: 'asleep'; name: string }
  | { kind: 'writing'; name: string }
  | { kind: 'written'; name: string; at: number }
  | { kind: 'failed'; name: string }

interface Handle {
  name: string
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>
  queryPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>
  requestPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>
}
type Picker = (options: object) => Promise<Handle>

/** Changes of so long (ms) are written together: the file may lie on a slow disk or on the network. */
const TOGETHER = 20_000

function pickerHere(): Picker | null {
  const found: unknown = Reflect.get(window, 'showSaveFilePicker')
  return isSecureContext && typeof found === 'function' ? (options) => found.call(window, options) : null
}
const isHandle = (value: unknown): value is Handle =>
  typeof value === 'object' && value !== null && 'createWritable' in value && 'name' in value

export const keptFile: Ref<KeptFile> = shallowRef({ kind: pickerHere() ? 'none' : 'unable' })
let handle: Handle | null = null
let following = false
let waiting = 0
let writing = false
let again = false

/** Takes up the file of the last time, and follows the reports from now on; once for each window. */
export async function followFile(): Promise<void> {
  if (following || !pickerHere()) return
  following = true
  onShelfChange(soon)
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'hidden' && waiting && void write(),
  )
  // a browser that cannot tell has no file to tell of
  const found = await loadFile().catch(() => undefined)
  if (!isHandle(found) || handle) return
  handle = found
  const allowed = (await found.queryPermission?.({ mode: 'readwrite' })) ?? 'granted'
  if (allowed === 'granted') await write()
  else keptFile.value = { kind: 'asleep', name: found.name }
}

/** Asks for the file; null when the official thought better of it, else a sentence about what happened. */
export async function chooseFile(): Promise<string | null> {
  const pick = pickerHere()
  if (!pick) return null
  try {
    const types = [{ description: '年报编辑器备份', accept: { 'application/json': ['.json'] } }]
    handle = await pick({ suggestedName: '年报编辑器-自动备份.json', types })
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return null
    return '没有选到可以写的文件，请换一个位置再试。'
  }
  await write()
  if (keptFile.value.kind !== 'written') return '这个文件写不进去，请换一个位置再试。'
  // remembering it is a comfort; it is written all the same while this window is open
  const kept = await saveFile(handle).then(
    () => true,
    () => false,
  )
  return `全部报告已写入“${handle.name}”，以后有改动会自动更新。${kept ? '' : '关闭窗口后需要重新选择。'}`
}

/** The click by which the browser lets the file be written again. */
export async function wakeFile(): Promise<void> {
  if (!handle) return
  const allowed = (await handle.requestPermission?.({ mode: 'readwrite' })) ?? 'granted'
  if (allowed === 'granted') await write()
}

/** Writes it no more; the file itself stays as it is. */
export async function leaveFile(): Promise<void> {
  handle = null
  keptFile.value = { kind: 'none' }
  await saveFile(undefined).catch(() => undefined)
}

function soon(): void {
  if (!handle || waiting) return
  waiting = window.setTimeout(() => void write(), TOGETHER)
}

async function write(): Promise<void> {
  clearTimeout(waiting)
  waiting = 0
  const file = handle
  if (writing) again = true
  else if (file && (await mayWrite(file))) await put(file)
}

/** Only a file that fell asleep is asked about: the others were written by a click, or are known to be open. */
async function mayWrite(file: Handle): Promise<boolean> {
  if (keptFile.value.kind !== 'asleep') return true
  return ((await file.queryPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted'
}

async function put(file: Handle): Promise<void> {
  writing = true
  keptFile.value = { kind: 'writing', name: file.name }
  try {
    const { everything } = await import('./everything')
    const { text, at, handedOver } = await everything()
    // the browser writes beside it and changes places on closing: what was there stays until all is written
    const stream = await file.createWritable()
    await stream.write(text)
    await stream.close()
    keptFile.value = { kind: 'written', name: file.name, at }
    await handedOver().catch(() => undefined)
  } catch {
    // a stick that was pulled out, a share that is away, a list that cannot be read: tried again with the next change
    keptFile.value = { kind: 'failed', name: file.name }
  } finally {
    writing = false
  }
  if (again) soon()
  again = false
}
