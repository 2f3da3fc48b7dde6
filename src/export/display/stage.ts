import { unzoomNow } from './unzoom'

/**
 * How much larger than the page it is laid out: the smallest type, of 5 pt, is then 53 px high, beyond every smallest size
 * that Chromium can be told. `sheet.css` has the same number.
 */
const ENLARGED = 8

/** CSS px, a power of two and as wide as a page. */
const RULER = 8192
/** Browsers round what they lay out to such parts of a px. */
const PARTS = 64

/** The place where something is laid out, for the one task that reads it. */
export interface Stage {
  /** For probes. */
  readonly element: HTMLElement
  /** What a box's length stands for, in CSS px of the page: exact, however the browser counts on a zoomed screen. */
  length(measured: number): number
  /** What a computed style's length, `12px`, stands for, in CSS px of the page. */
  styled(computed: string): number
  /** So much is a CSS px of the page in the lengths of boxes. */
  readonly unit: number
}

function stageOf(element: HTMLElement, ruler: HTMLElement): Stage {
  // of a zoomed element, boxes count in its own px before Chromium 128 and in the window's since
  const own = ruler.getBoundingClientRect().width / RULER
  return {
    element,
    unit: own * ENLARGED,
    length: (measured) => Math.round((measured / own) * PARTS) / PARTS / ENLARGED,
    styled: (computed) => (Number(computed.replace('px', '')) || 0) / ENLARGED,
  }
}

/**
 * Lays elements out where neither zoom nor resolution nor a smallest size of type reaches, has them read, and takes them
 * away again, all in one task: no style, extension or setting changes them on the way.
 * @param elements that `sheet.css` enlarges: the layout of a sheet, or a galley
 */
export function onStage<T>(elements: readonly HTMLElement[], read: (stage: Stage) => T): T {
  const element = document.createElement('div')
  element.className = 'sheet-stage'
  element.translate = false
  element.setAttribute('aria-hidden', 'true')
  element.style.setProperty('--unzoom', String(unzoomNow()))
  const ruler = document.createElement('div')
  ruler.style.width = `${RULER}px`
  element.append(ruler, ...elements)
  document.body.append(element)
  try {
    return read(stageOf(element, ruler))
  } finally {
    element.remove()
  }
}
