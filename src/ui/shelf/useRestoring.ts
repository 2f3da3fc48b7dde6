import { nextTick, type Ref, shallowRef } from 'vue'
import type { Look } from '../../services/backup/backups'
import { useReportList } from '../../stores/reportList'
import { reportAddress } from '../base/route'
import { useOverlay } from '../base/useOverlay'
import { handOver } from '../returned/handed'

/** 从文件恢复: a file that was chosen, what it holds, and what became of it in a sentence. */
export function useRestoring(said: Ref<string>, alone: (work: () => Promise<void>) => Promise<void>) {
  const shelf = useReportList()
  const { part, mode, ...dialog } = useOverlay(
    () => import('../backup/RestoreDialog.vue'),
    (sentence) => (said.value = sentence),
  )
  /** What the chosen file holds. */
  const found = shallowRef<{ look: Look; name: string } | null>(null)
  let chosen: File | null = null

  const lookInto = (file: File): Promise<void> =>
    alone(async () => {
      const look = await shelf.lookInto(file)
      chosen = file
      found.value = look && { look, name: file.name }
      if (look) await dialog.open('look')
    })

  return {
    part,
    mode,
    found,
    close: dialog.close,
    async lookIn(box: HTMLInputElement | null): Promise<void> {
      const file = box?.files?.[0]
      if (!box || !file) return
      await lookInto(file)
      // the same file can be chosen again
      box.value = ''
    },
    lookInto,
    /** Opens the report that is here, to take the file back into it. */
    returned(id: string): void {
      dialog.close()
      if (chosen) handOver(id, chosen)
      location.hash = reportAddress(id)
    },
    restored(ids: readonly string[], show: (id: string) => Promise<void>): void {
      dialog.close()
      const [first] = ids
      if (!shelf.trouble && found.value)
        said.value =
          ids.length === 1
            ? `已从文件“${found.value.name}”恢复为一份新草稿。`
            : `已从文件“${found.value.name}”恢复 ${ids.length} 份，都是新草稿。`
      if (first !== undefined) void nextTick(() => show(first))
    },
  }
}
