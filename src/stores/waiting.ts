import { shallowRef } from 'vue'
import { drafts } from './drafts'

/** True while other windows keep the drafts from being opened; it goes on by itself once they are closed. */
export const waitingForWindows = shallowRef(false)

drafts.onWaiting((is) => (waitingForWindows.value = is))
