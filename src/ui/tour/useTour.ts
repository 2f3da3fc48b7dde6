import { type Ref, ref } from 'vue'
import { SAMPLE } from '../../services/base/sampleId'
import { wasTourOffered } from './tourOffered'

/** 快速了解 over an open report: beside the sample it begins by itself, over the first other one it is offered. */
export function useTour(draft: string): { isSample: boolean; tour: Ref<'offered' | 'begun' | null> } {
  const isSample = draft === SAMPLE
  return { isSample, tour: ref(isSample ? 'begun' : wasTourOffered() ? null : 'offered') }
}
