import type { Place } from '../../report/template/template'
import { severalCells } from '../../report/values/typed/severalCells'
import { normaliseInput } from '../input/normaliseInput'
import { givesUp, isComposing } from '../input/isComposing'
import type { FigureFace, FigureSource } from './figureSource'
import { showValue } from './showValue'

/** The input of one figure; the same in a sentence and in a form. */
export interface FigureInput {
  /** The input with a hidden text that makes it as wide as its value. */
  element: HTMLElement
  input: HTMLInputElement
  /** Ends the updates from the source. */
  stop(): void
}

/**
 * Builds the input of a figure. Plain DOM and no component, because a report has about a hundred of them and they stand
 * inside the rich text.
 * @param exit called when an arrow key leaves the input at an end. Given for an input in a sentence, which shows a
 * cell's number without its note
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
  /** The cell's note, which is not shown in a sentence and is kept when the number is typed there. */
  let note = ''

  // only differences are written to the DOM: a hundred inputs are refreshed after each key
  const fit = (): void => {
    // a zero-width space keeps the line's height and baseline
    const text = input.value || '\u200B'
    if (sizer.textContent !== text) sizer.textContent = text
  }
  /** The cell's new content for what was typed in the sentence. */
  const whole = (typed: string): string => (/[（(]|^\s*$/u.test(typed) ? typed : typed + note)
  const refresh = (): void => {
    // undo may take a figure away while its field still stands
    if (!source.has(figure)) return
    const face = source.face(figure)
    // the input that is typed into is not rewritten while its value is the figure's
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
    // updates that arrived during the composition
    refresh()
  })
  input.addEventListener('input', (event) => {
    // a composition that was discarded ends without a compositionend
    if (event instanceof InputEvent && !event.isComposing) composing = false
    type()
  })
  input.addEventListener('paste', (event) => {
    // the browser would turn line breaks between cells into blanks, and two numbers into one
    const refusal = severalCells(event.clipboardData?.getData('text/plain') ?? '')
    if (refusal === null || input.readOnly || !source.face(figure).numeric) return
    event.preventDefault()
    source.refuse(refusal)
  })
  // a part of the sentence dropped here would be moved out of it, figures included
  input.addEventListener('drop', (event) => event.preventDefault())
  let entered = false
  // a number is mostly replaced and not edited: the first click selects all of it
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
      // setting the value ends the composition; the browser's own undo would also take back what was typed before it
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
