import { computed, type Ref } from 'vue'
import { lookedAt as wordsOfLookedAt } from '../checks/form/coverage'
import type { Report } from '../report/report'
import type { Place } from '../report/template/template'
import { figureMarks } from './marks'
import { openFindings } from './openFindings'
import { quietFindings } from './quietFindings'
import { findingsOfSentences } from './sentenceFindings'

/** The findings of the open report, and how much of its text they cover. */
export function reportFindings(report: Ref<Report | null>, focused: Readonly<Ref<{ figure: Place } | null>>) {
  const sentences = findingsOfSentences(report)
  const { findings, confirmed } = openFindings(report, sentences.findings)
  const { spoken, caret, typesFigure, typesText } = quietFindings(report, findings, focused)
  const shown = {
    /** All open findings: decisions (export, 送审稿, outline) are based on these. */
    findings,
    /** The findings to show: without new ones about the figure or paragraph being typed into. */
    spoken,
    confirmed,
    /** The paragraph with the cursor, null when no text has it. */
    caret,
    lookedAt: computed(() => (report.value ? wordsOfLookedAt(report.value, sentences.read.value) : '')),
    marked: computed(() => figureMarks(spoken.value)),
    /** True when the findings include those about the sentences of the current state of the report. */
    sentencesRead: sentences.read,
    /** True while the sentences are being read: findings may be of an earlier state. */
    readingSentences: sentences.reading,
    /** Resolves when the current sentences were read, or cannot be: await it before deciding by the findings. */
    sentencesSettled: sentences.settled,
  }
  return { shown, typesFigure, typesText }
}
