import type { PdfFile } from './pdfFile'

/** A rule that an archivable and accessible file keeps. */
export interface Rule {
  /** Standard and clause: `A 6.1.3` for ISO 19005-2 (and 19005-3), `UA 7.1` for ISO 14289-1. */
  clause: string
  says: string
  /** What of the file breaks it, in words for engineers; [] for a file that keeps it. */
  breaches(file: PdfFile): string[]
}

/** A rule that either holds or not. */
export const rule = (clause: string, says: string, holds: (file: PdfFile) => boolean): Rule => ({
  clause,
  says,
  breaches: (file) => (holds(file) ? [] : ['']),
})

/** A rule for each of many things, of which it names those that break it. */
export const ruleFor = <Thing>(
  clause: string,
  says: string,
  things: (file: PdfFile) => readonly Thing[],
  holds: (thing: Thing, file: PdfFile) => boolean,
  name: (thing: Thing) => string = () => '',
): Rule => ({
  clause,
  says,
  breaches: (file) =>
    things(file)
      .filter((thing) => !holds(thing, file))
      .map(name),
})
