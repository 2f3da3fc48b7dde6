let asked = false

/**
 * Asks the browser, once per page, for persistent storage, so that it does not evict the data when the disk is nearly
 * full: database and slots at once, and only localStorage stays. Called after the first save. The browser may refuse
 * without asking the user, and over plain http the API is absent, so no text on the screen relies on it.
 */
export function askToStay(): void {
  if (asked) return
  asked = true
  // absent over plain http, whatever the types say
  const storage: Partial<StorageManager> | undefined = globalThis.navigator?.storage
  storage?.persist?.().catch(() => {
    // refused by policy: nothing changes, and the backup file remains the lasting copy
  })
}
