/** The right to write a draft; one window at a time has it. */
export interface DraftLock {
  /**
   * True when a window that did not answer may still believe that it has the right, a frozen one for instance: what it
   * holds of the draft must be made to fail before this window writes.
   */
  doubtful: boolean
  /** Gives it back. */
  release(): void
}

/** How the windows of a browser agree on who writes. */
export interface DraftLocks {
  /** Null while another window has it. `lost` is called when it is taken away. */
  take(id: string, lost: () => void): Promise<DraftLock | null>
  /** Takes it from whoever has it; null when another does so in the same moment. */
  steal(id: string, lost: () => void): Promise<DraftLock | null>
  /** Calls back once, when nobody seems to have it any more; the answer ends the wait. */
  whenFree(id: string, free: () => void): () => void
}
