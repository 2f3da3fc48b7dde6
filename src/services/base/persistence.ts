let asked = false

/**
 * Asks the browser, once something of the official's is stored, not to clear it when room runs short. Browsers answer by
 * themselves and may refuse, and plain http cannot ask: nothing is promised to the official because of it.
 */
export function askToStay(): void {
  if (asked) return
  asked = true
  // absent over plain http, whatever the types say
  const storage: Partial<StorageManager> | undefined = globalThis.navigator?.storage
  storage?.persist?.().catch(() => {
    // refused by policy: as before, the backup file is what lasts
  })
}
