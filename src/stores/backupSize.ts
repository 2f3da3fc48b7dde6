import { BIGGEST_FILE } from '../storage/fileText'
import { isCrowded } from '../storage/isCrowded'

/** What a file may have to be read back, in MB. */
export const BIGGEST_BACKUP = BIGGEST_FILE / 1024 / 1024

/** True for the text of a file that would not be read back. */
export const isTooBig = (text: string): boolean => new Blob([text]).size > BIGGEST_FILE || isCrowded(text)
