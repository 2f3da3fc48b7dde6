import { nextTick, onBeforeUnmount, onMounted, type Ref, ref, watch } from 'vue'
import { draftFile, rawFile } from '../../export/draftFile'
import { useReportList } from '../../stores/reportList'
import type { ReportLine } from '../../stores/reportLines'
import { backUp } from '../backup/backUp'
import { knownSoon } from '../backup/knownSoon'
import { noteBackedUp } from '../backup/noteBackedUp'
import { offerFile } from '../base/offerFile'

/** What is done with the reports of the list, and what is said of it. */
export interface ListWork {
  /** What was just done, in a sentence. */
  said: Ref<string>
  /** The present time, from which the lines reckon 两小时前. */
  now: Ref<number>
  /** Takes away what is said. */
  hush(): void
  /** Runs one thing at a time; what is called meanwhile is ignored. */
  alone(work: () => Promise<void>): Promise<void>
  copy(line: ReportLine): Promise<void>
  remove(line: ReportLine): Promise<void>
  restore(id: string): Promise<void>
  erase(ids: readonly string[]): Promise<void>
  /** Stores one report as a file. */
  exportFile(line: ReportLine): Promise<void>
  /** Stores all reports as one file. */
  exportAll(): Promise<void>
}

/**
 * Follows the report list while the component is mounted, and does what is asked of its reports.
 * @param show puts the focus on a line, whatever is searched for
 */
export function useListWork(show: (id: string) => Promise<void>): ListWork {
  const shelf = useReportList()
  const said = ref('')
  const now = ref(Date.now())
  let busy = false
  // the newest word is seen: the notice of what was removed would stand before it
  watch(said, (sentence) => {
    if (sentence) shelf.removed = null
  })

  function hush(): void {
    said.value = ''
    shelf.removed = null
    shelf.trouble = ''
  }
  /** `undoing`: what was removed just now can still be put back afterwards. */
  async function alone(work: () => Promise<void>, undoing = false): Promise<void> {
    if (busy) return
    busy = true
    said.value = ''
    if (!undoing) hush()
    try {
      await work()
    } finally {
      now.value = Date.now()
      busy = false
    }
    await nextTick()
  }
  function offer({ name, text }: { name: string; text: string }, advice: string): void {
    offerFile(name, new Blob([text], { type: 'application/json' }))
    said.value = `已存成文件“${name}”，${advice}`
  }

  let unfollow = (): void => {}
  let ticking = 0
  onMounted(() => {
    unfollow = shelf.follow()
    ticking = window.setInterval(() => (now.value = Date.now()), 60_000)
  })
  onBeforeUnmount(() => {
    unfollow()
    clearInterval(ticking)
    hush()
  })

  return {
    said,
    now,
    hush,
    alone: (work) => alone(work),
    async copy(line) {
      let id: string | null = null
      await alone(async () => {
        id = await shelf.copy(line.id)
      })
      if (id === null) return
      said.value = `已复制“${line.title}”。`
      await show(id)
    },
    remove: (line) => alone(() => shelf.remove(line), true),
    async restore(id) {
      await alone(() => shelf.restore(id), true)
      await show(id)
    },
    erase: (ids) => alone(() => shelf.erase(ids), true),
    async exportFile(line) {
      await alone(async () => {
        const at = new Date()
        const report = line.kind === 'draft' ? await shelf.reportOf(line.id) : null
        if (report) {
          const known = await knownSoon(report)
          noteBackedUp(line.id)
          return offer(draftFile(report, at, line.updated, known), '请妥善保管。')
        }
        // what cannot be read can still be handed to somebody
        const rows = await shelf.rawOf(line.id)
        if (rows !== null)
          offer(rawFile(line.title, rows, at), '这份草稿无法读取，文件中是存储的原样，请交技术人员处理。')
      })
    },
    async exportAll() {
      await alone(async () => {
        said.value = await backUp()
      })
    },
  }
}
