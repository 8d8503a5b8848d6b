package hitomado.bench.effort;

import hitomado.rules.FactKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 計測の世帯 — one case of a case file: who they are, who knows what of them, what is true, what they want to do.
///
/// Persons are called as the file calls them, e.g. `mother`; values are canonical texts, empty = known to be none.
///
/// @param filer who signs in with the card, or stands at the counter
/// @param people in the order of the household
/// @param moves whom the life event touches
/// @param register what our register holds; null where it holds nobody of them
/// @param sendingCity what the message of the sending city holds; null where no message comes
/// @param truth everything that is true and that neither of the two holds
record Household(
        String id,
        String title,
        String lifeEvent,
        Channel channel,
        String filer,
        List<String> people,
        Set<String> moves,
        @Nullable Known register,
        @Nullable Known sendingCity,
        Known truth,
        Expected expected) {

    enum Channel {
        ONLINE,
        COUNTER
    }

    /// What one holder knows.
    ///
    /// @param since from when the household lives here; for the register
    /// @param shield 支援措置: the kind of harm; null without
    record Known(
            Map<FactKey, String> facts,
            @Nullable String since,
            @Nullable String shield) {
        static final Known NOTHING = new Known(Map.of(), null, null);

        Known {
            facts = Map.copyOf(facts);
        }

        boolean knows(String person) {
            return facts.keySet().stream().anyMatch(key -> key.subject().value().equals(person));
        }
    }

    /// What the file itself asks of the result; missing numbers ask nothing.
    ///
    /// @param outcomes outcome by procedure, e.g. `move-in: visit`
    record Expected(
            @Nullable Integer leastProcedures,
            @Nullable Integer leastItems,
            @Nullable Integer mostAsked,
            Map<String, String> outcomes) {
        static final Expected NOTHING = new Expected(null, null, null, Map.of());
    }

    /// Everything that is true; what the truth says goes before what a holder believes.
    Map<FactKey, String> all() {
        var all = new LinkedHashMap<FactKey, String>();
        if (register != null) {
            all.putAll(register.facts());
        }
        if (sendingCity != null) {
            all.putAll(sendingCity.facts());
        }
        all.putAll(truth.facts());
        return all;
    }

    Optional<String> find(String fact, String subject) {
        return Optional.ofNullable(all().get(FactKey.of(fact, subject)));
    }

    /// @throws IllegalArgumentException where the file does not say
    String say(String fact, String subject) {
        return find(fact, subject)
                .orElseThrow(() -> new IllegalArgumentException(id + " does not say " + fact + "@" + subject));
    }

    /// Whether the session learns of a person by itself: by card, register or message.
    boolean isKnown(String person) {
        return person.equals(filer)
                || register != null && register.knows(person)
                || sendingCity != null && sendingCity.knows(person);
    }

    /// Whether a holder that answers this household's session holds the value.
    boolean isHeld(FactKey key) {
        return register != null && register.facts().containsKey(key)
                || sendingCity != null && sendingCity.facts().containsKey(key);
    }
}
