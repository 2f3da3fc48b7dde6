import { readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
}

/** What is sent for a path. */
export interface Answer {
  status: number
  headers: Readonly<Record<string, string>>
  body: Buffer
}

/** An office's plain file server: what lies in the folder, nothing clever. Its folder can be changed while it runs. */
export class FolderServer {
  folder: string
  /** The paths that were asked for, in order. */
  readonly asked: string[] = []
  /** Sent with every file, as an office's server may. */
  headers: Readonly<Record<string, string>> = {}
  /** What becomes of an answer on its way, by path; `test/tools/serverMoods.ts` has some. */
  mood: (path: string, answer: Answer) => Answer = (_, answer) => answer
  readonly #server: Server
  #port = 0
  private constructor(folder: string) {
    this.folder = folder
    this.#server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://folder').pathname
      this.asked.push(path)
      const { status, headers, body } = this.mood(path, this.#answer(path))
      response.writeHead(status, { ...this.headers, ...headers })
      response.end(request.method === 'HEAD' ? undefined : body)
    })
  }

  #answer(path: string): Answer {
    const file = join(this.folder, normalize(path.endsWith('/') ? `${path}index.html` : path))
    if (!file.startsWith(this.folder) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      return { status: 404, headers: {}, body: Buffer.alloc(0) }
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    return { status: 200, headers: { 'Content-Type': type }, body: readFileSync(file) }
  }

  static async start(folder: string): Promise<FolderServer> {
    const served = new FolderServer(folder)
    await served.resume()
    return served
  }

  get port(): number {
    return this.#port
  }

  /** With `host`, under that name, for a browser whose host rules lead it here. */
  address(host = '127.0.0.1'): string {
    return `http://${host}:${this.#port}/`
  }

  /** Takes up the port again after {@link stop}. */
  async resume(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.listen(this.#port, '127.0.0.1', resolve)
    })
    const at = this.#server.address()
    if (at === null || typeof at === 'string') throw new Error('the server has no port')
    this.#port = at.port
  }

  /** As if it was switched off. */
  async stop(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve())
      this.#server.closeAllConnections()
    })
  }
}
