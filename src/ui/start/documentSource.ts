import { htmlPieces } from '../../import/pieces/htmlPieces'
import { type LeftOut, leftOutWords } from '../../import/model/leftOut'
import type { Pasted } from '../../import/model/piece'
import { documentRows } from '../../recognise/tables/documentRows'
import type { DocumentTable } from '../../recognise/tables/tablesIn'
import { attachedAt } from '../../report/draft/attachment'
import { textPieces } from '../../import/pieces/textPieces'
import type { OpenedFile, SourceDocument } from './openedFile'

const MOST_BYTES = 100_000_000

/** Text of pasted pieces, a piece a line. */
export function documentOf(pasted: Pasted): SourceDocument {
  const tables: DocumentTable[] = []
  let raw = ''
  for (const piece of pasted.pieces) {
    const from = raw.length
    raw += piece.kind === 'line' ? piece.text : piece.rows.map((row) => row.join('\t')).join('\n')
    if (piece.kind === 'grid')
      tables.push({ from, to: raw.length, rows: documentRows(piece.rows, piece.spans) })
    raw += '\n'
  }
  return { raw, tables, pasted, left: leftWords(pasted.left) }
}

const leftWords = (left: readonly LeftOut[]): string[] => {
  const pictures = left.filter(({ kind }) => kind === 'picture').length
  return [...leftOutWords(left), ...(pictures > 0 ? [`${pictures} 张图片`] : [])]
}

const hasBytes = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte)

/** Reads a chosen or dropped file. Rejects when the signal stops it, never for what is in the file. */
export async function openFile(file: File, signal: AbortSignal): Promise<OpenedFile> {
  const refused = (sentence: string): OpenedFile => ({ kind: 'refused', sentence })
  if (file.size > MOST_BYTES) return refused(`“${file.name}”有 100 MB 以上，不是一份报告，没有打开。`)
  if (file.size === 0) return refused(`“${file.name}”是空文件。`)
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return refused(`“${file.name}”读不出来：文件可能已移动、删除，或正被别的程序占用。请再选一次。`)
  }
  if (hasBytes(bytes, 0x50, 0x4b)) return openWord(file.name, bytes, signal)
  if (hasBytes(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return refused(
      `“${file.name}”是旧格式（.doc、.wps），或者是加了密码的 Word 文件。请用 WPS 或 Word 打开它，另存为 .docx 再选；或者全选（Ctrl+A）、复制（Ctrl+C），粘贴到下面。`,
    )
  if (hasBytes(bytes, 0x25, 0x50, 0x44, 0x46)) {
    if (attachedAt(bytes) >= 0) return { kind: 'backup' }
    return refused(
      `“${file.name}”是 PDF，里面没有可靠的段落和表格。请用原来的 Word 文件（.docx）；没有的话打开这个 PDF，全选（Ctrl+A）、复制（Ctrl+C），粘贴到下面。`,
    )
  }
  const text = textOf(bytes)
  if (text === null) return refused(`“${file.name}”不是文字文件，读不出来。请选 .docx、.txt 或网页文件。`)
  const format = /^\s*\{\s*"format"\s*:\s*"nianbao-(\w+)"/u.exec(text.slice(0, 200))?.[1]
  if (format === 'form') return { kind: 'form', text }
  if (format !== undefined) return { kind: 'backup' }
  const isHtml = /^\s*(?:<!doctype html|<html|<\?xml|<meta|<head|<body|<div|<p[ >])/iu.test(
    text.slice(0, 500),
  )
  return { kind: 'document', document: documentOf(isHtml ? htmlPieces(text) : textPieces(text)) }
}

async function openWord(name: string, bytes: Uint8Array, signal: AbortSignal): Promise<OpenedFile> {
  const { openDocx } = await import('./openDocx')
  return openDocx(name, bytes, signal)
}

/** Text of a file in UTF-8, UTF-16 with its mark, or else in GB 18030; null for one that is no text. */
function textOf(bytes: Uint8Array): string | null {
  const decoded = (encoding: string): string | null => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      return null
    }
  }
  if (hasBytes(bytes, 0xff, 0xfe)) return decoded('utf-16le')
  if (hasBytes(bytes, 0xfe, 0xff)) return decoded('utf-16be')
  const text = decoded('utf-8') ?? decoded('gb18030')
  return text === null || text.includes('\0') ? null : text
}
