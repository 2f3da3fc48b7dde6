import { computed, onBeforeUnmount, onMounted, type Ref, shallowRef, watch } from 'vue'
import { handedOver, type SinceBackup, sinceBackup } from '../../services/backup/backupRecord'
import { onShelfChange } from '../../services/repository/listChannel'
import { asRef } from '../../stores/asRef'
import { pauses } from '../../timing/pauses'
import { dayOf } from '../base/time/dayOf'
import { momentWords } from './momentWords'

/** What changed since the last backup; `reminder` is '' while that is not much. */
export function useSinceBackup(): { since: Ref<SinceBackup | null>; reminder: Ref<string> } {
  const since = shallowRef<SinceBackup | null>(null)
  const reminder = computed(() => {
    if (!since.value?.much) return ''
    const { at, drafts } = since.value
    const changed = `${drafts} 份报告有不少改动。`
    return at === null ? `还没有备份过，${changed}` : `上次备份是 ${momentWords(at)}，此后 ${changed}`
  })
  let waiting = 0
  async function look(): Promise<void> {
    waiting = 0
    // not knowing is no failure: then nothing is reminded of
    since.value = await sinceBackup(dayOf(new Date())).catch(() => null)
  }
  let unhear = (): void => {}
  watch(asRef(handedOver), () => void look())
  onMounted(() => {
    void look()
    // while one writes, something is stored every second
    unhear = onShelfChange(() => (waiting ||= window.setTimeout(() => void look(), pauses.backupLook)))
  })
  onBeforeUnmount(() => {
    unhear()
    clearTimeout(waiting)
  })
  return { since, reminder }
}
