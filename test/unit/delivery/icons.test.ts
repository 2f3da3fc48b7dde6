import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const inPublic = (path: string): URL => new URL(`../../../public/${path}`, import.meta.url)

interface Icon {
  src: string
  sizes: string
  purpose: string
}

test('an installed program has icons of the sizes that it names, and one that may be cut to any shape', () => {
  const { icons }: { icons: Icon[] } = JSON.parse(readFileSync(inPublic('manifest.webmanifest'), 'utf8'))
  const drawn = icons.filter(({ src }) => src.endsWith('.png'))
  for (const { src, sizes } of drawn) {
    const png = readFileSync(inPublic(src))
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes)
  }
  expect(drawn.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ])
})
