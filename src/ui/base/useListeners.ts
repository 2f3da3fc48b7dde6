import { onBeforeUnmount, onMounted } from 'vue'

type Listen = (add: {
  onWindow<K extends keyof WindowEventMap>(type: K, run: (event: WindowEventMap[K]) => void): void
  onDocument<K extends keyof DocumentEventMap>(type: K, run: (event: DocumentEventMap[K]) => void): void
}) => void

/** Listens at the window and the document for as long as the component is mounted; keys are seen before anyone else. */
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
