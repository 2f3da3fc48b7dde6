import type { Place, Section, SectionRole, Template } from './template'

/** The section that a form gives to something; null where it has none. */
export const sectionAs = ({ sections }: Template, role: SectionRole): Section | null =>
  sections.find((section) => section.role === role) ?? null

/** True for the place of the section that a form gives to something. */
export const isSectionFor = (template: Template, place: Place, ...roles: readonly SectionRole[]): boolean =>
  roles.some((role) => sectionAs(template, role)?.place === place)
