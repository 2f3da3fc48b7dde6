import { inject, test } from 'vitest'
import { findShell } from '../tools/findBrowser'
import { saveBehindZeros } from './saveBehindZeros'

test('what is saved after a power cut is there at the next start, and needs no replica', () =>
  saveBehindZeros(inject('address'), findShell()))
