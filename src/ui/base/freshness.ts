import { shallowRef } from 'vue'
import type { Offline } from '../../delivery/offline'
import { UnprovenError } from '../../delivery/proof/unproven'
import { allStored, flushDrafts } from '../../services/session/sessions'
import { tell } from '../../services/base/notices'
import { pauses } from '../../timing/pauses'
import { unprovenSentence } from './unprovenSentence'

/** Whether the editor opens without its server. */
export const offline = shallowRef<Offline>({ kind: 'none' })
/** Why the page should be reloaded, null while there is no reason. A reload is offered, never done without asking. */
export const stale = shallowRef<{ kind: 'newer' | 'parts' | 'server'; sentence: string } | null>(null)

const newer = { kind: 'newer', sentence: '有新版本，写完后刷新' } as const
const parts = { kind: 'parts', sentence: '服务器上换了新版本，有的部分要刷新后才能用' } as const

/**
 * Finds out why a lazily loaded script did not load. A server that lacks the file has another version of the program; a
 * server that sends something else is named; without a server nothing is offered, for a reload would end on an empty
 * page.
 */
async function missPart(fault: unknown): Promise<void> {
  flushDrafts()
  const unproven = fault instanceof UnprovenError ? fault.unproven : null
  if (unproven && unproven.instead.kind !== 'nothing' && unproven.instead.kind !== 'missing') {
    stale.value = { kind: 'server', sentence: unprovenSentence(unproven) }
    return
  }
  try {
    const { ok } = await fetch(location.pathname, { cache: 'no-store' })
    if (ok) stale.value ??= parts
  } catch {
    // no server: the caller of the script reports it
  }
}

/** Once the page is drawn: has its files kept for offline use and looks for newer ones. */
export function followFreshness(): void {
  window.addEventListener('vite:preloadError', ({ payload }) => void missPart(payload))
  const begin = async (): Promise<void> => {
    // without a server it comes at the next start
    const part = await import('../../delivery/offline').catch(() => null)
    await part?.keepOffline({
      offline: (state) => (offline.value = state),
      newer: () => (stale.value = newer),
    })
  }
  // the first key comes first
  if (document.readyState === 'complete') setTimeout(() => void begin(), pauses.afterStart)
  else
    window.addEventListener('load', () => setTimeout(() => void begin(), pauses.afterStart), { once: true })
}

/** Saves all changes and reloads the page; where something could not be saved, says so and does not reload. */
export async function openAnew(): Promise<void> {
  if (!(await allStored())) {
    tell('还有内容没有保存成功，现在刷新会丢失。请先备份成文件。')
    return
  }
  if (stale.value?.kind === 'newer') (await import('../../delivery/offline')).takeNewer()
  else location.reload()
}
