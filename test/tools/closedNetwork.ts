import { createServer, type Socket } from 'node:net'
import type { BrowserContext } from 'playwright-core'

/** Stands for the rest of the world: every name that a browser asks for leads here, and every knock is noted. */
export interface Trap {
  /** For the browser: names other than this machine's lead to the trap; `own` to the port of a server here. */
  flags(own?: { host: string; port: number }): string[]
  /** The host that was meant at each knock: its name stands open in a request and in a handshake. */
  readonly knocks: readonly string[]
  stop(): Promise<void>
}

const HOST = /[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|cn|net|org|test)\b/iu
/** What a browser asks its maker on its own account, whatever page is open. */
const OWN_ERRANDS = /(?:^|\.)(?:google|googleapis|gstatic|gvt1|microsoft|bing)\.com$/u

export async function setTrap(): Promise<Trap> {
  const knocks: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    let words = ''
    // a handshake may come in two pieces, with the name in the second
    socket.on('data', (data) => {
      words += data.toString('latin1')
      const [host] = HOST.exec(words) ?? []
      if (host === undefined) return
      if (!OWN_ERRANDS.test(host)) knocks.push(host)
      socket.removeAllListeners('data')
      socket.end('HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n')
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const at = server.address()
  if (at === null || typeof at === 'string') throw new Error('the trap has no port')
  return {
    flags: (own) => [
      `--host-resolver-rules=${own ? `MAP ${own.host} 127.0.0.1:${own.port},` : ''}MAP * 127.0.0.1:${at.port},EXCLUDE 127.0.0.1`,
    ],
    knocks,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

/** Notes every address that a page or its worker asks for, of which none should be another host's. */
export function noteForeign(context: BrowserContext, own: string): string[] {
  const foreign: string[] = []
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(own) && !url.startsWith(`blob:${own}`) && !url.startsWith('data:')) foreign.push(url)
  })
  return foreign
}

/** Runs in the page: asks another host in every way that a page has. Answers the names of the ways. */
export function leak(): string[] {
  const at = (kind: string): string => `http://leak-${kind}.test/?draft=1`
  const added = (tag: string, set: Record<string, string>): void => {
    document.head.append(Object.assign(document.createElement(tag), set))
  }
  const ways: Record<string, () => unknown> = {
    fetch: () => void fetch(at('fetch'), { mode: 'no-cors' }).catch(() => undefined),
    beacon: () => navigator.sendBeacon(at('beacon'), '1'),
    image: () => (new Image().src = at('image')),
    style: () => added('link', { rel: 'stylesheet', href: at('style') }),
    prefetch: () => added('link', { rel: 'prefetch', href: at('prefetch') }),
    script: () => added('script', { src: at('script') }),
    frame: () => added('iframe', { src: at('frame') }),
    css: () => document.body.style.setProperty('background-image', `url(${at('css')})`),
    socket: () => new WebSocket('ws://leak-socket.test/'),
    events: () => new EventSource(at('events')),
    xhr: () => {
      const request = new XMLHttpRequest()
      request.open('GET', at('xhr'))
      request.send()
    },
  }
  for (const way of Object.values(ways)) {
    try {
      way()
    } catch (cause) {
      // a refusal may be thrown at once
      if (!(cause instanceof DOMException)) throw cause
    }
  }
  return Object.keys(ways)
}

/** The ways of {@link leak} by which what was seen was meant to go out: addresses, hosts or sentences about them. */
export const waysIn = (seen: readonly string[]): string[] =>
  [...new Set(seen.flatMap((one) => /leak-([a-z]+)\.test/u.exec(one)?.[1] ?? []))].sort()
