import { type Ref, ref } from 'vue'
import { storedChoice } from '../../services/base/choices'
import { SAMPLE } from '../../services/base/sampleId'

/** 快速了解 over an open report: beside the sample it begins by itself, over the first other one it is offered. */
export function useTour(draft: string): { isSample: boolean; tour: Ref<'offered' | 'begun' | null> } {
  const isSample = draft === SAMPLE
  return { isSample, tour: ref(isSample ? 'begun' : storedChoice('tour') ? null : 'offered') }
}
