import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { singlePolicy, withPolicy } from './csp.ts'
import { integrityOf, listBlock } from './integrity.ts'
import { NOTICES } from './licences/notices.ts'
import { smallGate } from './smallGate.ts'

/** The file name of the one-file build. */
export const SINGLE_NAME = '年报编辑器.html'

/** The place of the gate script in the page, until it is written in. */
const GATE = '<!-- gate -->'

/**
 * Escapes a script for a `<script>` element: in string and regular expression literals `\x3C` is the same character.
 */
const inPage = (script: string): string => script.replace(/<(?=\/script|!--)/giu, '\\x3C')

const textOf = (file: Rolldown.OutputAsset | Rolldown.OutputChunk): string =>
  file.type === 'chunk' ? file.code : Buffer.from(file.source).toString()

/** Embeds a file under the last part of its address; `src/delivery/fileAt.ts` decodes it when it is requested. */
const embedded = (name: string, bytes: Uint8Array): string =>
  `<script type="text/plain" id="file:${name}">${Buffer.from(bytes).toString('base64')}</script>`

const replaced = (html: string, tag: RegExp, by: string): string => {
  if (!tag.test(html)) throw new RangeError(`the page has no ${tag}`)
  return html.replace(tag, () => by)
}

/**
 * Writes all of the editor into one page that runs from a disk: scripts and styles where they are named, faces and
 * WebAssembly as text at the end of the body, so that the page is shown before they are parsed.
 */
export function singleFile(publicFolder: string): Plugin {
  return {
    name: 'single-file',
    apply: 'build',
    enforce: 'post',
    // removed here, so that Vite does not handle it: its content is written in below
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => replaced(html, /<script src="\/gate\.js"><\/script>/u, GATE),
    },
    generateBundle: {
      // after Vite's own last changes to the page
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle)
        const one = (ends: string): Rolldown.OutputAsset | Rolldown.OutputChunk => {
          const found = files.filter(({ fileName }) => fileName.endsWith(ends))
          if (found.length !== 1 || !found[0]) throw new RangeError(`${found.length} files are ${ends}`)
          return found[0]
        }
        const page = one('.html')
        const script = inPage(
          textOf(files.find((file) => file.type === 'chunk' && file.isEntry) ?? one('.js')),
        )
        const style = textOf(one('.css'))
        const gate = inPage(smallGate(readFileSync(join(publicFolder, 'gate.js'), 'utf8')))
        const icon = readFileSync(join(publicFolder, 'icon.svg')).toString('base64')
        const fonts = readdirSync(join(publicFolder, 'fonts')).filter((name) => name.endsWith('.gzip'))
        const parts = [
          ...files.flatMap((file) =>
            file.type === 'asset' && (file.fileName.endsWith('.wasm') || file.fileName === NOTICES)
              ? [embedded(file.fileName.replace(/^.*\//u, ''), Buffer.from(file.source))]
              : [],
          ),
          ...fonts.map((name) => embedded(name, readFileSync(join(publicFolder, 'fonts', name)))),
          listBlock({ [NOTICES]: integrityOf(NOTICES, Buffer.from(textOf(one(NOTICES)))) }),
        ]

        // the script contains text such as `</body>` too: it is written in last, so that no pattern matches inside of
        // it
        let html = replaced(textOf(page), /(?=<\/body>)/u, `${parts.join('\n')}\n`)
        html = replaced(html, /(?<!\s)\s*<script type="module"[^>]*><\/script>/u, '')
        html = replaced(html, /<link rel="stylesheet"[^>]*>/u, `<style>${style}</style>`)
        html = replaced(html, /href="\.\/icon\.svg"/u, `href="data:image/svg+xml;base64,${icon}"`)
        html = replaced(
          html,
          new RegExp(GATE, 'u'),
          // async: it does not wait until the megabytes after it are parsed
          `<script>${gate}</script>\n    <script type="module" async>${script}</script>`,
        )
        for (const { fileName } of files) delete bundle[fileName]
        const source = withPolicy(html, singlePolicy([gate, script], [style]))
        this.emitFile({ type: 'asset', fileName: SINGLE_NAME, source })
      },
    },
  }
}
