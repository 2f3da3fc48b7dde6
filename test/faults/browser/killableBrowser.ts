import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { type BrowserContext, chromium } from 'playwright-core'
import { FLAGS } from '../../tools/browser'
import { findBrowser } from '../../tools/findBrowser'

/** A browser whose processes can be ended all at once, as a crash or a lost power line ends them. */
export interface KillableBrowser {
  context: BrowserContext
  /** SIGKILL to every process of it, in the same moment; resolves when they are gone. */
  kill(): Promise<void>
  /** Ends it as one who closes it does: it writes to the disk what it holds in memory. Resolves when it is gone. */
  quit(): Promise<void>
  /** True once it has ended, by whatever. */
  ended(): boolean
}

/** How long (ms) a browser may take to open its port. */
const SLOW = 30_000

/**
 * Starts the installed browser on a profile. Debian's command is a script that stays in front of the browser: so it is
 * started as the head of a process group, and the group is what is killed.
 */
export async function startKillable(profile: string): Promise<KillableBrowser> {
  const port = join(profile, 'DevToolsActivePort')
  rmSync(port, { force: true })
  const child = spawn(
    findBrowser(),
    [
      ...FLAGS,
      '--headless',
      '--lang=zh-CN',
      '--window-size=1366,768',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  )
  const gone = once(child, 'exit')
  const kill = async (): Promise<void> => {
    endGroup(child)
    await gone
  }
  try {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portIn(port, child)}`)
    const [context] = browser.contexts()
    if (!context) throw new Error('the browser has no profile')
    const quit = async (): Promise<void> => {
      const session = await browser.newBrowserCDPSession()
      // the answer may be lost with the browser that gives it
      await Promise.race([session.send('Browser.close').catch(() => {}), gone])
      await gone
    }
    return { context, kill, quit, ended: () => hasEnded(child) || !browser.isConnected() }
  } catch (cause) {
    await kill()
    throw cause
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (cause) {
    // none of it is left
    if (Object(cause).code !== 'ESRCH') throw cause
  }
}

async function portIn(file: string, child: ChildProcess): Promise<string> {
  for (let waited = 0; waited < SLOW; waited += 50) {
    if (child.exitCode !== null) throw new Error(`the browser ended with ${child.exitCode}`)
    const [port = ''] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    if (port !== '') return port
    await after(50)
  }
  throw new Error('the browser opened no port')
}
