import { BIGGEST_FILE } from '../storage/fileText'

/** What a file may have to be read back, in MB. */
export const BIGGEST_BACKUP = BIGGEST_FILE / 1024 / 1024

/** True for a file that would not be read back. */
export const isTooBig = (bytes: number): boolean => bytes > BIGGEST_FILE
