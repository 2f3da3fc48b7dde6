import { isComposing } from '../../prose/isComposing'

/** Moves from figure to figure, as from cell to cell: Enter and Tab go on, Shift goes back. */
export function moveBetweenFigures(event: KeyboardEvent, desk: HTMLElement): void {
  const { target, key } = event
  if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return
  if ((key !== 'Tab' && key !== 'Enter') || !(target instanceof HTMLElement)) return
  const inFigure = target instanceof HTMLInputElement && target.dataset.figure !== undefined
  const inText = target.getAttribute('role') === 'textbox'
  // Enter in the text is a new paragraph
  if (!inFigure && !(inText && key === 'Tab')) return
  const inputs = [...desk.querySelectorAll<HTMLInputElement>('input[data-figure]')]
  const next = inFigure
    ? inputs[inputs.indexOf(target) + (event.shiftKey ? -1 : 1)]
    : figureFromCaret(inputs, event.shiftKey)
  // at either end Tab goes where the browser takes it, so that the keyboard is never trapped
  if (!next) {
    if (key === 'Enter') event.preventDefault()
    return
  }
  event.preventDefault()
  next.focus()
  next.select()
}

function figureFromCaret(inputs: readonly HTMLInputElement[], back: boolean): HTMLInputElement | undefined {
  const caret = getSelection()
  if (!caret?.rangeCount) return undefined
  const range = caret.getRangeAt(0)
  const isBehind = (input: HTMLInputElement): boolean => range.comparePoint(input.parentNode ?? input, 0) > 0
  return back ? inputs.findLast((input) => !isBehind(input)) : inputs.find(isBehind)
}
