import { setTimeout as after } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { Draw } from '../simulation/random'
import { type KillableBrowser, startKillable } from './killableBrowser'
import { type Found, layOut, lookBack, type Stretch, Typist } from './typist'

/** What became of what was typed before the browser ended, over all trials. */
export interface Endings {
  trials: number
  /** States of which the page said 已保存. */
  acknowledged: number
  /** How often it said 未保存. */
  refused: number
  /** How often the browser ended by itself. */
  died: number
  /** Words and values of the figure that were called stored and are not there. */
  lost: number
  /** How long before the end (ms) the first word was typed that is missing, at the worst. */
  lastTyped: number
  /** What was wrong with what is there, by trial. */
  damages: readonly string[]
  /** What was lost of what was called stored, by trial, and what the next start said. */
  losses: readonly string[]
}

export interface Ending {
  profile: string
  address: string
  /** At most so many. */
  trials: number
  /** No more trials once the page has said 已保存 so often. */
  enough?: number
  draw: Draw
  /** How long is typed in a trial, in ms: at least, and how much longer at the most. */
  typing: readonly [least: number, more: number]
  /** What happens while one types; resolves when no more is to happen. */
  meanwhile?: (page: Page) => Promise<void>
  /** True where the browser may end by itself: what it called stored counts all the same. */
  mayDie?: true
  /** Ends the browser. */
  end: (browser: KillableBrowser) => Promise<void>
  /** Runs in every page before the editor, to plant a fault. */
  plant?: () => void
}

/** Types in a real browser, ends it in the middle of it, starts it again and compares; each trial goes on from there. */
export async function tryEndings(ending: Ending): Promise<Endings> {
  const { profile, address, trials, draw, typing } = ending
  const start = async (): Promise<KillableBrowser> => {
    const browser = await startKillable(profile)
    if (ending.plant) await browser.context.addInitScript(ending.plant)
    return browser
  }
  const first = await startKillable(profile)
  try {
    await layOut(first.context, address)
    // a browser writes localStorage to the disk once a minute at most, and when it is closed
    await first.quit()
  } finally {
    await first.kill()
  }
  let browser = await start()
  const sums = {
    acknowledged: 0,
    refused: 0,
    died: 0,
    lost: 0,
    lastTyped: 0,
    damages: [] as string[],
    losses: [] as string[],
  }
  /** When each word was typed, over all trials: what is missing may be of an earlier one. */
  const typedAt = new Map<number, number>()
  const note = (trial: number, stretch: Stretch, ended: number, found: Found): void => {
    sums.acknowledged += stretch.acknowledged
    sums.refused += stretch.refused
    const kept = found.content.words.length
    sums.lost += Math.max(0, stretch.safe.word - kept)
    if (found.content.figure < stretch.safe.figure) sums.lost += 1
    if (kept < stretch.safe.word || found.content.figure < stretch.safe.figure)
      sums.losses.push(`${trial}: ${kept} of ${stretch.safe.word} words; said: ${found.said}`)
    for (const [word, time] of stretch.typedAt) typedAt.set(word, time)
    // one that was laid out before the trials is older than all
    const missing = typedAt.get(kept + 1) ?? (kept < stretch.safe.word ? -Infinity : ended)
    sums.lastTyped = Math.max(sums.lastTyped, ended - missing)
    // the next trial types these words anew
    for (const word of typedAt.keys()) if (word > kept) typedAt.delete(word)
    sums.damages.push(...found.damages.map((damage) => `${trial}: ${damage}`))
  }
  try {
    let found = await lookBack(browser.context, address)
    for (let trial = 1; trial <= trials; trial += 1) {
      const typist = await Typist.at(found.desk, found.content)
      const [least, more] = typing
      const work = typist.type(draw).catch((cause: unknown) => {
        if (!ending.mayDie || !browser.ended()) throw cause
        sums.died += 1
      })
      const happening = Promise.all([ending.meanwhile?.(found.desk.page), after(least + draw.below(more))])
      await Promise.race([work, happening])
      const stretch = typist.end()
      const ended = Date.now()
      await ending.end(browser)
      await work
      browser = await start()
      found = await lookBack(browser.context, address)
      note(trial, stretch, ended, found)
      const { enough = Infinity } = ending
      if (found.damages.length || sums.acknowledged >= enough) return { ...sums, trials: trial }
    }
  } finally {
    await browser.kill()
  }
  return { trials, ...sums }
}
