import { execFileSync } from 'node:child_process'

/** Reads a PDF back with poppler, which the program does not use. */
const poppler = (tool: string, ...args: string[]): string =>
  execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 28 })

/** What `pdfinfo` says, by field. */
export function pdfInfo(file: string): ReadonlyMap<string, string> {
  return new Map(
    poppler('pdfinfo', file)
      .split('\n')
      .flatMap((line): [string, string][] => {
        const colon = line.indexOf(':')
        return colon < 0 ? [] : [[line.slice(0, colon), line.slice(colon + 1).trim()]]
      }),
  )
}

/** The pictures in the file: page (from 1), width and height in pixels. */
export function pdfImages(file: string): { page: number; width: number; height: number }[] {
  return poppler('pdfimages', '-list', file)
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [page, , , width, height] = line.trim().split(/\s+/u)
      return { page: Number(page), width: Number(width), height: Number(height) }
    })
}

/** The text of each page, in reading order. */
export function pdfText(file: string): string[] {
  return poppler('pdftotext', '-enc', 'UTF-8', file, '-').split('\f').slice(0, -1)
}

/** The fonts in the file, by their names without a subset's tag. */
export function pdfFonts(
  file: string,
): { name: string; embedded: boolean; subset: boolean; unicode: boolean }[] {
  return poppler('pdffonts', file)
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [embedded, subset, unicode] = line.trim().split(/\s+/u).slice(-5, -2)
      const name = (line.split(' ')[0] ?? '').replace(/^[A-Z]{6}\+/u, '')
      return { name, embedded: embedded === 'yes', subset: subset === 'yes', unicode: unicode === 'yes' }
    })
}

/** The share of a page (from 1) that is not white, and where ink is: fractions of the page's width and height. */
export function inkOf(
  file: string,
  page: number,
): { share: number; left: number; right: number; top: number; bottom: number } {
  const pgm = execFileSync('pdftoppm', ['-gray', '-r', '36', '-f', `${page}`, '-l', `${page}`, file], {
    maxBuffer: 1 << 28,
  })
  const head = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/u.exec(pgm.subarray(0, 40).toString('latin1'))
  if (!head) throw new Error(`no picture of page ${page}`)
  const width = Number(head[1])
  const height = Number(head[2])
  const pixels = pgm.subarray(head[0].length)
  const box = { left: width, right: 0, top: height, bottom: 0 }
  let dark = 0
  pixels.forEach((grey, i) => {
    if (grey > 160) return
    dark += 1
    box.left = Math.min(box.left, i % width)
    box.right = Math.max(box.right, i % width)
    box.top = Math.min(box.top, Math.floor(i / width))
    box.bottom = Math.max(box.bottom, Math.floor(i / width))
  })
  return {
    share: dark / pixels.length,
    left: box.left / width,
    right: box.right / width,
    top: box.top / height,
    bottom: box.bottom / height,
  }
}
