package hitomado.notices;

import hitomado.procedures.Definitions;
import hitomado.registry.Recipient;
import hitomado.registry.ResidentId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What is known, just before sending, of everybody in a batch.
///
/// @param ongoing entitlements that have not ended
/// @param told days within the last week on which somebody was told something
/// @param applied who has applied for what, as `procedure:reference`
record SendFacts(
        Definitions definitions,
        Map<ResidentId, Recipient> standing,
        Set<UUID> ongoing,
        Map<ResidentId, Preference> preferences,
        Map<ResidentId, Set<LocalDate>> told,
        Set<String> applied) {
    Recipient standing(ResidentId person) {
        return standing.getOrDefault(person, new Recipient.Gone());
    }

    Preference preference(ResidentId person) {
        return preferences.getOrDefault(person, Preference.ALL);
    }

    boolean wanted(WaitingSend send) {
        return preference(send.receiver()).wants(topic(send));
    }

    String topic(WaitingSend send) {
        return definitions
                .findProgramme(send.programme())
                .map(programme -> programme.topic())
                .orElse("");
    }

    boolean applied(WaitingSend send) {
        return definitions
                .findProgramme(send.programme())
                .flatMap(programme -> programme.findProcedure())
                .filter(procedure -> applied.contains(procedure + ":" + send.receiver())
                        || applied.contains(procedure + ":" + send.person()))
                .isPresent();
    }
}
