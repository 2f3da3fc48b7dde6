import { normalised, normalisedOffset } from '../../report/text/normalised'

/**
 * Normalises an input's value; the caret stays after the character that it was after. Not to be called during a
 * composition.
 */
export function normaliseInput(input: HTMLInputElement): void {
  const { value, selectionEnd } = input
  const text = normalised(value).replaceAll('\n', ' ')
  if (text === value) return
  const caret = normalisedOffset(value, selectionEnd ?? value.length)
  input.value = text
  input.setSelectionRange(caret, caret)
}
