import { ref, shallowRef } from 'vue'
import type { Pasted } from '../../import/model/piece'
import { takeUnitForm } from '../../services/forms/unitFormFiles'
import { clipboardPieces } from '../import/clipboardPieces'
import { documentOf, openFile } from './documentSource'
import { lookSteps } from './lookSteps'
import type { OpenedDocument, OpenedFile, SourceDocument } from './openedFile'
import { sliced } from './sliced'
import type { Look } from './useLook'

/** What the dialog does with what is no document to be recognised. */
interface Elsewhere {
  /** A document was read, and the look at it begins. */
  taken: () => void
  backup: (file: File) => void
}

/** Where a report begins: a file, or what was pasted or dropped; and what was recognised in it. */
export function useSource({ taken, backup }: Elsewhere) {
  const said = ref('')
  /** What went well, in a sentence. */
  const success = ref('')
  /** Counts what was read: a look belongs to one of them. */
  const reads = ref(0)
  const busy = ref(false)
  const source = shallowRef<SourceDocument | null>(null)
  const look = shallowRef<Look | null>(null)
  /** Name of the built-in form that the document is on, '' for none. */
  const known = ref('')
  /** The document of a file with tracked changes, and which state of them is shown. */
  const tracked = shallowRef<OpenedDocument | null>(null)
  const state = ref<'accepted' | 'original'>('accepted')

  let running: AbortController | null = null
  /**
   * Does one thing at a time: a newer one stops it, and so does `stop`; what was stopped changes nothing any more. Rejects as the work
   * does.
   */
  async function run(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    running?.abort()
    const its = new AbortController()
    running = its
    busy.value = true
    try {
      await work(its.signal)
    } catch (cause) {
      if (!its.signal.aborted) throw cause
    } finally {
      if (running === its) stop()
    }
  }
  function stop(): void {
    running?.abort()
    running = null
    busy.value = false
  }

  async function take(document: SourceDocument, signal: AbortSignal): Promise<void> {
    if (document.raw.trim() === '') {
      said.value = document.left.length
        ? '里面只有图片，没有文字。请打开原来的文件，全选、复制文字再粘贴。'
        : '里面没有文字。'
      return
    }
    said.value = ''
    success.value = ''
    const read = await sliced(lookSteps(document), signal)
    source.value = document
    reads.value += 1
    look.value = read.look
    known.value = read.known
    taken()
  }
  const takePasted = (pasted: Pasted): Promise<void> => run((signal) => take(documentOf(pasted), signal))
  const NOT_LOADED = '读文件的程序没有载入，可能是网络断开或服务器上的文件已更新。请刷新页面再试。'

  /** What was opened; null where it could not be, which is said then. */
  async function opening(its: Promise<OpenedFile>, signal: AbortSignal): Promise<OpenedFile | null> {
    const opened = await its.catch(() => null)
    signal.throwIfAborted()
    if (!opened) said.value = NOT_LOADED
    return opened
  }
  const open = (file: File): Promise<void> =>
    run(async (signal) => {
      said.value = ''
      const opened = await opening(openFile(file, signal), signal)
      if (opened?.kind === 'document') {
        await take(opened.document, signal)
        tracked.value = opened.tracked === undefined ? null : opened
        state.value = 'accepted'
      } else if (opened?.kind === 'backup') backup(file)
      else if (opened?.kind === 'form') await takeForm(opened.text)
      else if (opened) said.value = opened.sentence
    })
  async function takeForm(text: string): Promise<void> {
    try {
      success.value = await takeUnitForm(text)
    } catch {
      said.value = NOT_LOADED
    }
  }
  function openOne(files: ArrayLike<File>): Promise<void> {
    const [file, second] = Array.from(files)
    if (second) said.value = '一次只能从一份文件开始，请只选一个。'
    else if (file) return open(file)
    return Promise.resolve()
  }

  return {
    said,
    success,
    busy,
    source,
    look,
    reads,
    known,
    tracked,
    state,
    run,
    stop,
    takePasted,
    open,
    async onFile({ target }: Event) {
      if (!(target instanceof HTMLInputElement)) return
      const files = Array.from(target.files ?? [])
      // the same file can be chosen again
      target.value = ''
      await openOne(files)
    },
    /** The box itself never takes in what may have ten megabytes. */
    async onPaste(event: ClipboardEvent) {
      const data = event.clipboardData
      if (!data) return
      event.preventDefault()
      if (data.files.length > 0 && data.getData('text/plain') === '') await openOne(data.files)
      else await takePasted(clipboardPieces(data))
    },
    async onDrop(event: DragEvent) {
      const data = event.dataTransfer
      if (!data) return
      event.preventDefault()
      if (data.files.length > 0) await openOne(data.files)
      else await takePasted(clipboardPieces(data))
    },
    /** Reads the file again, in the other state of its tracked changes. */
    reread: () =>
      run(async (signal) => {
        const its = tracked.value?.reread?.(state.value, signal)
        const opened = its && (await opening(its, signal))
        if (opened?.kind === 'document') await take(opened.document, signal)
        else if (opened?.kind === 'refused') said.value = opened.sentence
      }),
    /** Back to the choice of a document. */
    again() {
      tracked.value = null
      look.value = null
      source.value = null
    },
  }
}
