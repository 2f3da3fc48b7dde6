import { unzoomNow } from './unzoom'

/**
 * Factor by which the layout is larger than the page: the smallest type, 5 pt, is then 53 px high, above any minimum
 * font size that can be set in Chromium. `sheet.css` has the same number.
 */
const ENLARGED = 8

/** Width of the ruler in CSS px: a power of two, about as wide as an enlarged page. */
const RULER = 8192
/** Browsers round layout to this fraction of a px. */
const PARTS = 64

/** An off-screen container in which elements are laid out while they are read, within one task. */
export interface Stage {
  /** The container, for elements whose size is measured. */
  readonly element: HTMLElement
  /** A measured length (getBoundingClientRect) in CSS px of the page: exact, also on a zoomed screen. */
  length(measured: number): number
  /** A computed style's length, `12px`, in CSS px of the page. */
  styled(computed: string): number
  /** Measured length of one CSS px of the page. */
  readonly unit: number
}

function stageOf(element: HTMLElement, ruler: HTMLElement): Stage {
  // with CSS `zoom`, boxes are measured in the element's own px before Chromium 128 and in the window's px since
  const own = ruler.getBoundingClientRect().width / RULER
  return {
    element,
    unit: own * ENLARGED,
    length: (measured) => Math.round((measured / own) * PARTS) / PARTS / ENLARGED,
    styled: (computed) => (Number(computed.replace('px', '')) || 0) / ENLARGED,
  }
}

/**
 * Lays elements out so that neither zoom nor resolution nor a minimum font size has an effect, calls `read` and removes
 * them again. All of it is one task, so no style, extension or setting changes them in between.
 * @param elements what `sheet.css` enlarges: the layout of a sheet, or a galley
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
