import type { Ref } from 'vue'
import type { useEditor } from '../../stores/editor'

const READING = '正在核对正文，核对完就打开。'

/** Waits until the findings are of what stands on the desk, and says so. */
export async function findingsSettled(
  desk: ReturnType<typeof useEditor>,
  notice: Ref<string>,
): Promise<void> {
  if (desk.readingSentences) notice.value = READING
  await desk.sentencesSettled()
  if (notice.value === READING) notice.value = ''
}
