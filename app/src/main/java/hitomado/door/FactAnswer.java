package hitomado.door;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 事実の回答 — what the office gives: the person first, then the other members of the household, then facts of the
/// household.
///
/// @param source where all this comes from: `register` (住民基本台帳) or `sendingCity` (転出証明書情報)
/// @param household facts of the household (`household.…`)
/// @param event facts of the event that the sending city knows (`event.…`), e.g. 転出予定年月日
public record FactAnswer(
        Status status, String source, List<Member> members, Map<String, String> household, Map<String, String> event) {
    public FactAnswer {
        members = List.copyOf(members);
        household = Map.copyOf(household);
        event = Map.copyOf(event);
    }

    /// Outcome of the request.
    public enum Status {
        /// Found in the register or in a message of the sending city.
        FOUND,
        /// Nobody known by these claims; the session goes on with questions.
        UNKNOWN_PERSON,
        /// More than one person fits; staff must confirm, nothing is given.
        DOUBTFUL,
        /// 支援措置 or another stop: nothing is given online, reception is told what to do.
        STOPPED
    }

    /// 世帯員 — values in the canonical string form of the fact's type; a key present with null-like "" means known to be
    /// empty.
    ///
    /// @param ref opaque reference of the office; null for people of a sending city
    public record Member(@Nullable String ref, Map<String, String> facts) {
        public Member {
            facts = Map.copyOf(facts);
        }
    }

    public static FactAnswer nothing(Status status) {
        return new FactAnswer(status, "register", List.of(), Map.of(), Map.of());
    }
}
