package hitomado.registry.arrivals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// 転出証明書情報による事実 — what the sending city's message gives, or why it gives nothing.
public sealed interface ArrivalFacts {
    /// The person asked about first, then the others in the order of the message.
    record Given(
            UUID certificate,
            List<Map<String, String>> members,
            Map<String, String> household,
            Map<String, String> event)
            implements ArrivalFacts {
        public Given {
            members = List.copyOf(members);
            household = Map.copyOf(household);
            event = Map.copyOf(event);
        }
    }

    /// 期限切れ — the last day on which the message could be used has passed (令24条の2); the paper certificate is
    /// needed.
    record TooLate(LocalDate lastDay) implements ArrivalFacts {}

    /// No message names this person.
    record Nothing() implements ArrivalFacts {}

    /// Several messages fit; a person must look.
    record Doubtful() implements ArrivalFacts {}
}
