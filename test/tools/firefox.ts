import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createConnection, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findFirefox } from './findBrowser'

/** A stock Firefox is driven by its own remote protocol, Marionette: lines of JSON over a socket, each with its length before it. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'
/** A profile of an office: nothing is asked, downloads go where they are looked for. */
const settings = (downloads: string, host: string): Record<string, string | number | boolean> => ({
  'marionette.port': 0,
  'network.dns.localDomains': host,
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  'browser.download.alwaysOpenPanel': false,
  'browser.helperApps.neverAsk.saveToDisk': 'application/pdf,application/json',
  'pdfjs.disabled': true,
  'dom.security.https_first': false,
  'dom.disable_beforeunload': true,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.auto': false,
  'intl.locale.requested': 'zh-CN',
})

interface Answer {
  resolve: (value: unknown) => void
  reject: (cause: Error) => void
}

/** How long (ms) something may take to come up, and how often (ms) it is looked for. */
const LONGEST = 60_000
const OFTEN = 100

/** Asks again and again until there is an answer that is not undefined. */
async function until<T>(what: string, ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let waited = 0; waited < LONGEST; waited += OFTEN) {
    const answer = await ask()
    if (answer !== undefined) return answer
    await pause(OFTEN)
  }
  throw new Error(`in Firefox there was no ${what}`)
}

/** A real Firefox without a window. What is looked for is awaited. */
export class Firefox {
  readonly #process: ChildProcess
  readonly #socket: Socket
  readonly #profile: string
  readonly #downloads: string
  readonly #asked = new Map<number, Answer>()
  #count = 0
  #arrived = Buffer.alloc(0)
  version = ''

