import { expect, test } from 'vitest'
import { faceOf } from '../faces'
import { faultySubsets, SUBSETS } from './proveSubsets'

test.each(['NB BiaoSong', 'NB SongTi', 'NB HeiTi'])(
  `%s: each of ${SUBSETS} subsets by chance is a stream that Node inflates to the same bytes`,
  async (family) => expect(await faultySubsets(faceOf(family))).toEqual([]),
)
