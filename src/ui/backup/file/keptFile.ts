import { type Ref, shallowRef } from 'vue'
import { isTooLarge } from '../../../services/backup/backupSize'
import type { Timers } from '../../../services/base/timers'
import type { Everything, Further } from './everything'
import { askToWrite, type FileHandle, isHandle, mayWrite, overwrite, type Picker } from './fileHandle'
import { type FileTrouble, isLasting, troubleOf, troubleWords } from './fileTrouble'
import { furtherSentence } from './furtherSentence'

/** A file outside the browser that is written whenever the reports change, as far as the browser can. */
export type KeptFile =
  /** The browser has no such thing, or none over plain http. */
  | { kind: 'unable' }
  | { kind: 'none' }
  /** It was kept, and what the browser knew of it is gone with its data: it has to be chosen again. */
  | { kind: 'lost'; name: string }
  /** Known, but the browser wants to be asked again by a click. */
  | { kind: 'asleep'; name: string }
  | { kind: 'writing'; name: string }
  /** `further`: reports that only the file has; `missing`: titles of those that could not be read. */
  | { kind: 'written'; name: string; at: number; further: readonly Further[]; missing: readonly string[] }
  | { kind: 'failed'; name: string; why: FileTrouble }

/** What keeping a file needs of the browser; tests put files of their own in its place. */
export interface KeptFileParts {
  pick: Picker | null
  /** The handle as it is stored, undefined when none is. Rejects where the database cannot tell. */
  load(): Promise<unknown>
  save(handle: unknown): Promise<void>
  /** The file's name as it is noted outside the database: '' for one that is kept no more, null for nothing. */
  noted(): string | null
  note(name: string): void
  everything(
    before: string,
  ): Promise<Pick<Everything, 'text' | 'at' | 'marks' | 'further' | 'missing' | 'handedOver'>>
  /** Notes what is written now, at a time in ms since 1970. */
  writing(marks: Everything['marks'], at: number): Promise<void>
  timers: Timers
  onChange(changed: () => void): void
  /** Calls back when the page is hidden: it may never be seen again. */
  onHidden(hidden: () => void): void
  tell(sentence: string): void
}

/** Changes of so long (ms) are written together: the file may lie on a slow disk or on the network. */
const TOGETHER = 20_000
/** What was not written is tried again after so long (ms), whether anything changes or not. */
const RETRY = 60_000

