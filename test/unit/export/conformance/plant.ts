import { type Cos, Dict, Stream } from '../../../tools/conformance/cos'
import { dictOf, named, type PdfFile } from '../../../tools/conformance/pdfFile'
import { elementsOf } from '../../../tools/conformance/structureTree'

/** Plants one fault into a file. */
export type Plant = (file: PdfFile) => void

export const one = <Found>(found: Found | undefined | null, what: string): Found => {
  if (found === undefined || found === null) throw new Error(`the file has no ${what}`)
  return found
}
export const catalog = (file: PdfFile): Dict => one(dictOf(file.catalog), 'catalogue')
export const set =
  (find: (file: PdfFile) => Dict, key: string, value: Cos): Plant =>
  (file) => {
    find(file).entries.set(key, value)
  }
export const drop =
  (find: (file: PdfFile) => Dict, key: string): Plant =>
  (file) => {
    if (!find(file).entries.delete(key)) throw new Error(`there is no ${key}`)
  }
export const page = (file: PdfFile): Dict => one(file.pages()[0], 'page')
const stream =
  (find: (value: Stream) => boolean, what: string) =>
  (file: PdfFile): Stream =>
    one([...file.objects.values()].filter((value) => value instanceof Stream).find(find), what)
export const rewrite =
  (
    find: (file: PdfFile) => Stream,
    from: string | RegExp,
    to: string,
    encoding: 'latin1' | 'utf8' = 'latin1',
  ): Plant =>
  (file) => {
    const found = find(file)
    const before = found.content.toString(encoding)
    const after = before.replace(from, to)
    if (after === before) throw new Error(`there is no ${String(from)}`)
    found.content = Buffer.from(after, encoding)
  }
const contentOf =
  (nth: number) =>
  (file: PdfFile): Stream => {
    const content = file.at(file.pages()[nth], 'Contents')
    if (!(content instanceof Stream)) throw new Error('a page without content')
    return content
  }
export const content = (from: string | RegExp, to: string, nth = 0): Plant =>
  rewrite(contentOf(nth), from, to)
export const packet = stream(({ dict }) => named(dict, 'Subtype') === 'XML', 'packet')
export const xmp = (from: string | RegExp, to: string): Plant => rewrite(packet, from, to, 'utf8')
export const element =
  (role: string, nth = 0) =>
  (file: PdfFile): Dict =>
    one(elementsOf(file).filter((found) => found.role === role)[nth], role).dict
export const attributes =
  (role: string, nth = 0) =>
  (file: PdfFile): Dict =>
    one(dictOf(file.at(element(role, nth)(file), 'A')), `attributes of ${role}`)
export const font = (file: PdfFile): Dict =>
  one(
    file.dicts().find((dict) => named(dict, 'Subtype') === 'Type0'),
    'font',
  )
export const cidFont = (file: PdfFile): Dict =>
  one(dictOf(file.list(font(file), 'DescendantFonts')[0]), 'CID font')
export const descriptor = (file: PdfFile): Dict =>
  one(dictOf(file.at(cidFont(file), 'FontDescriptor')), 'descriptor')
export const toUnicode = (file: PdfFile): Stream => {
  const map = file.at(font(file), 'ToUnicode')
  if (!(map instanceof Stream)) throw new Error('a font without its map')
  return map
}
export const link = (file: PdfFile): Dict => one(dictOf(file.list(page(file), 'Annots')[0]), 'link')
export const filespec = (file: PdfFile): Dict =>
  one(
    file.dicts().find((dict) => named(dict, 'Type') === 'Filespec'),
    'attached file',
  )
export const embedded = (file: PdfFile): Dict =>
  one(dictOf(file.at(filespec(file), 'EF', 'F')), 'attached bytes')
export const form = stream(({ dict }) => named(dict, 'Subtype') === 'Form', 'form')
export const profile = stream(({ dict }) => dict.entries.has('N'), 'profile')
export const trailer = ({ trailer: found }: PdfFile): Dict => found
export const bytes =
  (change: (before: Buffer) => Buffer): Plant =>
  (file) => {
    file.bytes = change(file.bytes)
  }
export const refs = (dict: Dict, key: string): Cos[] => {
  const list = dict.entries.get(key)
  if (!Array.isArray(list)) throw new Error(`no list ${key}`)
  return list
}
export const root = (file: PdfFile): Dict => one(dictOf(file.at(file.catalog, 'StructTreeRoot')), 'structure')

export const text = (words: string): Buffer => Buffer.from(words, 'latin1')
