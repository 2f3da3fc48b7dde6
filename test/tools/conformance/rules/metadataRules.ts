import { Stream } from '../cos'
import { named, type PdfFile, textOf } from '../pdfFile'
import { type Rule, rule, ruleFor } from '../rule'

export const packetOf = (file: PdfFile): string => {
  const found = file.at(file.catalog, 'Metadata')
  return found instanceof Stream ? found.content.toString('utf8') : ''
}
/** What an element of the packet holds, without the tags within. */
function said(file: PdfFile, tag: string): string {
  const packet = packetOf(file)
  const from = packet.indexOf(`<${tag}>`)
  const to = packet.indexOf(`</${tag}>`)
  if (from < 0 || to < from) return ''
  return packet
    .slice(from, to)
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim()
}
const info = (file: PdfFile, key: string): string => textOf(file.at(file.trailer, 'Info', key))
const isAttached = (file: PdfFile): boolean => file.at(file.catalog, 'Names', 'EmbeddedFiles') !== null

/** Schemas that ISO 19005-2 knows (XMP specification and its own), by their prefix. */
const KNOWN = new Set([
  'rdf',
  'x',
  'xml',
  'dc',
  'xmp',
  'pdf',
  'pdfaid',
  'pdfaExtension',
  'pdfaSchema',
  'pdfaProperty',
])
const prefixes = (file: PdfFile): string[] => [
  ...new Set([...packetOf(file).matchAll(/<([A-Za-z]+):/gu)].map(([, prefix = '']) => prefix)),
]

/** True when every tag is closed by its own, in order. */
function isWhole(packet: string): boolean {
  const open: string[] = []
  for (const [, end, name = '', alone] of packet.matchAll(/<(\/?)([A-Za-z]+:[A-Za-z]+)[^<>]*?(\/?)>/gu))
    if (end) {
      if (open.pop() !== name) return false
    } else if (!alone) open.push(name)
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return open.length === 0 && !/&(?!amp;|lt;|gt;)|[\x00-\x08\x0B\x0C\x0E-\x1F]/u.test(packet)
}

export const metadataRules: readonly Rule[] = [
  rule('A 6.6.2.1', 'the catalogue leads to metadata of XML', (file) => {
    const found = file.at(file.catalog, 'Metadata')
    return named(found, 'Type') === 'Metadata' && named(found, 'Subtype') === 'XML'
  }),
  rule('A 6.6.2.1', 'they are a whole packet', (file) => {
    const packet = packetOf(file)
    return (
      packet.startsWith('<?xpacket begin="\uFEFF"') &&
      /<\?xpacket end="[rw]"\?>\s*$/u.test(packet) &&
      isWhole(packet)
    )
  }),
  rule(
    'A 6.6.2.1',
    'the packet does not say how long it is or how it is encoded',
    (file) => !/<\?xpacket[^>]*(?:bytes|encoding)=/u.test(packetOf(file)),
  ),
  ruleFor(
    'A 6.6.2.3',
    'a schema that ISO 19005 does not know is described',
    prefixes,
    (prefix, file) =>
      KNOWN.has(prefix) || packetOf(file).includes(`<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>`),
    (prefix) => prefix,
  ),
  rule(
    'A 6.6.4',
    'the file says that it keeps PDF/A-2a, or PDF/A-3a where something is attached',
    (file) =>
      said(file, 'pdfaid:part') === (isAttached(file) ? '3' : '2') &&
      said(file, 'pdfaid:conformance') === 'A',
  ),
  rule('UA 5', 'the file says that it keeps PDF/UA-1', (file) => said(file, 'pdfuaid:part') === '1'),
  rule(
    'UA 7.1',
    'it has a title, in its metadata and in its information',
    (file) => said(file, 'dc:title') !== '' && said(file, 'dc:title') === info(file, 'Title'),
  ),
  rule(
    'A 6.6.3',
    'the metadata and the information name one producer',
    (file) => said(file, 'pdf:Producer') !== '' && said(file, 'pdf:Producer') === info(file, 'Producer'),
  ),
  rule('A 6.6.3', 'the metadata and the information state one date', (file) => {
    const date = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\+00'00'$/u.exec(info(file, 'CreationDate'))
    const [, year, month, day, hour, minute, second] = date ?? []
    return (
      date !== null && said(file, 'xmp:CreateDate') === `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
    )
  }),
]
