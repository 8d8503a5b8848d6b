package hitomado.procedures;

import hitomado.rules.FactId;
import hitomado.rules.Value;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// ライフイベント — a change in a life, with the facts it presets and the procedures its guide shows in order.
///
/// @param choosePeople the fact set by ticking household members at the start; null when nobody is ticked
/// @param newPeople whether it adds people whom the register does not hold
public record LifeEvent(
        String id,
        LocalText title,
        LocalText summary,
        String icon,
        Map<FactId, Value> preset,
        @Nullable FactId choosePeople,
        boolean newPeople,
        List<String> procedures,
        Window window) {
    public LifeEvent {
        preset = Map.copyOf(preset);
        procedures = List.copyOf(procedures);
    }

    /// 届出できる期間 — how long before and after the event it can be begun; `text` says so to people.
    public record Window(@Nullable Period before, @Nullable Period after, LocalText text) {
        public static final Window ALWAYS = new Window(null, null, LocalText.NONE);
    }

    public Optional<FactId> findChoosePeople() {
        return Optional.ofNullable(choosePeople);
    }
}
