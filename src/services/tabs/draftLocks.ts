/** The right to write a draft; one window at a time has it. */
export interface DraftLock {
  /**
   * True when a window that did not answer, a frozen one for instance, may still believe that it holds the lock. The
   * stored draft must then be fenced before this window writes, so that saves of that window are refused.
   */
  doubtful: boolean
  /** Gives the lock back. */
  release(): void
}

/** How the windows of a browser agree on who writes. */
export interface DraftLocks {
  /** Null while another window holds the lock. `lost` is called if another window steals it later. */
  take(id: string, lost: () => void): Promise<DraftLock | null>
  /** Takes the lock from the window that holds it; null when another window steals it at the same moment. */
  steal(id: string, lost: () => void): Promise<DraftLock | null>
  /** Calls back once when no window seems to hold the lock; `take` may still fail. Returns what ends the wait. */
  whenFree(id: string, free: () => void): () => void
}
