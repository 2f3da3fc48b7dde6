import { cannotStore, flushDrafts } from '../../services/session/sessions'
import { useListeners } from '../base/useListeners'

/**
 * Stores what is not stored when the page is hidden. What is typed in the very last moment is written down without asking;
 * only where a draft cannot be stored, on whatever screen, one is asked before leaving.
 */
export function useSafeLeaving(): void {
  useListeners(({ onWindow, onDocument }) => {
    onWindow('beforeunload', (event) => {
      if (cannotStore()) event.preventDefault()
    })
    onDocument('visibilitychange', () => {
      if (document.visibilityState === 'hidden') flushDrafts()
    })
  })
}
