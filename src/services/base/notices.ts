import { observable } from './observable'

/** Sentences about what the program did to drafts by itself, oldest first. Each stays until the official closes it. */
export const notices = observable<readonly string[]>([])

const afterwards = new Map<string, () => void>()

/** Adds a notice; a sentence that is shown already is not added again. `read` is called when the official closes it. */
export function tell(sentence: string, read?: () => void): void {
  if (read) afterwards.set(sentence, read)
  if (!notices.value.includes(sentence)) notices.value = [...notices.value, sentence]
}

/** Closes the oldest notice and calls its `read` callback. */
export function closeNotice(): void {
  const [closed = '', ...others] = notices.value
  notices.value = others
  afterwards.get(closed)?.()
  afterwards.delete(closed)
}
