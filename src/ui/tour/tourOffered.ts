import { storeChoice, storedChoice } from '../../services/base/choices'

const NAME = 'tour'

/** Whether 快速了解 was offered in this browser. */
export const wasTourOffered = (): boolean => storedChoice(NAME) !== null

/** Remembers that it was. */
export const noteTourOffered = (): void => storeChoice(NAME, 'offered')
