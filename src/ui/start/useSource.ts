import { ref, shallowRef } from 'vue'
import type { Pasted } from '../../import/model/piece'
import { readDocument } from '../../import/readDocument'
import { recognise } from '../../recognise/recognise'
import { tablesIn } from '../../recognise/tables/tablesIn'
import { takeUnitForm } from '../../services/forms/unitForms'
import { templates } from '../../templates/index'
import { clipboardPieces } from '../import/clipboardPieces'
import { documentOf, openFile } from './documentSource'
import type { OpenedDocument, SourceDocument } from './openedFile'
import { type Look, useLook } from './useLook'

/** What the dialog does with what is no document to be recognised. */
interface Elsewhere {
  /** A document was read, and the look at it begins. */
  taken: () => void
  backup: (file: File) => void
}

/** Title of the built-in form of which at least a third of the figures stand in a document, '' for none. */
function builtInOf(pasted: Pasted): string {
  const read = readDocument(pasted, templates)
  if (!read) return ''
  const { template, reading } = read
  return Object.keys(reading.values).length * 3 >= template.figures.length ? template.title : ''
}

/** Where a report begins: a file, or what was pasted or dropped; and what was recognised in it. */
export function useSource({ taken, backup }: Elsewhere) {
  const said = ref('')
  /** What went well, in a sentence. */
  const told = ref('')
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

  function take(document: SourceDocument): void {
    if (document.raw.trim() === '') {
      said.value = document.left.length
        ? '里面只有图片，没有文字。请打开原来的文件，全选、复制文字再粘贴。'
        : '里面没有文字。'
      return
    }
    said.value = ''
    told.value = ''
    const { text, tables } = tablesIn(document.raw, document.tables)
    source.value = document
    reads.value += 1
    look.value = useLook(text, recognise(text), tables)
    known.value = builtInOf(document.pasted)
    taken()
  }
  function takePasted(pasted: Pasted): void {
    if (!busy.value) take(documentOf(pasted))
  }
  const NOT_LOADED = '读文件的程序没有载入，可能是网络断开或服务器上的文件已更新。请刷新页面再试。'

  async function open(file: File): Promise<void> {
    if (busy.value) return
    busy.value = true
    said.value = ''
    try {
      const opened = await openFile(file)
      if (opened.kind === 'document') {
        tracked.value = opened.tracked === undefined ? null : opened
        state.value = 'accepted'
        take(opened.document)
      } else if (opened.kind === 'backup') backup(file)
      else if (opened.kind === 'form') told.value = await takeUnitForm(opened.text)
      else said.value = opened.sentence
    } catch {
      said.value = NOT_LOADED
    } finally {
      busy.value = false
    }
  }
  function openOne(files: ArrayLike<File>): void {
    const [file, second] = Array.from(files)
    if (second) said.value = '一次只能从一份文件开始，请只选一个。'
    else if (file) void open(file)
  }

  return {
    said,
    told,
    busy,
    source,
    look,
    reads,
    known,
    tracked,
    state,
    takePasted,
    open,
    onFile(event: Event) {
      if (!(event.target instanceof HTMLInputElement)) return
      openOne(event.target.files ?? [])
      // the same file can be chosen again
      event.target.value = ''
    },
    /** The box itself never takes in what may have ten megabytes. */
    onPaste(event: ClipboardEvent) {
      const data = event.clipboardData
      if (!data) return
      event.preventDefault()
      if (data.files.length > 0 && data.getData('text/plain') === '') openOne(data.files)
      else takePasted(clipboardPieces(data))
    },
    onDrop(event: DragEvent) {
      const data = event.dataTransfer
      if (!data) return
      event.preventDefault()
      if (data.files.length > 0) openOne(data.files)
      else takePasted(clipboardPieces(data))
    },
    /** Reads the file again, in the other state of its tracked changes. */
    async reread() {
      if (busy.value) return
      busy.value = true
      try {
        const opened = await tracked.value?.reread?.(state.value)
        if (opened?.kind === 'document') take(opened.document)
        else if (opened?.kind === 'refused') said.value = opened.sentence
      } catch {
        said.value = NOT_LOADED
      } finally {
        busy.value = false
      }
    },
    /** Back to the choice of a document. */
    again() {
      tracked.value = null
      look.value = null
      source.value = null
    },
  }
}
