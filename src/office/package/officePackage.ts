import { element, xmlPart } from '../xml/markup'
import { zipFile } from '../zip/zipFile'

/** A part of an office file. */
export interface OfficePart {
  /** From the root of the file, without a `/` in front. */
  path: string
  contentType: string
  xml: string
}

/** A part that another one names, by the last words of the relation's type. */
export interface Relation {
  type: string
  /** As the relation writes it: from the folder of the part that names it. */
  target: string
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** The id of the nth relation of a part, from 0. */
export const relationId = (nth: number): string => `rId${nth + 1}`

/** A part's relations; a type with its own address is written as it is. */
const relationsPart = (relations: readonly Relation[]): string =>
  xmlPart(
    element(
      'Relationships',
      { xmlns: `${PACKAGE}/relationships` },
      ...relations.map(({ type, target }, i) =>
        element('Relationship', {
          Id: relationId(i),
          Type: type.startsWith('http') ? type : `${RELATIONS}/${type}`,
          Target: target,
        }),
      ),
    ),
  )

const contentTypes = (parts: readonly OfficePart[]): string =>
  xmlPart(
    element(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...parts.map(({ path, contentType }) =>
        element('Override', { PartName: `/${path}`, ContentType: contentType }),
      ),
    ),
  )

/** The relation of a file to the properties of Dublin Core, which has an address of its own. */
export const CORE_PROPERTIES = `${PACKAGE}/relationships/metadata/core-properties`

/**
 * An office file: its parts, the first of which says what they are.
 * @param relations of the file, and of parts by the path of the part
 */
export function officePackage(
  parts: readonly OfficePart[],
  relations: Readonly<Record<string, readonly Relation[]>>,
): Uint8Array {
  const texts: [path: string, xml: string][] = [
    ['[Content_Types].xml', contentTypes(parts)],
    ...Object.entries(relations).map(([path, of]): [string, string] => {
      const slash = path.lastIndexOf('/') + 1
      return [`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`, relationsPart(of)]
    }),
    ...parts.map(({ path, xml }): [string, string] => [path, xml]),
  ]
  const encoder = new TextEncoder()
  return zipFile(texts.map(([path, xml]) => ({ path, bytes: encoder.encode(xml) })))
}
