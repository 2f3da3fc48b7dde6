/** Relative error that a measured scale may have. */
const NOTHING = 1e-5

/**
 * The CSS `zoom` that makes a scale exactly 1 in single-precision floats, as Chromium multiplies them. A few scales (33
 * % on a screen of 1.5) have none: for these the product just above 1, because lengths are rounded down.
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

/**
 * Scale of this window, measured: a very thin border is drawn one device pixel wide, which in CSS px is the inverse of
 * the scale.
 */
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
 * {@link unzoom} for this window, for its zoom and its screen's pixel ratio together, cached. 1 where `zoom` is not
 * supported: Firefox before 126, which rounds in another way.
 */
export function unzoomNow(): number {
  if (!CSS.supports('zoom', '1')) return 1
  const said = window.devicePixelRatio
  const before = known.get(said)
  if (before !== undefined) return before
  const measured = measuredScale()
  // devicePixelRatio is exact, but some browsers report another one to hide the screen: then the measured scale counts
  const found = unzoom(Math.abs(measured / said - 1) < NOTHING ? said : measured)
  known.set(said, found)
  return found
}