  private constructor(process: ChildProcess, socket: Socket, profile: string) {
    this.#process = process
    this.#socket = socket
    this.#profile = profile
    this.#downloads = join(profile, 'downloads')
    socket.on('data', (data: Buffer) => this.#take(data))
  }

  /** @param host a name that leads to this machine, as an office's server has one */
  static async start(host: string): Promise<Firefox> {
    const profile = mkdtempSync(join(tmpdir(), 'nianbao-firefox-'))
    mkdirSync(join(profile, 'downloads'))
    const lines = Object.entries(settings(join(profile, 'downloads'), host)).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    )
    writeFileSync(join(profile, 'user.js'), lines.join('\n'))
    const firefox = spawn(findFirefox(), ['-headless', '-marionette', '-no-remote', '-profile', profile], {
      stdio: 'ignore',
      env: { ...process.env, MOZ_HEADLESS_WIDTH: '1366', MOZ_HEADLESS_HEIGHT: '768' },
    })
    const note = join(profile, 'MarionetteActivePort')
    const port = await until('port', () =>
      existsSync(note) ? Number(readFileSync(note, 'utf8')) : undefined,
    )
    const socket = createConnection(port, '127.0.0.1')
    await once(socket, 'connect')
    const started = new Firefox(firefox, socket, profile)
    const session = await started.#send('WebDriver:NewSession', {
      capabilities: { alwaysMatch: { pageLoadStrategy: 'normal' } },
    })
    started.version = /"browserVersion":"([^"]+)"/u.exec(JSON.stringify(session))?.[1] ?? ''
    return started
  }

  #take(data: Buffer): void {
    this.#arrived = Buffer.concat([this.#arrived, data])
    for (;;) {
      const colon = this.#arrived.indexOf(':')
      const end = colon + 1 + Number(this.#arrived.subarray(0, Math.max(0, colon)).toString())
      if (colon < 0 || this.#arrived.length < end) return
      const message: unknown = JSON.parse(this.#arrived.subarray(colon + 1, end).toString())
      this.#arrived = this.#arrived.subarray(end)
      // the first is a greeting
      if (!Array.isArray(message)) continue
      const [, id, error, value] = message as [number, number, { message: string } | null, unknown]
      const answer = this.#asked.get(id)
      this.#asked.delete(id)
      if (error) answer?.reject(new Error(error.message))
      else answer?.resolve(value)
    }
  }

  #send(name: string, parameters: object = {}): Promise<unknown> {
    const id = (this.#count += 1)
    const words = JSON.stringify([0, id, name, parameters])
    this.#socket.write(`${Buffer.byteLength(words)}:${words}`)
    return new Promise((resolve, reject) => this.#asked.set(id, { resolve, reject }))
  }

  async goto(url: string): Promise<void> {
    await this.#send('WebDriver:Navigate', { url })
  }

  async reload(): Promise<void> {
    await this.#send('WebDriver:Refresh')
  }

  /** Runs a function's body in the page. */
  async run(script: string, ...values: unknown[]): Promise<unknown> {
    const answer = await this.#send('WebDriver:ExecuteScript', { script, args: values, sandbox: null })
    return typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : null
  }

  /** The first element in sight that the XPath names; ends in an Error when none comes up. */
  #find(xpath: string): Promise<string> {
    return until(xpath, async () => {
      const found = await this.#send('WebDriver:FindElements', { using: 'xpath', value: xpath })
      if (!Array.isArray(found)) return undefined
      for (const one of found as Record<string, string>[]) {
        const id = one[ELEMENT]
        const shown = await this.#send('WebDriver:IsElementDisplayed', { id }).catch(() => null)
        if (id !== undefined && JSON.stringify(shown) === '{"value":true}') return id
      }
      return undefined
    })
  }

  async waitFor(xpath: string): Promise<void> {
    await this.#find(xpath)
  }

  /** Until nothing in sight is named by it any more. */
  async waitGone(xpath: string): Promise<void> {
    await until(`no ${xpath}`, async () => {
      const found = await this.#send('WebDriver:FindElements', { using: 'xpath', value: xpath })
      return Array.isArray(found) && found.length === 0 ? true : undefined
    })
  }

  async click(xpath: string): Promise<void> {
    await this.#send('WebDriver:ElementClick', { id: await this.#find(xpath) })
  }

  /** Types key by key where the element stands. */
  async type(xpath: string, text: string): Promise<void> {
    await this.#send('WebDriver:ElementSendKeys', { id: await this.#find(xpath), text })
  }

  /** Writes in place of what stood there. */
  async fill(xpath: string, text: string): Promise<void> {
    await this.#send('WebDriver:ElementClear', { id: await this.#find(xpath) })
    await this.type(xpath, text)
  }

  async valueOf(xpath: string): Promise<unknown> {
    const answer = await this.#send('WebDriver:GetElementProperty', {
      id: await this.#find(xpath),
      name: 'value',
    })
    return typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : null
  }

  /** Pastes into an element, as Ctrl+V does; by type, what the clipboard holds. */
  async paste(xpath: string, content: Record<string, string>): Promise<void> {
    await this.waitFor(xpath)
    await this.run(
      `const [xpath, content] = arguments
      const into = document.evaluate(xpath, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE, null).singleNodeValue
      const clipboard = new DataTransfer()
      for (const [type, text] of Object.entries(content)) clipboard.setData(type, text)
      into.focus()
      const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true })
      // Firefox makes an empty one of what it is given
      Object.defineProperty(event, 'clipboardData', { value: clipboard })
      into.dispatchEvent(event)`,
      xpath,
      content,
    )
  }

  /** Chooses a file in an input, which may be out of sight. */
  async choose(xpath: string, name: string, text: string): Promise<void> {
    await this.run(
      `const [xpath, name, text] = arguments
      const into = document.evaluate(xpath, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE, null).singleNodeValue
      const chosen = new DataTransfer()
      chosen.items.add(new File([text], name, { type: 'application/json' }))
      into.files = chosen.files
      into.dispatchEvent(new Event('change', { bubbles: true }))`,
      xpath,
      name,
      text,
    )
  }

  async picture(file: string): Promise<void> {
    const answer = await this.#send('WebDriver:TakeScreenshot', { full: false })
    const base64 =
      typeof answer === 'object' && answer !== null && 'value' in answer ? String(answer.value) : ''
    writeFileSync(file, Buffer.from(base64, 'base64'))
  }

  /** The path of a downloaded file once it is whole. */
  downloaded(name: RegExp): Promise<string> {
    return until(`download ${name}`, () => {
      const names = readdirSync(this.#downloads)
      const found = names.find((one) => name.test(one))
      return found !== undefined && !names.some((one) => one.endsWith('.part'))
        ? join(this.#downloads, found)
        : undefined
    })
  }

  async close(): Promise<void> {
    const ended = once(this.#process, 'exit')
    await this.#send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined)
    this.#socket.destroy()
    await ended
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 })
  }
}
