package hitomado.rules.compile;

import hitomado.rules.feel.Names;
import hitomado.rules.function.Functions;
import hitomado.rules.logic.Slot;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 名前の解決 — what names mean: slots, functions, and outputs that may not be read (`collected`).
record Dictionary(
        Names names, Map<String, Slot> slots, Functions functions, Set<String> tables, Set<String> collected) {
    @Nullable
    Slot slot(String name) {
        return slots.get(name);
    }
}
