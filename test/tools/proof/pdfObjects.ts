/** An object of a PDF as it stands in the file. */
export interface PdfObject {
  number: number
  offset: number
  /** What stands between `obj` and `stream` or `endobj`. */
  head: string
  stream: Buffer | null
  /** Where the next thing may begin. */
  end: number
}

const SPACE = /[\0\t\n\f\r ]*/uy
const START = /(\d+) 0 obj/uy
const ENDS = /[\0\t\n\f\r ]*endobj[\0\t\n\f\r ]*/uy
const STREAM = /[\0\t\n\f\r ]*stream\r?\n/uy
const STREAM_ENDS = /\r?\n?endstream/uy
/** Strings, which may hold anything, or one character of something else. */
const TOKEN = /\((?:\\[^]|[^()\\])*\)|<<|>>|<[\da-f\s]*>|[^]/iuy

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Where a value that begins at `at` ends: a dictionary with its last `>>`, anything else before `endobj`. */
function endOfValue(text: string, at: number): number {
  let depth = 0
  let place = at
  for (;;) {
    if (depth === 0 && (match(ENDS, text, place) ?? match(STREAM, text, place))) return place
    const token = match(TOKEN, text, place)
    if (!token) throw new Error(`the object at ${at} has no end`)
    if (token[0] === '<<') depth += 1
    if (token[0] === '>>') depth -= 1
    place += token[0].length
  }
}

/** The value of a key of a stream's dictionary, '' for one that is not there. */
export const entry = (head: string, key: string): string =>
  new RegExp(
    `/${key}(?![A-Za-z\\d])\\s*(\\[[^\\]]*\\]|<<[^]*?>>|/[^\\s/<>\\[\\]()]+|\\d+ \\d+ R|[^\\s/<>]+)`,
    'u',
  ).exec(head)?.[1] ?? ''

/**
 * Every object of a PDF, one after another from its first byte to its table of objects: what is no object fails.
 * @throws an Error that names the offset
 */
export function pdfObjects(file: Buffer): { objects: PdfObject[]; table: number } {
  const text = file.toString('latin1')
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text)?.[1])
  const header = /^%PDF-1\.\d\s*(?:%[^\r\n]*\s*)?/u.exec(text)?.[0]
  if (!Number.isInteger(table) || header === undefined) throw new Error('no beginning or no end')
  const objects: PdfObject[] = []
  let at = header.length
  while (at < text.length && !text.startsWith('xref', at) && !text.startsWith('startxref', at)) {
    const start = match(START, text, at)
    if (!start) throw new Error(`no object at ${at}`)
    const from = at + start[0].length
    const headEnd = endOfValue(text, from)
    const object = { number: Number(start[1]), offset: at, head: text.slice(from, headEnd) }
    const opens = match(STREAM, text, headEnd)
    const begin = headEnd + (opens?.[0].length ?? 0)
    const length = opens ? lengthOf(object.head, text) : 0
    const closes = opens ? match(STREAM_ENDS, text, begin + length) : null
    if (opens && !closes) throw new Error(`object ${object.number}: its stream is not ${length} long`)
    const ends = match(ENDS, text, begin + length + (closes?.[0].length ?? 0))
    if (!ends) throw new Error(`object ${object.number} has no end`)
    at = ends.index + ends[0].length
    at += match(SPACE, text, at)?.[0].length ?? 0
    objects.push({ ...object, stream: opens ? file.subarray(begin, begin + length) : null, end: at })
  }
  return { objects, table }
}

/** The length that a stream's dictionary states, also by a reference to a number. */
function lengthOf(head: string, text: string): number {
  const [, number, reference] = /^(\d+)( \d+ R)?$/u.exec(entry(head, 'Length')) ?? []
  if (number === undefined) throw new Error(`no length: ${head}`)
  if (reference === undefined) return Number(number)
  return Number(new RegExp(`(?:^|[\\r\\n])${number} 0 obj\\s+(\\d+)\\s+endobj`, 'u').exec(text)?.[1])
}
