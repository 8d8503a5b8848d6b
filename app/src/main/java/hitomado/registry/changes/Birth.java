package hitomado.registry.changes;

import hitomado.registry.ResidentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 出生による記載 — a child enters the household of a parent (令12条2項: 職権 on the 出生届).
///
/// @param parent whose household and address the child gets
public record Birth(
        NewPerson child,
        ResidentId parent,
        LocalDate filedOn,
        @Nullable String caseRef) {}
