import { type Cos, type Dict, Name, Stream } from '../cos'
import { named, type PdfFile } from '../pdfFile'
import { drawnOnPages } from '../pageMarks'
import { type Rule, rule, ruleFor } from '../rule'

const streams = (file: PdfFile): Stream[] => [...file.objects.values()].filter((one) => one instanceof Stream)
const values = (file: PdfFile): Cos[] =>
  Array.from(file.objects.values()).concat(
    file.dicts().flatMap(({ entries }) => Array.from(entries.values())),
  )
const strings = (file: PdfFile): Buffer[] =>
  values(file)
    .flat()
    .filter((value) => Buffer.isBuffer(value))
const names = (file: PdfFile): string[] =>
  file
    .dicts()
    .flatMap(({ entries }) => Array.from(entries.keys()))
    .concat(values(file).flatMap((value) => (value instanceof Name ? value.name : [])))

/** The actions that an archive may hold: to a place of the file or to an address. */
const ACTIONS = new Set(['GoTo', 'URI', 'Named'])

export const fileRules: readonly Rule[] = [
  rule('A 6.1.2', 'the file begins with its version and a comment of four bytes above 127', ({ bytes }) =>
    /^%PDF-1\.[0-7]\r?\n%[\x80-\xFF]{4}/u.test(bytes.toString('latin1', 0, 20)),
  ),
  rule('A 6.1.3', 'nothing stands behind the end', ({ bytes }) =>
    /%%EOF\r?\n?$/u.test(bytes.toString('latin1', bytes.length - 8)),
  ),
  rule('A 6.1.3', 'the trailer has an ID of two strings', (file) => {
    const id = file.list(file.trailer, 'ID')
    return id.length === 2 && id.every((one) => Buffer.isBuffer(one) && one.length > 0)
  }),
  rule('A 6.1.3', 'the file is not encrypted', ({ trailer }) => !trailer.entries.has('Encrypt')),
  ruleFor('A 6.1.7.1', 'a stream is in the file itself', streams, ({ dict }) =>
    ['F', 'FFilter', 'FDecodeParms'].every((key) => !dict.entries.has(key)),
  ),
  ruleFor('A 6.1.7.2', 'a stream has no filter but Flate and JPEG', streams, ({ dict }) =>
    ['', 'FlateDecode', 'DCTDecode'].includes(named(dict, 'Filter')),
  ),
  ruleFor('A 6.1.13', 'a string has at most 32 767 bytes', strings, ({ length }) => length <= 32_767),
  ruleFor('A 6.1.13', 'a name has at most 127 bytes', names, ({ length }) => length <= 127),
  rule(
    'A 6.1.13',
    'states are saved at most 28 deep',
    (file) => Math.max(0, ...drawnOnPages(file).flatMap((drawn) => drawn.map(({ depth }) => depth))) <= 28,
  ),
  ruleFor(
    'A 6.5.1',
    'an action leads to a place or an address and runs nothing',
    (file) => file.dicts().filter(isAction),
    (dict) => ACTIONS.has(named(dict, 'S')),
    (dict) => named(dict, 'S'),
  ),
  ruleFor(
    'A 6.5.2',
    'nothing has additional actions',
    (file) => file.dicts(),
    ({ entries }) => !entries.has('AA'),
  ),
  rule('A 6.4.2', 'the file is no dynamic form', (file) => {
    const catalog = file.catalog
    return file.at(catalog, 'AcroForm', 'XFA') === null && file.at(catalog, 'NeedsRendering') !== true
  }),
  rule('A 6.9', 'nothing is optional content', (file) => file.at(file.catalog, 'OCProperties') === null),
  rule('A 6.10', 'no page is presented in steps', (file) =>
    file.pages().every(({ entries }) => !entries.has('PresSteps')),
  ),
  rule('A 6.11', 'the catalogue requires nothing', (file) => file.at(file.catalog, 'Requirements') === null),
]

/** Actions are not typed: they stand where actions do, and have an S that no structure element, intent or group has. */
function isAction(dict: Dict): boolean {
  return (
    ['Action', ''].includes(named(dict, 'Type')) &&
    /^(?:GoTo|URI|Named|Launch|JavaScript|SubmitForm|ImportData|ResetForm|Sound|Movie|Hide|SetOCGState|Rendition|Trans|GoToR|GoToE|Thread)$/u.test(
      named(dict, 'S'),
    )
  )
}
