import { normalised, normalisedOffset } from '../../report/text/normalised'

/** Normalises what stands in an input; the cursor stays behind the character that it stood behind. Not while one composes. */
export function normaliseInput(input: HTMLInputElement): void {
  const { value, selectionEnd } = input
  const text = normalised(value).replaceAll('\n', ' ')
  if (text === value) return
  const caret = normalisedOffset(value, selectionEnd ?? value.length)
  input.value = text
  input.setSelectionRange(caret, caret)
}
