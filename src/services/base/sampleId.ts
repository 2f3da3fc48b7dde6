/** In place of a draft's id: the filled sample, which is stored nowhere. No draft has this id. */
export const SAMPLE = 'sample'
