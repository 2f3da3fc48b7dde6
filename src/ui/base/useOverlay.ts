import { type Component, nextTick, type ShallowRef, shallowRef } from 'vue'
import { holdKeys } from './focusReturn'

/** What it was opened for. */
type Mode = 'look' | 'print' | 'export' | 'set' | 'review'
/** What is said when a part of the program does not arrive, whatever name the browser gives that. */
export const NOT_LOADED =
  '这部分程序没有载入，可能是网络断开或服务器上的文件已更新。草稿不受影响，请稍后再试；仍不行请刷新页面。'
type Load = () => Promise<{ default: Component }>

/** A part of the program that arrives when it is first needed, and whether it is open. */
export interface Overlay {
  part: ShallowRef<Component | null>
  open(mode: Mode): Promise<void>
  close(): void
  mode: ShallowRef<Mode | null>
}

/**
 * The preview and the export dialog, which are large and rarely needed. What does not arrive - the server is away, or
 * holds newer files than this window - is told in a sentence and leaves the desk as it was.
 * @param ready what it shows has to be known before it opens: waited for last, so that it opens with what is then known
 */
export function useOverlay(
  load: Load,
  tell: (sentence: string) => void,
  ready: () => Promise<void> = () => Promise.resolve(),
): Overlay {
  const part = shallowRef<Component | null>(null)
  const mode = shallowRef<Mode | null>(null)
  let loading: Promise<void> | null = null
  /** What it is called for; null where that was given up while it was on its way. */
  let called: Mode | null = null
  async function bring(): Promise<void> {
    part.value ??= (await load()).default
    await ready()
  }
  return {
    part,
    mode,
    async open(wanted) {
      called = wanted
      const release = holdKeys(() => (called = null))
      try {
        await (loading ??= bring().finally(() => (loading = null)))
        if (called) mode.value = called
      } catch {
        if (called) tell(NOT_LOADED)
      } finally {
        await nextTick()
        release()
      }
    },
    close: () => (mode.value = null),
  }
}
