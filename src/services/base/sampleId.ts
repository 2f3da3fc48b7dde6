/** In place of a draft's id: the filled sample, which is stored nowhere. No draft has this id. */
export const SAMPLE = 'sample'

/** What is said where something would be kept of the sample; null for any other report, by the id of its draft. */
export const keepsNothing = (id: string): string | null =>
  id === SAMPLE ? '样例不保存版本，请在自己的报告里用。' : null
