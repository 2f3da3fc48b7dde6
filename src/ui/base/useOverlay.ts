import { type Component, nextTick, type ShallowRef, shallowRef } from 'vue'
import { holdKeys } from './focusReturn'

/** The purpose for which the dialog is opened. */
type Mode = 'look' | 'print' | 'export' | 'set' | 'review'
/** The sentence for a script that does not load, whatever error the browser reports. */
export const NOT_LOADED =
  '这部分程序没有载入，可能是网络断开或服务器上的文件已更新。草稿不受影响，请稍后再试；仍不行请刷新页面。'
type Load = () => Promise<{ default: Component }>

/** A dialog whose script is loaded when it is first opened. */
export interface Overlay {
  part: ShallowRef<Component | null>
  open(mode: Mode): Promise<void>
  close(): void
  mode: ShallowRef<Mode | null>
}

/**
 * Opens a dialog whose script is loaded on first use. If the script does not load (the server is away, or has newer files
 * than this window), a sentence says so and the screen stays as it was.
 * @param ready what has to be known before it is shown; awaited after loading, so that it shows the state of that
 * moment
 */
export function useOverlay(
  load: Load,
  tell: (sentence: string) => void,
  ready: () => Promise<void> = () => Promise.resolve(),
): Overlay {
  const part = shallowRef<Component | null>(null)
  const mode = shallowRef<Mode | null>(null)
  let loading: Promise<void> | null = null
  /** The purpose it is being opened for; null once that was given up. */
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
