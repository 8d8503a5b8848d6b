package hitomado.bench.effort;

import hitomado.procedures.Definitions;
import hitomado.procedures.Fact;
import hitomado.procedures.LifeEvent;
import hitomado.procedures.Source;
import hitomado.rules.FactKey;
import hitomado.rules.FactType;
import hitomado.rules.Situation;
import hitomado.rules.SubjectId;
import hitomado.rules.Value;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// 真実 — everything that is true of a household and its life event, whoever knows it; what the forms must say follows.
///
/// Values come from the case file; what the file leaves out of a register or message is "none" there; derived facts
/// that the file does not state are computed from the others by the definitions.
final class Truth {
    private final Household household;
    private final Names names;
    private final Definitions definitions;
    private final LocalDate today;
    private final Map<FactKey, Value> values = new LinkedHashMap<>();

    Truth(Household household, Names names, Definitions definitions, LocalDate today) {
        this.household = household;
        this.names = names;
        this.definitions = definitions;
        this.today = today;
        var event = definitions.findLifeEvent(household.lifeEvent()).orElseThrow();
        system(event);
        people(event);
        holders();
        household.all().forEach(this::put);
    }

    Situation situation() {
        var persons = names.all().values().stream().sorted().toList();
        return Situation.on(today, persons).withAll(values);
    }

    private void system(LifeEvent event) {
        event.preset().forEach((fact, value) -> values.put(new FactKey(fact, SubjectId.EVENT), value));
        event("event.filedOn", today.toString());
        event("event.channel", household.channel().name().toLowerCase(Locale.ROOT));
        event("event.signInLevel", "card");
        event("event.cityPrefecture", definitions.city().prefecture());
        event("event.sendingMessage", Boolean.toString(household.sendingCity() != null));
        event("event.filerBasis", basis(event));
    }

    /// 住民基本台帳法26条: who moves files for themselves, else the head, else a member of the household.
    private String basis(LifeEvent event) {
        if (event.findChoosePeople().isEmpty() || household.moves().contains(household.filer())) {
            return "self";
        }
        var relation = household.find("person.relationship", household.filer()).orElse("");
        return relation.equals("世帯主") ? "head" : "sameHousehold";
    }

    private void people(LifeEvent event) {
        for (var person : names.all().keySet()) {
            var register = household.register();
            var here = register != null && register.knows(person);
            put(FactKey.of("person.isFiler", person), Boolean.toString(person.equals(household.filer())));
            put(FactKey.of("person.isNew", person), Boolean.toString(!here));
            event.findChoosePeople()
                    .ifPresent(fact -> put(
                            FactKey.of(fact.value(), person),
                            Boolean.toString(household.moves().contains(person))));
        }
    }

    /// A register that holds a person knows of every fact it keeps, if only that there is none.
    private void holders() {
        var register = household.register();
        var message = household.sendingCity();
        for (var fact : definitions.facts().values()) {
            for (var person : names.all().keySet()) {
                var byRegister = fact.sources().contains(Source.REGISTER) && register != null && register.knows(person);
                var byMessage =
                        fact.sources().contains(Source.SENDING_CITY) && message != null && message.knows(person);
                if (fact.id().value().startsWith("person.") && (byRegister || byMessage)) {
                    none(fact, person)
                            .ifPresent(value -> put(FactKey.of(fact.id().value(), person), value));
                }
            }
            if (fact.id().value().startsWith("household.")
                    && fact.sources().contains(Source.REGISTER)
                    && register != null) {
                none(fact, "household")
                        .ifPresent(value -> put(FactKey.of(fact.id().value(), "household"), value));
            }
        }
    }

    private Optional<String> none(Fact fact, String subject) {
        if (fact.id().value().equals("person.isHead")) {
            return household
                    .find("person.relationship", subject)
                    .map(relation -> Boolean.toString(relation.equals("世帯主")));
        }
        if (fact.type() == FactType.BOOLEAN) {
            return Optional.of("false");
        }
        if (fact.type() == FactType.CHOICE) {
            return fact.codes().contains("none") ? Optional.of("none") : Optional.empty();
        }
        return Optional.of("");
    }

    private void event(String fact, String value) {
        put(FactKey.of(fact, "event"), value);
    }

    private void put(FactKey key, String text) {
        var fact = definitions
                .findFact(key.fact())
                .orElseThrow(() -> new IllegalArgumentException(household.id() + ": unknown fact " + key.fact()));
        names.inSession(key).ifPresent(in -> {
            try {
                values.put(in, Value.parse(fact.type(), text));
            } catch (IllegalArgumentException unreadable) {
                throw new IllegalArgumentException(household.id() + ": " + key + " = " + text, unreadable);
            }
        });
    }
}
