package hitomado.rules.logic;

import hitomado.rules.FactId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 項目の網 — all slots with how they are derived, and all tables; without cycles.
public final class Network {
    private final List<Slot> slots;
    private final List<Origin> origins;
    private final List<Deciding> tables;
    private final Map<FactId, Slot> byId = new HashMap<>();

    public Network(List<Slot> slots, List<Origin> origins, List<Deciding> tables) {
        this.slots = List.copyOf(slots);
        this.origins = List.copyOf(origins);
        this.tables = List.copyOf(tables);
        slots.forEach(slot -> byId.put(slot.id(), slot));
    }

    public List<Slot> slots() {
        return slots;
    }

    public Origin origin(Slot slot) {
        return origins.get(slot.index());
    }

    public @Nullable Slot slot(FactId id) {
        return byId.get(id);
    }

    List<Deciding> tables() {
        return tables;
    }

    /// A table that decides for a subject.
    @FunctionalInterface
    public interface Deciding {
        Verdict decide(Frame frame);
    }
}
