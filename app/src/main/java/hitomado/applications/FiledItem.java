package hitomado.applications;

import hitomado.procedures.LocalText;
import hitomado.procedures.Source;
import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;

/// 記載事項 — one item of a filed form, frozen with its source.
///
/// @param subject whose row it is: a person of the item's group, else the unit of the procedure
/// @param value canonical string form of the fact's type; empty = known to be empty
/// @param by name of the one who gave it, as shown to people
/// @param version 1 as filed; one more with every correction
public record FiledItem(
        String item,
        SubjectId subject,
        FactKey key,
        LocalText label,
        String value,
        Source source,
        String by,
        int version) {
    public ItemRef ref() {
        return new ItemRef(item, subject);
    }
}
