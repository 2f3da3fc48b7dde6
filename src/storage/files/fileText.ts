import { attachedText } from './attachedText'
import { StorageError } from '../records/storageError'

/** Files with more bytes are not read. A backup of three hundred reports has about 30 MB. */
export const BIGGEST_FILE = 64 * 1024 * 1024

/** First bytes of compressed files: gzip, zip (also Word and Excel files), RAR, 7z. */
const PACKED = ['1f8b', '504b0304', '52617221', '377abcaf']

/** First bytes of a PDF, which may have a draft attached. */
const PDF = '25504446'

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * The text in a file that the official chose: UTF-8, or UTF-16 with a byte order mark, as Windows' Notepad writes it; of a PDF
 * the draft that is attached to it.
 * The size is checked before anything is read. Rejects with a StorageError.
 */
export async function fileText(file: Blob): Promise<string> {
  if (file.size > BIGGEST_FILE) throw new StorageError('fileTooBig', `${file.size} bytes`)
  if (file.size === 0) throw new StorageError('fileEmpty', 'no byte')
  const bytes = await bytesOf(file)
  const first = hex(bytes)
  if (PACKED.some((start) => first.startsWith(start))) throw new StorageError('filePacked', first)
  if (first === PDF) {
    const text = attachedText(bytes, BIGGEST_FILE)
    if (text === null) throw new StorageError('fileForeign', 'a PDF without a draft')
    return text
  }
  const utf16 = first.startsWith('fffe') ? 'utf-16le' : first.startsWith('feff') ? 'utf-16be' : null
  try {
    // fatal: a text in another encoding is refused, for wrong characters would be restored as the official's own
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new StorageError('fileForeign', 'no text in a known encoding', cause)
  }
}

/** Rejects with a StorageError `failed` when the file is gone or locked by now. */
async function bytesOf(file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch (cause) {
    throw new StorageError('failed', 'the file cannot be read', cause)
  }
}
