import type { SaveState } from '../../stores/autosave'
import { useListeners } from '../base/useListeners'

/** Stores what is not stored when the page is hidden or left; asks only while something is not stored. */
export function useSafeLeaving(desk: { readonly saving: SaveState; save(): Promise<SaveState> }): void {
  const store = (): void => void desk.save()
  useListeners(({ onWindow, onDocument }) => {
    onWindow('pagehide', store)
    onWindow('beforeunload', (event) => {
      if (desk.saving.kind === 'saved') return
      store()
      event.preventDefault()
    })
    onDocument('visibilitychange', () => {
      if (document.visibilityState === 'hidden') store()
    })
  })
}
