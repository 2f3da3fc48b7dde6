/** Stands in addresses for the filled sample (看一份样例), which is stored nowhere. No draft has this id. */
export const SAMPLE = 'sample'

/** The sentence to show where something of the sample would be stored; null when the id is not the sample's. */
export const keepsNothing = (id: string): string | null =>
  id === SAMPLE ? '样例不保存版本，请在自己的报告里用。' : null
