import { DocxError, LIMITS } from '../model/docxError'
import { valueOf } from '../xml/names'
import { type XmlReader, xmlTokenizer } from '../xml/tokenizer'
import { xmlTree, type XmlElement } from '../xml/tree'
import { type ZipEntry, zipDirectory } from '../zip/directory'
import { errorOfStart } from '../zip/otherKind'
import { type Budget, unpacking } from '../zip/unpacking'

/** An opened file with its parts, none of them unpacked yet. */
export interface Package {
  bytes: Uint8Array
  entries: ReadonlyMap<string, ZipEntry>
  budget: Budget
}

/**
 * Opens a file and reads the directory of its parts.
 * @throws DocxError
 */
export function openPackage(bytes: Uint8Array): Package {
  if (bytes.length > LIMITS.file) throw new DocxError('tooBig', `a file of ${bytes.length} bytes`)
  const error = errorOfStart(bytes)
  if (error) throw error
  return {
    bytes,
    entries: zipDirectory(bytes),
    budget: { unpacked: LIMITS.unpacked, nodes: LIMITS.nodes },
  }
}

/**
 * Reads a part of the file as XML, a piece at a step.
 * @param path as in `entries`
 * @returns false for a part that the file does not have
 * @throws DocxError
 */
export function* readPart(file: Package, path: string, reader: XmlReader): Generator<undefined, boolean> {
  const entry = file.entries.get(path)
  if (!entry) return false
  const tokens = xmlTokenizer(reader, file.budget)
  let decoder: TextDecoder | null = null
  const write = (piece: Uint8Array | null): void => {
    decoder ??= decoderFor(piece)
    tokens.write(decode(decoder, piece))
  }
  yield* unpacking(file.bytes, entry, file.budget, write)
  write(null)
  tokens.end()
  return true
}

/** The tree of a part, without children where the file does not have it. */
export function* readTree(file: Package, path: string): Generator<undefined, XmlElement> {
  const { reader, root } = xmlTree()
  yield* readPart(file, path, reader)
  return root.children[0] ?? root
}

/** XML is UTF-8 unless it begins with a byte order mark of UTF-16. */
function decoderFor(piece: Uint8Array | null): TextDecoder {
  const [first, second] = piece ?? []
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true })
}

function decode(decoder: TextDecoder, piece: Uint8Array | null): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode()
  } catch {
    throw new DocxError('broken', 'xml: bytes that are no text')
  }
}

/** A part that another one has a relationship to. */
export interface RelatedPart {
  id: string
  /** Last segment of the relationship's type: `styles`, `officeDocument`. */
  kind: string
  path: string
}

/** The parts that a part has relationships to, in the order of the file. */
export function* relatedParts(file: Package, path: string): Generator<undefined, RelatedPart[]> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const tree = yield* readTree(file, `${folder}_rels/${path.slice(folder.length)}.rels`)
  return tree.children
    .filter(
      ({ name, attributes }) =>
        name === 'rel:Relationship' && valueOf(attributes, 'TargetMode') !== 'External',
    )
    .map(({ attributes }) => ({
      id: valueOf(attributes, 'Id') ?? '',
      kind: valueOf(attributes, 'Type')?.split('/').at(-1) ?? '',
      path: resolved(folder, valueOf(attributes, 'Target') ?? ''),
    }))
}

/** Paths of the related parts by kind; where several have one kind, the first. */
export function* relationsOf(file: Package, path: string): Generator<undefined, Map<string, string>> {
  const relations = new Map<string, string>()
  for (const related of yield* relatedParts(file, path))
    if (!relations.has(related.kind)) relations.set(related.kind, related.path)
  return relations
}

/** The path of a relationship's target: absolute when it begins with `/`, else relative to the part's folder. */
function resolved(folder: string, target: string): string {
  const path: string[] = []
  for (const name of `${target.startsWith('/') ? '' : folder}${target}`.split('/')) {
    if (name === '..') path.pop()
    else if (name !== '' && name !== '.') path.push(name)
  }
  return path.join('/').toLowerCase()
}
