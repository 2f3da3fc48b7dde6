import { type Component, defineAsyncComponent } from 'vue'
import { idle } from '../../services/base/idle'
import { pauses } from '../../timing/pauses'

/** Who writes nothing for so long (ms) reads. */
const PATIENCE = 30_000

/** Resolves a moment after the page is there: nobody waits for what comes then. */
export async function late(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, pauses.afterStart))
  await idle()
}

let asked: Promise<void> | null = null

/** Resolves after the first key, or when none comes: what nobody needs for that does not arrive before it. */
export function afterFirstKey(): Promise<void> {
  asked ??= new Promise<void>((resolve) => {
    setTimeout(resolve, PATIENCE)
    window.addEventListener('keydown', () => resolve(), { once: true, capture: true })
  }).then(late)
  return asked
}

/** A component that comes after the first key, and not at all where its part does not arrive. */
export const lateComponent = (load: () => Promise<{ default: Component }>): Component =>
  defineAsyncComponent(async () => {
    await afterFirstKey()
    return load().catch((): Component => ({ render: () => null }))
  })
