package hitomado.door;

import hitomado.platform.Purpose;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// 事実の照会 — the facts of one person and household, for one purpose, asked by one actor.
///
/// @param actor key of the actor who asks, written into the office's access log
/// @param person who is asked about: the claims of a signed-in card, or a reference known at the counter
/// @param lifeEvent id of the life event, so that the office knows whether a sending city may have the facts
/// @param facts ids of the facts wanted; the office answers only those it holds and may give
public record FactRequest(
        UUID session,
        String actor,
        String actorLabel,
        Person person,
        Purpose purpose,
        String lifeEvent,
        List<String> facts) {
    public FactRequest {
        facts = List.copyOf(facts);
    }

    /// 照会対象者 — four items of the card (基本4情報), or the office's opaque reference.
    public sealed interface Person {
        /// 基本4情報 as the card gave them.
        record Claims(String fullName, LocalDate birthDate, String sex, String address) implements Person {}

        /// Reference given by the office before, or chosen by staff at the counter.
        record Ref(String ref) implements Person {}
    }
}
