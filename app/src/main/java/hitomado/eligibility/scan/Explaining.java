package hitomado.eligibility.scan;

import hitomado.eligibility.Entitled;
import hitomado.eligibility.Explained;
import hitomado.eligibility.columns.CityColumns;
import hitomado.platform.Lang;
import hitomado.platform.web.Texts;
import hitomado.procedures.Catalogue;
import hitomado.procedures.Definitions;
import hitomado.procedures.Entitlement;
import hitomado.procedures.Programme;
import hitomado.registry.Asking;
import hitomado.registry.FactSheet;
import hitomado.registry.Residents;
import hitomado.registry.columns.CityFacts;
import hitomado.rules.Explanation;
import hitomado.rules.FactId;
import hitomado.rules.FactKey;
import hitomado.rules.Inquiry;
import hitomado.rules.Situation;
import hitomado.rules.SubjectId;
import hitomado.rules.SubjectKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// 説明 — decides one entitlement again by the revision and for the day it was found, with what the register says now,
/// and
/// tells why; the reading stands in the access log.
@Component
public class Explaining {
    private static final Set<String> NOT_TO_BE_CHANGED =
            Set.of("person.birthDate", "person.sex", "person.relationship");

    private final Residents residents;
    private final CityFacts register;
    private final CityColumns columns;
    private final Catalogue catalogue;
    private final MessageSource messages;

    Explaining(
            Residents residents, CityFacts register, CityColumns columns, Catalogue catalogue, MessageSource messages) {
        this.residents = residents;
        this.register = register;
        this.columns = columns;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /// Empty where the person does not live here any more, the record cannot be, or the programme is gone.
    public Optional<Explained> why(Asking asking, Entitled entitled, Lang lang) {
        var definitions = catalogue.revision(entitled.revision());
        var programme = definitions.findProgramme(entitled.programme());
        var first = register.first(entitled.person());
        if (programme.isEmpty() || first.isEmpty()) {
            return Optional.empty();
        }
        var facts = columns.facts(definitions);
        var names = facts.stream().map(FactId::value).toList();
        return switch (residents.facts(asking, first.get(), names)) {
            case FactSheet.Given given -> {
                var home = OneHousehold.of(definitions, facts, entitled.household(), given, entitled.foundOn());
                yield home.doubts().isEmpty()
                        ? Optional.of(explained(definitions, programme.get(), entitled, home, lang))
                        : Optional.empty();
            }
            case FactSheet.Stopped stopped -> Optional.empty();
            case FactSheet.Unknown unknown -> Optional.empty();
        };
    }

    private Explained explained(
            Definitions definitions, Programme programme, Entitled entitled, OneHousehold home, Lang lang) {
        var words = new ExplanationWords(definitions, new Texts(messages, lang));
        var situation = PushView.of(programme.push()).over(home.population()).situation(0, entitled.foundOn());
        var subject = programme.unit() == SubjectKind.PERSON
                ? new SubjectId("p" + (home.persons().indexOf(entitled.person()) + 1))
                : SubjectId.HOUSEHOLD;
        var inquiry = definitions.rules().inquire(situation);
        var decided = Entitlement.of(programme, subject, inquiry);
        var presumed = programme.push().presumes();
        return new Explained(
                decided.entitled(),
                decided.rows().stream().map(words::ground).toList(),
                ExplanationWords.distinct(leaves(decided.facts())
                        .filter(used -> mine(used.key(), subject)
                                && !presumed.containsKey(used.key().fact()))
                        .map(used -> words.fact(used.key().fact(), used.value()))),
                presumed.entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(entry -> words.presumed(entry.getKey(), entry.getValue()))
                        .toList(),
                changes(inquiry, situation, programme, subject).stream()
                        .map(words::change)
                        .toList());
    }

    /// What was given, under what was derived from it.
    private static Stream<Explanation.Used> leaves(List<Explanation.Used> facts) {
        return facts.stream().flatMap(used -> used.from().isEmpty() ? Stream.of(used) : leaves(used.from()));
    }

    private static boolean mine(FactKey key, SubjectId subject) {
        return key.subject().equals(subject) || key.subject().equals(SubjectId.HOUSEHOLD);
    }

    private static List<hitomado.rules.NearestChange> changes(
            Inquiry inquiry, Situation situation, Programme programme, SubjectId subject) {
        var mayVary = situation.known().keySet().stream()
                .filter(key -> mine(key, subject))
                .filter(key -> !NOT_TO_BE_CHANGED.contains(key.fact().value()))
                .sorted()
                .toList();
        var outcome = new FactKey(new FactId(programme.table() + "." + Programme.ENTITLED), subject);
        return inquiry.nearest(outcome, mayVary);
    }
}
