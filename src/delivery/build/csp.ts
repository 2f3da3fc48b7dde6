import { createHash } from 'node:crypto'

/** The source expression by which a policy allows an inline script or style. */
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * The inline style that html2canvas needs in its copy of a page, to the character: the policy allows it by its hash.
 */
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
    // WebAssembly (HarfBuzz) cuts the faces down; `eval` stays forbidden
    `script-src ${[...scripts, "'wasm-unsafe-eval'"].join(' ')}`,
    `style-src ${[...styles, hashOf(CANVAS_STYLE)].join(' ')}`,
    `img-src ${files === "'self'" ? "'self' " : ''}data: blob:`,
    ...['font-src', 'connect-src', 'worker-src', 'manifest-src'].map((kind) => `${kind} ${files}`),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** The policy of the page in the folder that a server serves. */
export const SERVED_POLICY = policyOf({ scripts: ["'self'"], styles: ["'self'"], files: "'self'" })

/** The policy of the one-file build: allows what is written into the page, by its hash, and nothing by address. */
export const singlePolicy = (scripts: readonly string[], styles: readonly string[]): string =>
  policyOf({ scripts: scripts.map(hashOf), styles: styles.map(hashOf), files: "'none'" })

/** Puts the policy at the beginning of the head, before anything can load. */
export const withPolicy = (html: string, policy: string): string =>
  html.replace(/<head>\s*/u, `$&<meta http-equiv="Content-Security-Policy" content="${policy}" />\n    `)
