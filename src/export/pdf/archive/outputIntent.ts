import type { jsPDF } from 'jspdf/dist/jspdf.es.min.js'
import { deflate } from '../deflate'
import { during } from '../moments'
import { byteString } from '../notation'
import { SRGB_NAME, srgbProfile } from './srgbProfile'

/** Writes the output intent, which defines the file's RGB values: ISO 19005-2 6.2.3 requires it. */
export function putOutputIntent(pdf: jsPDF): void {
  const { internal } = pdf
  let profile = 0
  during(pdf, 'postPutResources', () => {
    profile = internal.newObject()
    internal.putStream({
      data: byteString(deflate(srgbProfile())),
      objectId: profile,
      filters: [],
      alreadyAppliedFilters: ['/FlateDecode'],
      additionalKeyValues: [{ key: 'N', value: 3 }],
    })
    internal.write('endobj')
  })
  during(pdf, 'putCatalog', () =>
    internal.write(
      `/OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (${SRGB_NAME}) ` +
        `/Info (${SRGB_NAME}) /DestOutputProfile ${profile} 0 R>>]`,
    ),
  )
}
