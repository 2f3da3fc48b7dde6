/** The element id of a draft's title on the shelf. */
export const lineId = (draft: string): string => `draft-${draft}`
