import { createHash } from 'node:crypto'

/** What stands in a policy for a script or style written into the page. */
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The one style that html2canvas writes into its copy of a page, letter by letter: the pictures are drawn with it. */
const HIDDEN = '{\n    content: "" !important;\n    display: none !important;\n}'
const CANVAS_STYLE = `.___html2canvas___pseudoelement_before:before${HIDDEN}
         .___html2canvas___pseudoelement_after:after${HIDDEN}`

/** Where the parts of the page may come from; all else is refused. */
interface Sources {
  scripts: readonly string[]
  styles: readonly string[]
  /** Requests, workers and faces that come by address. */
  files: "'self'" | "'none'"
}

function policyOf({ scripts, styles, files }: Sources): string {
  return [
    "default-src 'none'",
    // WebAssembly cuts the faces down; nothing is made a script from text
    `script-src ${[...scripts, "'wasm-unsafe-eval'"].join(' ')}`,
    `style-src ${[...styles, hashOf(CANVAS_STYLE)].join(' ')}`,
    `img-src ${files === "'self'" ? "'self' " : ''}data: blob:`,
    ...['font-src', 'connect-src', 'worker-src', 'manifest-src'].map((kind) => `${kind} ${files}`),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** Of the folder that a server serves. */
export const SERVED_POLICY = policyOf({ scripts: ["'self'"], styles: ["'self'"], files: "'self'" })

/** Of the one file: what is written into it, by its hash, and nothing by address. */
export const singlePolicy = (scripts: readonly string[], styles: readonly string[]): string =>
  policyOf({ scripts: scripts.map(hashOf), styles: styles.map(hashOf), files: "'none'" })

/** The page with the policy as its first word, before anything can load. */
export const withPolicy = (html: string, policy: string): string =>
  html.replace(/<head>\s*/u, `$&<meta http-equiv="Content-Security-Policy" content="${policy}" />\n    `)
