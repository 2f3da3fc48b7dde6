import { isComposing } from '../../prose/input/isComposing'
import type { Place } from '../../report/template/template'

type Field = HTMLInputElement | HTMLSelectElement

const isField = (target: EventTarget | null): target is Field =>
  (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) &&
  target.dataset.figure !== undefined

/** What the report says of its figures and sections. */
interface Stops {
  isInOwnSection(figure: Place, section: Place): boolean
  /** Whether a section that is not mounted has a figure, or one that is to be filled. */
  hasStop(section: Place, onlyBlank: boolean): boolean
  /** Mounts a section; null when it is mounted. */
  bring(section: Place): Promise<void> | null
}

/**
 * Moves from figure to figure: Tab to the next, Enter to the next blank one that must be filled, so that nobody who types
 * without looking overwrites a value or fills an optional figure. A filled figure of another section is skipped. After the
 * last blank one Enter continues from the top; with nothing left to fill it stays. A section that is not mounted and has a
 * stop is mounted first.
 */
export function moveBetweenFigures(event: KeyboardEvent, desk: HTMLElement, stops: Stops): void {
  const { target, key } = event
  if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return
  if ((key !== 'Tab' && key !== 'Enter') || !(target instanceof HTMLElement)) return
  const inFigure = isField(target)
  const inText = target.getAttribute('role') === 'textbox'
  // Enter in the text is a new paragraph
  if (!inFigure && !(inText && key === 'Tab')) return
  const next = nextStop(target, { enter: key === 'Enter', back: event.shiftKey }, desk, stops)
  if (next || key === 'Enter') event.preventDefault()
  // at either end Tab goes where the browser takes it, so that the keyboard is never trapped
  if (next && next !== target)
    void goTo(next, target, { enter: key === 'Enter', back: event.shiftKey }, desk, stops)
}

interface Way {
  enter: boolean
  back: boolean
}

/**
 * Puts the cursor into a stop. A section that is not mounted is mounted first and its first stop taken, unless the cursor was
 * moved meanwhile.
 */
async function goTo(next: HTMLElement, from: HTMLElement, way: Way, desk: HTMLElement, stops: Stops) {
  let stop: HTMLElement | undefined = next
  for (let section = next.dataset.standIn; section !== undefined; section = stop?.dataset.standIn) {
    await stops.bring(section)
    if (document.activeElement !== from) return
    stop = nextStop(from, way, desk, stops)
  }
  stop?.focus()
  if (stop instanceof HTMLInputElement) stop.select()
}

/** The next stop: an input, or the stand-in of a section that has one. */
function nextStop(from: HTMLElement, { enter, back }: Way, desk: HTMLElement, stops: Stops) {
  const all = [
    ...desk.querySelectorAll<HTMLElement>('input[data-figure], select[data-figure], [data-stand-in]'),
  ]
  const isStop = (one: HTMLElement): boolean => {
    if (one === from) return true
    if (!isField(one)) return stops.hasStop(one.dataset.standIn ?? '', enter)
    if (one.value.trim() === '') return !enter || one.parentElement?.dataset.state !== 'free'
    const section = one.closest<HTMLElement>('[data-section]')?.dataset.section ?? ''
    return !enter && stops.isInOwnSection(one.dataset.figure ?? '', section)
  }
  const found = all.filter(isStop)
  return isField(from)
    ? stopBeside(found, found.indexOf(from), back ? -1 : 1, enter)
    : figureFromCaret(found, back)
}

/** The stop before or after one; with `round` the first follows the last. */
const stopBeside = (
  stops: readonly HTMLElement[],
  at: number,
  step: -1 | 1,
  round: boolean,
): HTMLElement | undefined => (round ? stops[(at + step + stops.length) % stops.length] : stops[at + step])

function figureFromCaret(stops: readonly HTMLElement[], back: boolean): HTMLElement | undefined {
  const caret = getSelection()
  if (!caret?.rangeCount) return undefined
  const range = caret.getRangeAt(0)
  const isBehind = (stop: HTMLElement): boolean =>
    range.comparePoint(isField(stop) ? (stop.parentNode ?? stop) : stop, 0) > 0
  return back ? stops.findLast((stop) => !isBehind(stop)) : stops.find(isBehind)
}