export function createKeptFile(parts: KeptFileParts) {
  const state: Ref<KeptFile> = shallowRef({ kind: parts.pick ? 'none' : 'unable' })
  let handle: FileHandle | null = null
  let following = false
  let cancel: (() => void) | null = null
  let running: Promise<void> | null = null
  let again = false
  let announced = ''

  function later(ms: number): void {
    cancel ??= parts.timers.after(ms, () => void write())
  }
  function soon(): void {
    if (handle) later(TOGETHER)
  }
  function fail(name: string, why: FileTrouble): void {
    state.value = { kind: 'failed', name, why }
    if (!isLasting(why)) later(RETRY)
  }

  /** Takes up the file of the last time, where it is known still. */
  async function takeUp(): Promise<void> {
    const name = parts.noted()
    // the official wants none any more, whatever the database says still
    if (name === '') return
    let found: unknown
    try {
      found = await parts.load()
    } catch {
      // the name alone tells that there is one
      if (name && !handle) fail(name, 'shut')
      return
    }
    if (handle) return
    if (isHandle(found)) {
      handle = found
      parts.note(found.name)
    } else if (name) {
      state.value = { kind: 'lost', name }
      parts.tell(
        `自动备份的文件“${name}”要重新选择：浏览器的数据被清理过，不记得它在哪里了。文件本身没有改动，可以从中恢复报告。`,
      )
    }
  }

  async function write(): Promise<void> {
    cancel?.()
    cancel = null
    if (running) {
      again = true
      return
    }
    if (following && !handle && state.value.kind === 'failed') await takeUp()
    const file = handle
    if (!file) return
    if (isLeft(file)) return
    const allowed = await mayWrite(file)
    if (allowed === 'prompt') state.value = { kind: 'asleep', name: file.name }
    else if (allowed === 'denied') fail(file.name, 'denied')
    else {
      running ??= put(file).finally(() => (running = null))
      await running
      if (again) soon()
      again = false
    }
  }

  /** True when it is to be written no more: it was left here, in another window, or for another file. */
  function isLeft(file: FileHandle): boolean {
    if (parts.noted() === '') handle = null
    if (!handle) state.value = { kind: 'none' }
    return handle !== file
  }

  async function put(file: FileHandle): Promise<void> {
    const { name } = file
    state.value = { kind: 'writing', name }
    try {
      const there = await file.getFile()
      // a file that is larger than any backup is no backup
      const before = isTooLarge(there.size) ? '' : await there.text()
      const { text, at, marks, further, missing, handedOver } = await parts.everything(before)
      // before it is: what stands in the file and is not known as of here would be taken for another computer's
      await parts.writing(marks, at)
      if (isLeft(file)) return
      await overwrite(file, text)
      if (isLeft(file)) return
      state.value = { kind: 'written', name, at, further, missing }
      tellFurther(name, further)
      await handedOver()
      // the database may have been cleared since
      if (!isHandle(await parts.load().catch(() => file)) && !isLeft(file))
        await parts.save(file).catch(() => undefined)
    } catch (cause) {
      const why = troubleOf(cause)
      if (why === 'denied' && (await mayWrite(file)) === 'prompt') state.value = { kind: 'asleep', name }
      else fail(name, why)
      if (cause instanceof RangeError) throw cause
    }
  }

  function tellFurther(name: string, further: readonly Further[]): void {
    const sentence = furtherSentence(further)
    if (sentence && sentence !== announced)
      parts.tell(`自动备份到“${name}”：${sentence}需要时请在报告列表中点“从文件恢复”取回核对。`)
    announced = sentence
  }

  return {
    state,

    /** Takes up the file of the last time, and follows the reports from now on; once for each window. */
    async follow(): Promise<void> {
      if (following || !parts.pick) return
      following = true
      parts.onChange(soon)
      parts.onHidden(() => cancel && void write())
      await takeUp()
      await write()
    },

    /** Asks for the file; null when the official thought better of it, else a sentence about what happened. */
    async choose(): Promise<string | null> {
      if (!parts.pick) return null
      let chosen: FileHandle
      try {
        const types = [{ description: '年报编辑器备份', accept: { 'application/json': ['.json'] } }]
        chosen = await parts.pick({ suggestedName: '年报编辑器-自动备份.json', types })
      } catch (cause) {
        if (cause instanceof DOMException && cause.name === 'AbortError') return null
        return '没有选到可以写的文件，请换一个位置再试。'
      }
      await running
      handle = chosen
      parts.note(chosen.name)
      // remembering it is a comfort; it is written all the same while this window is open
      const kept = await parts.save(chosen).then(
        () => true,
        () => false,
      )
      await write()
      // what was already being written for it
      await running
      const now = state.value
      if (now.kind === 'failed') return `这个文件没有写成：${troubleWords[now.why]}。也可以换一个位置。`
      if (now.kind !== 'written') return '这个文件没有写成，请换一个位置再试。'
      return `全部报告已写入“${chosen.name}”，以后有改动会自动更新。${kept ? '' : '关闭窗口后需要重新选择。'}`
    },

    /** The click by which the browser lets the file be written again. */
    async wake(): Promise<void> {
      if (handle && (await askToWrite(handle)) !== 'granted') return
      await write()
    },

    /** Writes it no more; the file itself stays as it is. */
    async leave(): Promise<void> {
      handle = null
      cancel?.()
      cancel = null
      state.value = { kind: 'none' }
      parts.note('')
      await parts.save(undefined).catch(() => undefined)
    },
  }
}
