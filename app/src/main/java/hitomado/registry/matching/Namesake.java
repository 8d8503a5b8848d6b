package hitomado.registry.matching;

import hitomado.registry.ResidentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 同姓同名同生年月日の人 — somebody of the register with the folded name, the birth date and the sex.
///
/// @param address where they live now, in one line; null where the register has none
/// @param former where they lived before, as far as the register knows
record Namesake(ResidentId person, @Nullable String address, List<String> former) {
    Namesake {
        former = List.copyOf(former);
    }
}
