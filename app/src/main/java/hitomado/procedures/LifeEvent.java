package hitomado.procedures;

import hitomado.rules.FactId;
import hitomado.rules.Value;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// ライフイベント — a change in a life, with the facts it presets and the procedures its guide shows in order; or the
/// wish to know what one is entitled to, with the programmes it looks at.
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
        List<String> programmes,
        Window window) {
    public LifeEvent {
        preset = Map.copyOf(preset);
        procedures = List.copyOf(procedures);
        programmes = List.copyOf(programmes);
    }

    /// 届出できる期間 — how long before and after the event it can be begun; `text` says so to people.
    public record Window(@Nullable Period before, @Nullable Period after, LocalText text) {
        public static final Window ALWAYS = new Window(null, null, LocalText.NONE);
    }

    /// Whether somebody chooses or adds the people it is about; else it is about the household as it is.
    public boolean asksForPeople() {
        return choosePeople != null || newPeople;
    }

    /// What the interview is about: procedures and programmes, as the rules know them.
    public List<String> needs() {
        return Stream.concat(procedures.stream(), programmes.stream().map(Programme::needOf))
                .toList();
    }

    /// Whether something is filed at its end; else it only tells.
    public boolean files() {
        return !procedures.isEmpty();
    }

    public Optional<FactId> findChoosePeople() {
        return Optional.ofNullable(choosePeople);
    }
}
