import { fileAt } from '../../delivery/fileAt'
import type { FaceFile } from './faceFiles'

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/**
 * The TrueType bytes of a face, checked against their SHA-256. Works also where the server inflated the file on the
 * way, with any headers.
 * @param arrived called with the size of each part as it comes in
 * @throws UnprovenError when the server sent something else, another Error when the browser cannot inflate it
 */
export async function readFace(
  { file, integrity }: FaceFile,
  arrived: (bytes: number) => void,
): Promise<ArrayBuffer> {
  const bytes = await fileAt(`${import.meta.env.BASE_URL}fonts/${file}`, integrity, arrived)
  if (!isGzip(bytes)) return bytes.buffer
  if (typeof DecompressionStream === 'undefined') throw new Error('no DecompressionStream')
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(inflated).arrayBuffer()
}
