/** Dark pixels of two pictures of one page, and those of either with no ink of the other within reach. */
export interface InkApart {
  dark: readonly [number, number]
  alone: readonly [number, number]
}

interface Picture {
  width: number
  height: number
  grey: Uint8ClampedArray
}

async function picture(png: string): Promise<Picture> {
  const image = new Image()
  image.src = `data:image/png;base64,${png}`
  await image.decode()
  const { width, height } = image
  const context = new OffscreenCanvas(width, height).getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, width, height)
  const grey = new Uint8ClampedArray(width * height)
  for (let i = 0; i < grey.length; i += 1) grey[i] = data[4 * i + 1] ?? 0
  return { width, height, grey }
}

function alone(from: Picture, to: Picture, reach: number, dark: number): { dark: number; alone: number } {
  // the browser rounds a sheet to whole pixels, poppler rounds the page
  const width = Math.min(from.width, to.width)
  const height = Math.min(from.height, to.height)
  const maybe = dark + (255 - dark) * 0.4
  const near = (x: number, y: number): boolean => {
    for (let dy = -reach; dy <= reach; dy += 1)
      for (let dx = -reach; dx <= reach; dx += 1)
        if ((to.grey[(y + dy) * to.width + x + dx] ?? 255) < maybe) return true
    return false
  }
  const found = { dark: 0, alone: 0 }
  for (let y = reach; y < height - reach; y += 1)
    for (let x = reach; x < width - reach; x += 1) {
      if ((from.grey[y * from.width + x] ?? 255) >= dark) continue
      found.dark += 1
      if (!near(x, y)) found.alone += 1
    }
  return found
}

/**
 * Compares two pictures (PNG in base64). `reach` is in pixels, along both axes; a pixel darker than `dark` is certainly
 * ink.
 */
export async function inkApart(
  first: string,
  second: string,
  reach: number,
  dark: number,
): Promise<InkApart> {
  const a = await picture(first)
  const b = await picture(second)
  const there = alone(a, b, reach, dark)
  const back = alone(b, a, reach, dark)
  return { dark: [there.dark, back.dark], alone: [there.alone, back.alone] }
}
