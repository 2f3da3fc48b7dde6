import { shallowRef } from 'vue'

/** What happened to drafts without being asked for, oldest first: sentences that stay until they are closed. */
export const notices = shallowRef<readonly string[]>([])

export function tell(sentence: string): void {
  if (!notices.value.includes(sentence)) notices.value = [...notices.value, sentence]
}

/** Closes the oldest. */
export function closeNotice(): void {
  notices.value = notices.value.slice(1)
}
