package hitomado.rules.logic;

import hitomado.rules.FactId;
import hitomado.rules.FactType;
import hitomado.rules.SubjectKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 項目の席 — a fact or a table's output with its dense number in the [Network].
public record Slot(int index, FactId id, SubjectKind kind, FactType type, List<String> choices, boolean askable) {
    /// Slots of one network differ by their number.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Slot slot && slot.index == index && slot.id.equals(id);
    }

    @Override
    public int hashCode() {
        return index;
    }
}
