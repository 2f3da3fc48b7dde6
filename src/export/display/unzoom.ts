/** Parts of one by which a measured scale may be off. */
const NOTHING = 1e-5

/**
 * The CSS `zoom` by which a scale comes to exactly 1, in single floats, as Chromium multiplies them. A few scales (33 % on
 * a screen of 1.5) have none: for these the next number above, because lengths are rounded down.
 * @param scale by which the browser multiplies every length before it rounds it to 1/64 px
 */
export function unzoom(scale: number): number {
  const zoom = Math.fround(scale)
  const inverse = Math.fround(1 / zoom)
  const step = 2 ** (Math.floor(Math.log2(inverse)) - 23)
  const near = [inverse, inverse + step, inverse - step]
  const products = near.map((one) => Math.fround(one * zoom)).filter((product) => product >= 1)
  return near.find((one) => Math.fround(one * zoom) === Math.min(...products)) ?? inverse
}

/** A border that is hardly there is drawn one device pixel wide: in CSS px that is the inverse of the scale. */
function measuredScale(): number {
  const probe = document.createElement('div')
  Object.assign(probe.style, {
    all: 'initial',
    position: 'fixed',
    left: '0',
    top: '0',
    borderLeft: '0.001px solid',
  })
  document.body.append(probe)
  const pixel = probe.getBoundingClientRect().width
  probe.remove()
  return pixel > 0 ? 1 / pixel : 1
}

const known = new Map<number, number>()

/**
 * {@link unzoom} of this window, from its own zoom and its screen's device pixels together; 1 where the browser knows no
 * `zoom`: Firefox before 126, which rounds another way.
 */
export function unzoomNow(): number {
  if (!CSS.supports('zoom', '1')) return 1
  const said = window.devicePixelRatio
  const before = known.get(said)
  if (before !== undefined) return before
  const measured = measuredScale()
  // the exact number where it is the one that counts: some browsers hide the screen and say another
  const found = unzoom(Math.abs(measured / said - 1) < NOTHING ? said : measured)
  known.set(said, found)
  return found
}
