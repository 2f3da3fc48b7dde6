import { observable } from './observable'

/** What happened to drafts without being asked for, oldest first: sentences that stay until they are closed. */
export const notices = observable<readonly string[]>([])

const afterwards = new Map<string, () => void>()

/** `read` is called when the official has closed it. */
export function tell(sentence: string, read?: () => void): void {
  if (read) afterwards.set(sentence, read)
  if (!notices.value.includes(sentence)) notices.value = [...notices.value, sentence]
}

/** Closes the oldest. */
export function closeNotice(): void {
  const [closed = '', ...others] = notices.value
  notices.value = others
  afterwards.get(closed)?.()
  afterwards.delete(closed)
}
