/**
 * Runs a callback in the next task and returns a function that cancels it. By a message and no timer: nested timers wait at least
 * 4 ms.
 */
export function nextTask(run: () => void): () => void {
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', () => {
    port1.close()
    run()
  })
  port1.start()
  port2.postMessage(null)
  return () => port1.close()
}
