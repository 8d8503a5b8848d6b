package hitomado.registry;

import java.util.List;
import java.util.Map;

/// 事実の回答 — facts of one person and household for one purpose.
public sealed interface FactSheet {
    /// The person first, then the others of the household in the order of the 住民票; values in canonical text,
    /// "" = known
    /// to be none.
    ///
    /// @param household facts `household.…`; without those of the address where it must be hidden
    record Given(List<Member> members, Map<String, String> household) implements FactSheet {
        public Given {
            members = List.copyOf(members);
            household = Map.copyOf(household);
        }
    }

    record Member(ResidentId id, Map<String, String> facts) {
        public Member {
            facts = Map.copyOf(facts);
        }
    }

    /// 支援措置 or another stop: nothing is given, reception is told what to do.
    record Stopped(StopSign stop) implements FactSheet {}

    /// Nobody of this reference lives in the city.
    record Unknown() implements FactSheet {}
}
