import { isComposing } from '../../prose/input/isComposing'

type Field = HTMLInputElement | HTMLSelectElement

const isField = (target: EventTarget | null): target is Field =>
  (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) &&
  target.dataset.figure !== undefined

/**
 * Moves from figure to figure: Tab to the next, Enter to the next blank one, so that what is filled is not typed over
 * by a hand that does not look, and what may stay blank is not filled by one. A filled figure that is at home in another
 * section is passed by. Behind the last blank one Enter goes on from the top, to what was passed over; with nothing left to
 * fill it stays.
 */
export function moveBetweenFigures(
  event: KeyboardEvent,
  desk: HTMLElement,
  isAtHome: (figure: string, section: string) => boolean,
): void {
  const { target, key } = event
  if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return
  if ((key !== 'Tab' && key !== 'Enter') || !(target instanceof HTMLElement)) return
  const inFigure = isField(target)
  const inText = target.getAttribute('role') === 'textbox'
  // Enter in the text is a new paragraph
  if (!inFigure && !(inText && key === 'Tab')) return
  const all = [...desk.querySelectorAll<Field>('input[data-figure], select[data-figure]')]
  const isBlank = (input: Field): boolean => input.value.trim() === ''
  const isStop = (input: Field): boolean => {
    if (input === target) return true
    if (isBlank(input)) return key === 'Tab' || input.parentElement?.dataset.state !== 'free'
    const section = input.closest<HTMLElement>('[data-section]')?.dataset.section ?? ''
    return key === 'Tab' && isAtHome(input.dataset.figure ?? '', section)
  }
  const stops = all.filter(isStop)
  const next = inFigure
    ? stopBeside(stops, stops.indexOf(target), event.shiftKey ? -1 : 1, key === 'Enter')
    : figureFromCaret(stops, event.shiftKey)
  if (next || key === 'Enter') event.preventDefault()
  // at either end Tab goes where the browser takes it, so that the keyboard is never trapped
  if (next === target) return
  next?.focus()
  if (next instanceof HTMLInputElement) next.select()
}

/** The stop before or behind one; `round` goes on at the other end. */
const stopBeside = (stops: readonly Field[], at: number, step: -1 | 1, round: boolean): Field | undefined =>
  round ? stops[(at + step + stops.length) % stops.length] : stops[at + step]

function figureFromCaret(inputs: readonly Field[], back: boolean): Field | undefined {
  const caret = getSelection()
  if (!caret?.rangeCount) return undefined
  const range = caret.getRangeAt(0)
  const isBehind = (input: Field): boolean => range.comparePoint(input.parentNode ?? input, 0) > 0
  return back ? inputs.findLast((input) => !isBehind(input)) : inputs.find(isBehind)
}
