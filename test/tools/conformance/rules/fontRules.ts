import { type Cos, Dict, Stream } from '../cos'
import { named, type PdfFile, textOf } from '../pdfFile'
import { codesByFont } from '../pageMarks'
import { type Rule, ruleFor } from '../rule'

interface Shown {
  font: Dict
  codes: ReadonlySet<number>
}
const shown = (file: PdfFile): Shown[] => [...codesByFont(file)].map(([font, codes]) => ({ font, codes }))
const nameOf = ({ font }: Shown): string => named(font, 'BaseFont')
const descendant = (font: Dict, file: PdfFile): Cos => file.list(font, 'DescendantFonts')[0] ?? null
const program = (font: Dict, file: PdfFile): Buffer | null => {
  const found = file.at(descendant(font, file), 'FontDescriptor', 'FontFile2')
  return found instanceof Stream ? found.content : null
}

/** Where a table of a TrueType file begins. */
function tableAt(bytes: Buffer, tag: string): number {
  const count = bytes.readUInt16BE(4)
  for (let i = 0; i < count; i += 1)
    if (bytes.toString('latin1', 12 + 16 * i, 16 + 16 * i) === tag) return bytes.readUInt32BE(20 + 16 * i)
  throw new Error(`no table ${tag}`)
}

/** A glyph's width by the embedded program, in thousandths of an em; null for one that is not in it. */
function programWidth(bytes: Buffer, glyph: number): number | null {
  if (glyph >= bytes.readUInt16BE(tableAt(bytes, 'maxp') + 4)) return null
  const last = bytes.readUInt16BE(tableAt(bytes, 'hhea') + 34) - 1
  const width = bytes.readUInt16BE(tableAt(bytes, 'hmtx') + 4 * Math.min(glyph, last))
  return (width * 1000) / bytes.readUInt16BE(tableAt(bytes, 'head') + 18)
}

/** The widths that the file states, by glyph. */
function statedWidths(font: Dict, file: PdfFile): (glyph: number) => number {
  const widths = new Map<number, number>()
  const list = file.list(descendant(font, file), 'W')
  for (let i = 0; i < list.length;) {
    const [first, second, third] = list.slice(i, i + 3)
    if (Array.isArray(second)) second.forEach((width, k) => widths.set(Number(first) + k, Number(width)))
    else for (let glyph = Number(first); glyph <= Number(second); glyph += 1) widths.set(glyph, Number(third))
    i += Array.isArray(second) ? 2 : 3
  }
  const usual = Number(file.at(descendant(font, file), 'DW') ?? 1000)
  return (glyph) => widths.get(glyph) ?? usual
}

/** The text of each code by the font's ToUnicode map. */
export function unicodesOf(font: Dict, file: PdfFile): ReadonlyMap<number, string> {
  const map = file.at(font, 'ToUnicode')
  const texts = new Map<number, string>()
  if (!(map instanceof Stream)) return texts
  for (const [, code = '', text = ''] of map.content
    .toString('latin1')
    .matchAll(/^<([\dA-F]{4})><([\dA-F]+)>$/gmu))
    texts.set(Number.parseInt(code, 16), Buffer.from(text, 'hex').swap16().toString('utf16le'))
  return texts
}
const texts = ({ font, codes }: Shown, file: PdfFile): (string | undefined)[] => {
  const unicodes = unicodesOf(font, file)
  return [...codes].map((code) => unicodes.get(code))
}

const every = (clause: string, says: string, holds: (one: Shown, file: PdfFile) => boolean): Rule =>
  ruleFor(clause, says, shown, holds, nameOf)

export const fontRules: readonly Rule[] = [
  every('A 6.2.11.2', 'a font is a Type 0 font whose parts have one name', ({ font }, file) => {
    const below = descendant(font, file)
    const name = named(font, 'BaseFont')
    return (
      named(font, 'Subtype') === 'Type0' &&
      named(below, 'BaseFont') === name &&
      named(file.at(below, 'FontDescriptor'), 'FontName') === name
    )
  }),
  every(
    'A 6.2.11.3.1',
    'its collection of characters is said and goes with its encoding',
    ({ font }, file) => {
      const system = file.at(descendant(font, file), 'CIDSystemInfo')
      const said = (key: string): string => textOf(file.at(system, key))
      return (
        said('Registry') === 'Adobe' &&
        said('Ordering') === 'Identity' &&
        named(font, 'Encoding') === 'Identity-H'
      )
    },
  ),
  every(
    'A 6.2.11.3.2',
    'a TrueType font says which glyph a code is',
    ({ font }, file) =>
      named(descendant(font, file), 'Subtype') === 'CIDFontType2' &&
      named(descendant(font, file), 'CIDToGIDMap') === 'Identity',
  ),
  every(
    'A 6.2.11.4.1',
    'its program is in the file and has every glyph that is shown',
    ({ font, codes }, file) => {
      const bytes = program(font, file)
      return bytes !== null && [...codes].every((code) => programWidth(bytes, code) !== null)
    },
  ),
  every(
    'A 6.2.11.4.2',
    'a set of its glyphs, where there is one, has all of them',
    ({ font, codes }, file) => {
      const set = file.at(descendant(font, file), 'FontDescriptor', 'CIDSet')
      if (!(set instanceof Stream)) return set === null
      return [...codes].every((code) => ((set.content[code >> 3] ?? 0) & (0x80 >> (code & 7))) !== 0)
    },
  ),
  every('A 6.2.11.5', 'the widths that are stated are those of the program', ({ font, codes }, file) => {
    const bytes = program(font, file)
    const stated = statedWidths(font, file)
    return (
      bytes !== null &&
      [...codes].every((code) => Math.abs((programWidth(bytes, code) ?? Infinity) - stated(code)) <= 1)
    )
  }),
  every('A 6.2.11.8', 'the glyph for what is missing is not shown', ({ codes }) => !codes.has(0)),
  every('A 6.2.11.7.2', 'each code that is shown has its text', (one, file) =>
    texts(one, file).every(
      (text) => text !== undefined && text !== '' && !/[\0\uFEFF\uFFFE\uFFFF]/u.test(text),
    ),
  ),
  every('A 6.2.11.7.3', 'no text is of private use', (one, file) =>
    texts(one, file).every((text) => !/\p{Private_Use}/u.test(text ?? '')),
  ),
  every('UA 7.21.4.1', 'a part of a font is named as one', (one) => /^[A-Z]{6}\+/u.test(nameOf(one))),
]
