import { type Ref, shallowRef } from 'vue'
import type { Pasted } from '../../import/model/piece'
import { useListeners } from '../base/useListeners'
import { useOverlay } from '../base/useOverlay'

/** What else is on the shelf. */
interface Elsewhere {
  /** True while another dialog is open. */
  isBusy: () => boolean
  openImport: () => void
  restoreFrom: (file: File) => void
}

/** 从文件或网页开始, by its button or by a file that is dropped on the window; and what the dialog hands on. */
export function useStarting(said: Ref<string>, { isBusy, openImport, restoreFrom }: Elsewhere) {
  const { part, mode, ...dialog } = useOverlay(
    () => import('../start/StartDialog.vue'),
    (sentence) => (said.value = sentence),
  )
  const dropped = shallowRef<File | null>(null)
  /** What was pasted, for the import of a built-in form. */
  const pasted = shallowRef<Pasted | null>(null)

  async function start(file: File | null = null): Promise<void> {
    dropped.value = file
    await dialog.open('look')
  }
  /** A file that is let go of anywhere would otherwise replace the page. */
  useListeners(({ onWindow }) => {
    onWindow('dragover', (event) => event.dataTransfer?.types.includes('Files') && event.preventDefault())
    onWindow('drop', (event) => {
      const files = event.dataTransfer?.files
      if (!files?.length || isBusy() || mode.value) return
      event.preventDefault()
      if (files.length > 1) said.value = '一次只能从一份文件开始，请只拖一个。'
      else void start(files[0])
    })
  })
  return {
    part,
    mode,
    dropped,
    pasted,
    start: () => void start(),
    close: dialog.close,
    /** The document is on a built-in form. */
    builtIn(document: Pasted) {
      dialog.close()
      pasted.value = document
      openImport()
    },
    /** The import with an empty box. */
    importNew() {
      pasted.value = null
      openImport()
    },
    backup(file: File) {
      dialog.close()
      restoreFrom(file)
    },
  }
}
