package hitomado.procedures.forms;

import hitomado.procedures.Form;
import hitomado.procedures.LocalText;
import hitomado.rules.FactKey;
import hitomado.rules.Finding;
import hitomado.rules.SubjectId;
import hitomado.rules.Value;
import java.util.Optional;

/// 記載欄 — one line of a form that applies: what it shows, of whom, and whether it still lacks a value.
///
/// @param subject whose row it is: a person of the item's group, else the subject of the procedure's unit
/// @param value open while not known
/// @param missing required, but not known or empty
public record FormItem(
        Form.Item item,
        SubjectId subject,
        FactKey key,
        LocalText label,
        Finding value,
        boolean required,
        boolean missing) {
    public String itemId() {
        return item.id();
    }

    /// The value, where it is known and not empty.
    public Optional<Value> findValue() {
        return value instanceof Finding.Known(var known) && !known.equals(Value.ABSENT)
                ? Optional.of(known)
                : Optional.empty();
    }
}
