import { onBeforeUnmount, onMounted } from 'vue'

type Listen = (add: {
  onWindow<K extends keyof WindowEventMap>(type: K, run: (event: WindowEventMap[K]) => void): void
  onDocument<K extends keyof DocumentEventMap>(type: K, run: (event: DocumentEventMap[K]) => void): void
}) => void

/**
 * Adds listeners to window and document while the component is mounted; key events are handled in the capture phase.
 */
export function useListeners(listen: Listen): void {
  const end = new AbortController()
  const options = { signal: end.signal, capture: true }
  onMounted(() =>
    listen({
      onWindow: (type, run) => window.addEventListener(type, run, options),
      onDocument: (type, run) => document.addEventListener(type, run, options),
    }),
  )
  onBeforeUnmount(() => end.abort())
}
