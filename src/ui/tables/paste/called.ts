/** A name in quotation marks for a sentence; those in it become single ones. */
export const called = (name: string): string => `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`
