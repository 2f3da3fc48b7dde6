let handed: { id: string; file: File } | null = null

/** Hands a file over that was chosen on the shelf, to be taken back into a report as soon as that is open. */
export function handOver(id: string, file: File): void {
  handed = { id, file }
}

/** The file for the report that was just opened, null for none. */
export function takeHanded(id: string): File | null {
  const file = handed?.id === id ? handed.file : null
  handed = null
  return file
}
