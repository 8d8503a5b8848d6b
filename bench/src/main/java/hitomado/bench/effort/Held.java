package hitomado.bench.effort;

import hitomado.procedures.Definitions;
import hitomado.procedures.Source;
import hitomado.rules.FactKey;
import java.util.Set;

/// 既知の事実 — whether a source that the dictionary admits holds a fact, so that nobody may be asked for it.
final class Held {
    private static final Set<String> ON_THE_CARD = Set.of("person.fullName", "person.birthDate", "person.sex");

    /// What reception does not see of a protected household: it would tell where they live (支援措置).
    private static final Set<String> TELLS_THE_PLACE =
            Set.of("household.address", "person.nhiNumber", "person.honseki", "person.hittousha", "person.schoolName");

    private final Household household;
    private final Definitions definitions;

    Held(Household household, Definitions definitions) {
        this.household = household;
        this.definitions = definitions;
    }

    boolean admissibly(FactKey key) {
        var sources = definitions.fact(key.fact()).sources();
        var register = household.register();
        var message = household.sendingCity();
        return sources.contains(Source.REGISTER) && register != null && holds(register, key)
                || sources.contains(Source.SENDING_CITY) && message != null && tells(message, key)
                || sources.contains(Source.CARD) && onTheCard(key);
    }

    /// The register knows of its own people whether or not there is something; of a protected household it gives no
    /// place.
    private static boolean holds(Household.Known register, FactKey key) {
        var fact = key.fact().value();
        if (register.shield() != null && TELLS_THE_PLACE.stream().anyMatch(fact::startsWith)) {
            return false;
        }
        return register.facts().containsKey(key)
                || key.subject().isPerson() && register.knows(key.subject().value())
                || fact.startsWith("household.");
    }

    /// The message has a place for each of these facts of its people, if only to say that there is none.
    private static boolean tells(Household.Known message, FactKey key) {
        return message.facts().containsKey(key)
                || key.subject().isPerson() && message.knows(key.subject().value())
                || !key.subject().isPerson();
    }

    private boolean onTheCard(FactKey key) {
        return household.channel() == Household.Channel.ONLINE
                && key.subject().value().equals(household.filer())
                && ON_THE_CARD.contains(key.fact().value());
    }
}
