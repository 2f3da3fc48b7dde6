import type { Timers } from '../../../src/services/base/timers'

/** Lets every promise that can settle without the clock do so. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** A clock that only moves when told to, and what is due on it. */
export function createClock() {
  let time = 0
  let waiting: { at: number; run: () => void }[] = []
  const timers: Timers = {
    after(ms, run) {
      const entry = { at: time + ms, run }
      waiting.push(entry)
      return () => {
        waiting = waiting.filter((one) => one !== entry)
      }
    },
  }
  async function pass(ms: number): Promise<void> {
    const end = time + ms
    await settle()
    for (;;) {
      const [next] = waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
      if (!next) break
      time = next.at
      waiting = waiting.filter((one) => one !== next)
      next.run()
      await settle()
    }
    time = end
  }
  return { now: () => time, timers, pass, waiting: () => waiting.length }
}
