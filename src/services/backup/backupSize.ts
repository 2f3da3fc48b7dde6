import { BIGGEST_FILE } from '../../storage/files/fileText'
import { isCrowded } from '../../storage/records/isCrowded'

/** True for a file of so many bytes that would not be read back. */
export const isTooLarge = (bytes: number): boolean => bytes > BIGGEST_FILE

/** True for the text of such a file. */
export const isTooBig = (text: string): boolean => isTooLarge(new Blob([text]).size) || isCrowded(text)
