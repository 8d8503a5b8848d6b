/// 規則の作業台 — drafts of decision tables and parameters over the published definitions, checked, measured on the city
/// and released by a second person.
///
/// Owns: drafts (`eligibility.draft`, `eligibility.draft_file`). Publishes through [hitomado.procedures.Catalogue]
/// only.
/// Never: shows a person, or a count of fewer than ten people.
@NullMarked
package hitomado.eligibility.workbench;

import org.jspecify.annotations.NullMarked;
