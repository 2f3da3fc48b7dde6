import type { Pasted, Piece } from '../../import/model/piece'
import type { ChangesTaken, DocxDocument, LeftOut } from '../../docx/model/docxDocument'
import { DocxError, type DocxErrorCode } from '../../docx/model/docxError'
import { plainText } from '../../docx/plainText'
import { readingDocx } from '../../docx/readDocx'
import type { DocumentTable } from '../../recognise/tables/tablesIn'
import type { OpenedFile, SourceDocument } from './openedFile'
import { sliced } from './sliced'

/** Why a file of Word cannot be read, as a sentence. */
const SENTENCES: Readonly<Record<DocxErrorCode, (name: string) => string>> = {
  notZip: (name) => `“${name}”不是 Word 文件（.docx）。请选 .docx、网页或文本文件。`,
  doc: (name) => `“${name}”是旧格式（.doc、.wps）。请用 WPS 或 Word 打开它，另存为 .docx 再选。`,
  encrypted: (name) => `“${name}”加了密码。请用 WPS 或 Word 打开，去掉密码另存一份再选。`,
  notWord: (name) => `“${name}”里面没有 Word 文档，可能是改了后缀的其他文件。请选 .docx、网页或文本文件。`,
  broken: (name) =>
    `“${name}”不完整或已损坏，读不出来。请用 WPS 或 Word 打开看看，另存一份再选；或者全选、复制，粘贴到下面。`,
  tooBig: (name) => `“${name}”展开后大得不像一份报告，没有打开。请打开它，只复制报告的文字，粘贴到下面。`,
}

/** Reads a file of Word in slices, so that the page stays alive. Rejects when the signal stops it, never for what is in the file. */
export async function openDocx(
  name: string,
  bytes: Uint8Array,
  signal: AbortSignal,
  changes: ChangesTaken = 'accepted',
): Promise<OpenedFile> {
  try {
    const read = await sliced(readingDocx(bytes, { changes }), signal)
    const tracked = read.left.insertions + read.left.deletions + read.left.moves
    const document = sourceOf(read)
    if (tracked === 0) return { kind: 'document', document }
    return { kind: 'document', document, tracked, reread: (taken, its) => openDocx(name, bytes, its, taken) }
  } catch (cause) {
    if (!(cause instanceof DocxError)) throw cause
    return { kind: 'refused', sentence: SENTENCES[cause.code](name) }
  }
}

function sourceOf(read: DocxDocument): SourceDocument {
  const pieces = read.blocks.flatMap((block): Piece[] =>
    block.kind === 'paragraph'
      ? block.text.split('\n').map((text) => ({ kind: 'line', text: text.trim() }))
      : [{ kind: 'grid', rows: block.rows.map(({ cells }) => cells.map(({ text }) => text.trim())) }],
  )
  const pasted: Pasted = {
    pieces: pieces.filter((piece) => piece.kind === 'grid' || piece.text !== ''),
    left: [],
  }
  const { text, blocks } = plainText(read)
  const tables = read.blocks.flatMap((block, i): DocumentTable[] => {
    const place = blocks[i]
    return block.kind === 'table' && place ? [{ ...place, rows: block.rows.map(({ cells }) => cells) }] : []
  })
  return { raw: text, tables, pasted, left: leftWords(read.left) }
}

/** What is not in the text, each in words. */
export function leftWords({
  pictures,
  embedded,
  comments,
  footnotes,
  contents,
  hidden,
  struck,
}: LeftOut): string[] {
  const counted = (count: number, words: string): string[] => (count > 0 ? [`${count} ${words}`] : [])
  const quoted = (name: string, texts: readonly string[]): string[] => texts.map((text) => `${name}：${text}`)
  return [
    ...comments.map(({ author, text }) => `批注${author === '' ? '' : `（${author}）`}：${text}`),
    ...quoted('脚注', footnotes),
    ...quoted('隐藏文字', hidden),
    ...quoted('删除线文字', struck),
    ...counted(contents.length, '行目录'),
    ...counted(pictures, '张图片'),
    ...counted(embedded, '个嵌入的对象'),
  ]
}
