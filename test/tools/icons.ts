import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { startBrowser } from './browser'

/** Draws the icons of an installed program from `public/icon.svg`; of the maskable one the middle four fifths are safe. */
const svg = readFileSync('public/icon.svg', 'utf8')
mkdirSync('public/icons', { recursive: true })
const browser = await startBrowser()
for (const [name, size, inset] of [
  ['192', 192, 0],
  ['512', 512, 0],
  ['maskable', 512, 0.16],
] as const) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const ground = inset > 0 ? '#f1f0ec' : 'transparent'
  const room = Math.round(size * inset)
  await page.setContent(
    `<style>body{margin:0;padding:${room}px;background:${ground}}svg{display:block;width:${size - 2 * room}px}</style>${svg}`,
  )
  writeFileSync(`public/icons/${name}.png`, await page.screenshot({ omitBackground: true }))
}
await browser.close()
