import { BIGGEST_FILE } from '../../storage/files/fileText'
import { isCrowded } from '../../storage/records/isCrowded'

/** True when a file of this size would be refused on reading. */
export const isTooLarge = (bytes: number): boolean => bytes > BIGGEST_FILE

/** True when a file with this text would be refused on reading: too many bytes or too many values. */
export const isTooBig = (text: string): boolean => isTooLarge(new Blob([text]).size) || isCrowded(text)
