import type { Component } from 'vue'
import { late } from '../base/late'

/** Answers windows that erase all data, a moment after the page is there; `show` is called when this one is over. */
export async function followErasing(show: (screen: Component) => void): Promise<void> {
  await late()
  // a window without this part does not answer, and is stopped when it next stores something
  const part = await import('./ErasedScreen.vue').catch(() => null)
  const { followErasing: follow } = (await import('../../services/tabs/erasing').catch(() => null)) ?? {}
  if (part) follow?.(() => show(part.default))
}
