import { onBeforeUnmount, type Ref, ref, shallowRef } from 'vue'
import { changesBetween } from '../../report/compare/changesBetween'
import type { Report } from '../../report/report'
import { idle } from '../../services/base/idle'
import { sentenceOf } from '../../services/base/sentences'
import { reportAt, type Version, versionsOf } from '../../services/versions/versions'
import { changeWords } from './changeWords'

/** The versions of the open report and what changed from each to the next. */
export interface Versions {
  list: Ref<readonly Version[]>
  loaded: Ref<boolean>
  /** Why they cannot be listed, '' while they can. */
  trouble: Ref<string>
  /** By number, what a version changed against the one before it, as far as that was looked at. */
  words: Ref<ReadonlyMap<number, string>>
  /** What the report of today changed against the newest version. */
  nowWords: Ref<string>
  /** Reads the list anew; `now` is the report as it stands. */
  read(now: Report): Promise<void>
}

/** Changes are told from the newest version back, one in each idle moment: there may be hundreds. */
export function useVersions(): Versions {
  const list = shallowRef<readonly Version[]>([])
  const loaded = ref(false)
  const trouble = ref('')
  const words = shallowRef<ReadonlyMap<number, string>>(new Map())
  const nowWords = ref('')
  let turn = 0

  async function reportOrNull(draft: string, { number }: Version): Promise<Report | null> {
    try {
      return await reportAt(draft, number)
    } catch {
      // what it is about is told when it is opened
      return null
    }
  }

  async function tellChanges(now: Report, mine: number): Promise<void> {
    const { id } = now.draft
    let after: Report | null = now
    let number: number | null = null
    for (const version of list.value) {
      await idle()
      if (mine !== turn) return
      const before = await reportOrNull(id, version)
      if (mine !== turn) return
      if (after) {
        const said = before ? changeWords(changesBetween(before, after), after.template) : ''
        if (number === null) nowWords.value = said
        else words.value = new Map([...words.value, [number, said]])
      }
      after = before
      number = version.number
    }
    if (number !== null) words.value = new Map([...words.value, [number, '最早的版本']])
  }

  onBeforeUnmount(() => (turn += 1))
  return {
    list,
    loaded,
    trouble,
    words,
    nowWords,
    async read(now) {
      turn += 1
      const mine = turn
      try {
        list.value = await versionsOf(now.draft.id)
        trouble.value = ''
      } catch (cause) {
        trouble.value = `历史版本没有读出来。${sentenceOf(cause)}`
      }
      loaded.value = true
      void tellChanges(now, mine)
    },
  }
}
