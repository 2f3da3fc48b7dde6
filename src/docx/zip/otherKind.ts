import { DocxError, type OtherKind } from '../model/docxError'

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const TEXTS: readonly (readonly [RegExp, OtherKind])[] = [
  [/^%PDF-/u, 'pdf'],
  [/^\{\\rtf/u, 'rtf'],
  [/^(?:<!doctype html|<html)/iu, 'html'],
]
/** A directory entry of an OLE file begins at a multiple of its length, with its name in UTF-16. */
const OLE_ENTRY = 128
const OLE_NAMES: readonly (readonly [string, () => DocxError])[] = [
  ['EncryptedPackage', () => new DocxError('encrypted', 'an encrypted document')],
  ['WordDocument', () => new DocxError('doc', 'a document of Word 97–2003')],
  ['Workbook', () => new DocxError('notWord', 'a workbook of Excel 97–2003', 'excel')],
  ['PowerPoint Document', () => new DocxError('notWord', 'slides of PowerPoint 97–2003', 'powerpoint')],
]
const PARTS: readonly (readonly [string, OtherKind])[] = [
  ['xl/', 'excel'],
  ['ppt/', 'powerpoint'],
  ['ofd.xml', 'ofd'],
  ['uof.xml', 'uof'],
  ['content.xml', 'openDocument'],
]

/** What a file is that does not begin as a zip file does; null for one that does. */
export function errorOfStart(bytes: Uint8Array): DocxError | null {
  // PK, after it the first file, or the end of an empty zip file
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)) return null
  if (OLE.every((byte, nth) => bytes[nth] === byte)) return errorOfOle(bytes)
  const start = new TextDecoder().decode(bytes.subarray(0, 100)).trimStart()
  const found = TEXTS.find(([begins]) => begins.test(start))?.[1] ?? null
  return new DocxError('notZip', 'no zip file', found)
}

function errorOfOle(bytes: Uint8Array): DocxError {
  const names = OLE_NAMES.map(([name, error]) => ({ units: utf16(name), error }))
  for (const { units, error } of names)
    for (let at = 0; at < bytes.length; at += OLE_ENTRY)
      if (units.every((byte, nth) => bytes[at + nth] === byte)) return error()
  return new DocxError('doc', 'an OLE file')
}

const utf16 = (text: string): number[] => Array.from(`${text}\0`, (char) => [char.charCodeAt(0), 0]).flat()

/** What a zip file is that has no document of Word in it, by the names of its parts. */
export function otherZip(names: Iterable<string>): OtherKind | null {
  for (const name of names) for (const [part, kind] of PARTS) if (name.startsWith(part)) return kind
  return null
}
