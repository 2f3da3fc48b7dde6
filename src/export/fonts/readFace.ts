import { fileAt } from '../../delivery/fileAt'
import type { FaceFile } from './faceFiles'

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b
/** The first four bytes of a TrueType file: an error page in its place has others. */
const isTrueType = (bytes: Uint8Array): boolean =>
  bytes[0] === 0 && bytes[1] === 1 && bytes[2] === 0 && bytes[3] === 0

async function fetchBytes(url: string, arrived: (bytes: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fileAt(url)
  if (!response.ok || !response.body) throw new Error(`${url}: ${response.status}`)
  const parts: Uint8Array<ArrayBuffer>[] = []
  const reader = response.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    parts.push(value)
    arrived(value.byteLength)
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

/**
 * The TrueType bytes of a face. A server that inflated the file on the way is understood.
 * @param arrived called with the size of each part as it comes in
 * @throws an Error when the file is missing, broken, or cannot be inflated here
 */
export async function readFace({ file }: FaceFile, arrived: (bytes: number) => void): Promise<ArrayBuffer> {
  const url = `${import.meta.env.BASE_URL}fonts/${file}`
  let bytes = await fetchBytes(url, arrived)
  if (isGzip(bytes)) {
    if (typeof DecompressionStream === 'undefined') throw new Error('no DecompressionStream')
    const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
    bytes = new Uint8Array(await new Response(inflated).arrayBuffer())
  }
  if (!isTrueType(bytes)) throw new Error(`${url} is not a TrueType file`)
  return bytes.buffer
}
