import type { Place } from '../../report/template/template'
import { severalCells } from '../../report/values/typed/severalCells'
import { normaliseInput } from '../input/normaliseInput'
import { givesUp, isComposing } from '../input/isComposing'
import type { FigureFace, FigureSource } from './figureSource'
import { showValue } from './showValue'

/** An input for one figure, the same in a sentence and in a form. */
export interface FigureInput {
  /** The input in a box as wide as what is typed. */
  element: HTMLElement
  input: HTMLInputElement
  stop(): void
}

/**
 * Builds the input of a figure. Plain DOM and not a component: a report has about a hundred, and they stand inside
 * the rich text.
 * @param exit called when an arrow key leaves the input at one of its ends; with it the input stands in a sentence, which
 *   prints a cell's number without its note
 */
export function figureInput(
  source: FigureSource,
  figure: Place,
  exit?: (to: 'before' | 'behind') => void,
): FigureInput {
  const element = document.createElement('span')
  element.className = 'figure'
  element.dataset.figure = figure
  const sizer = document.createElement('span')
  sizer.className = 'figure-sizer'
  sizer.setAttribute('aria-hidden', 'true')
  const input = document.createElement('input')
  input.className = 'figure-input'
  input.type = 'text'
  input.autocomplete = 'off'
  input.spellcheck = false
  input.dataset.figure = figure
  input.size = 1
  element.append(sizer, input)

  let atFocus = ''
  let seen: FigureFace | null = null
  let composing = false
  let beforeComposing = ''
  let inside = false
  /** What the cell notes behind the number: typing the number in a sentence leaves it there. */
  let note = ''

  // writes only what differs: a hundred inputs are refreshed after each key
  const fit = (): void => {
    // an empty box keeps the line's height and baseline
    const text = input.value || '\u200B'
    if (sizer.textContent !== text) sizer.textContent = text
  }
  /** What the cell holds when this is typed in the sentence. */
  const whole = (typed: string): string => (/[（(]|^\s*$/u.test(typed) ? typed : typed + note)
  const refresh = (): void => {
    const face = source.face(figure)
    // what is typed here is let be while one types, a note included
    if (!composing && !(inside && whole(input.value) === face.typed)) {
      note = exit ? face.note : ''
      const shown = face.typed.slice(0, face.typed.length - note.length)
      showValue(input, shown)
    }
    fit()
    if (seen?.label !== face.label) {
      input.setAttribute('aria-label', face.label)
      input.inputMode = face.numeric ? 'numeric' : 'text'
    }
    if (seen?.state !== face.state) {
      element.dataset.state = face.state
      if (face.state === 'wrong') input.setAttribute('aria-invalid', 'true')
      else input.removeAttribute('aria-invalid')
    }
    seen = face
    if (!composing && input.readOnly === source.writable()) {
      input.readOnly = !source.writable()
      element.classList.toggle('read', input.readOnly)
    }
  }
  const type = (): void => {
    if (!composing) normaliseInput(input)
    fit()
    if (composing) source.compose(figure, whole(input.value))
    else source.type(figure, whole(input.value))
  }

  input.addEventListener('compositionstart', () => {
    composing = true
    beforeComposing = input.value
  })
  input.addEventListener('compositionend', () => {
    composing = false
    type()
    // what waited for it
    refresh()
  })
  input.addEventListener('input', (event) => {
    // a composition that was given up ends without an event
    if (event instanceof InputEvent && !event.isComposing) composing = false
    type()
  })
  input.addEventListener('paste', (event) => {
    // the browser would turn the breaks between cells into blanks, and two numbers into one
    const refusal = severalCells(event.clipboardData?.getData('text/plain') ?? '')
    if (refusal === null || input.readOnly || !source.face(figure).numeric) return
    event.preventDefault()
    source.refuse(refusal)
  })
  // a stretch of the sentence dropped here would leave the sentence, its figures with it
  input.addEventListener('drop', (event) => event.preventDefault())
  let entered = false
  // a number is typed anew, not mended in the middle: the first click selects it
  input.addEventListener('mousedown', () => (entered = document.activeElement !== input))
  input.addEventListener('mouseup', (event) => {
    if (!entered || !source.face(figure).numeric) return
    entered = false
    event.preventDefault()
    input.select()
  })
  input.addEventListener('focus', () => {
    inside = true
    atFocus = input.value
    source.focus({ figure, input })
  })
  input.addEventListener('blur', () => {
    inside = false
    composing = false
    source.leave(figure)
    source.focus(null)
    refresh()
  })
  input.addEventListener('keydown', (event) => {
    if (composing && givesUp(event)) {
      event.preventDefault()
      // a value that is set ends the composition; the browser's own undo would take back what was typed before it as well
      input.value = beforeComposing
      composing = false
      type()
    }
    if (isComposing(event)) return
    if (event.key === 'Escape' && input.value !== atFocus && !input.readOnly) {
      input.value = atFocus
      type()
      event.preventDefault()
      event.stopPropagation()
    } else if (exit && input.selectionStart === input.selectionEnd && !event.shiftKey) {
      const before = event.key === 'ArrowLeft' && input.selectionStart === 0
      const behind = event.key === 'ArrowRight' && input.selectionEnd === input.value.length
      if (!before && !behind) return
      event.preventDefault()
      exit(before ? 'before' : 'behind')
    }
  })

  refresh()
  return { element, input, stop: source.watch(refresh) }
}
