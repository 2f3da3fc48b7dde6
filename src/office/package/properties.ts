import { element, escaped, xmlPart } from '../xml/markup'

/** What a file says of itself. */
export interface About {
  title: string
  /** The unit that wrote it; '' where it is not known. */
  creator: string
  /** `2026-01-20`: when it was written, as the caller has it. */
  date: string
}

/** The text of an element is escaped here. */
const said = (name: string, text: string, attributes: Readonly<Record<string, string>> = {}): string =>
  element(name, attributes, escaped(text))

/** Title, author and dates. */
export function coreProperties({ title, creator, date }: About): string {
  const when = { 'xsi:type': 'dcterms:W3CDTF' }
  return xmlPart(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      said('dc:title', title),
      said('dc:creator', creator),
      said('cp:lastModifiedBy', creator),
      said('dcterms:created', `${date}T00:00:00Z`, when),
      said('dcterms:modified', `${date}T00:00:00Z`, when),
      said('dc:language', 'zh-CN'),
    ),
  )
}

/** The program that wrote the file. */
export const appProperties = (): string =>
  xmlPart(
    element(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      said('Application', '年报编辑器'),
    ),
  )

/** Properties of the program's own, by their names. Word, WPS and LibreOffice keep them when they save the file. */
export const customProperties = (values: readonly (readonly [name: string, value: string])[]): string =>
  xmlPart(
    element(
      'Properties',
      {
        xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
        'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
      },
      ...values.map(([name, value], i) =>
        element(
          'property',
          { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: i + 2, name },
          said('vt:lpwstr', value),
        ),
      ),
    ),
  )
