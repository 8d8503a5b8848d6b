package hitomado.casework;

import hitomado.procedures.LocalText;
import hitomado.procedures.Source;
import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;

/// 記載事項 — one version of an item of the filed form as the clerk sees it.
///
/// @param givenBy name of the one who gave it
/// @param current false for what a correction has replaced
/// @param hidden an address of somebody under 支援措置, which this reader may not see; the value is left out
public record CaseItem(
        String item,
        SubjectId subject,
        FactKey key,
        LocalText label,
        String value,
        Source source,
        String givenBy,
        int version,
        boolean current,
        boolean hidden) {
    CaseItem hide() {
        return new CaseItem(item, subject, key, label, "", source, givenBy, version, current, true);
    }
}
