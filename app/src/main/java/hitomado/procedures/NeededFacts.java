package hitomado.procedures;

import hitomado.rules.FactId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// 必要最小限の項目 — which facts a life event can need at all: 個人情報保護法61条 lets the city hold no others for it.
public final class NeededFacts {
    /// Who it is: what a person is shown and recognised by on every screen.
    private static final List<String> IDENTITY = List.of(
            "person.fullName",
            "person.fullNameKana",
            "person.familyName",
            "person.givenName",
            "person.birthDate",
            "person.sex",
            "person.relationship",
            "person.isHead",
            "person.isFiler",
            "person.residentCode");

    private NeededFacts() {}

    /// What its outcome tables, forms, documents and deadlines read, directly or through derivations.
    public static Set<FactId> of(Definitions definitions, LifeEvent event) {
        var expressions = new ArrayList<String>();
        for (var id : event.procedures()) {
            var procedure = definitions.findProcedure(id).orElseThrow();
            procedure.documents().stream()
                    .filter(Document::conditional)
                    .map(Document::condition)
                    .forEach(expressions::add);
            procedure.findDeadline().ifPresent(deadline -> expressions.add(DeadlineDefinition.expressionOf(id)));
        }
        var needed = new LinkedHashSet<>(definitions.rules().reads(event.needs(), expressions));
        event.findChoosePeople().ifPresent(needed::add);
        IDENTITY.stream().map(FactId::new).forEach(needed::add);
        return needed;
    }

    /// Those of them that one of these sources may give, in a fixed order.
    public static List<String> from(Definitions definitions, LifeEvent event, Source... sources) {
        return of(definitions, event).stream()
                .flatMap(id -> definitions.findFact(id).stream())
                .filter(fact -> Stream.of(sources).anyMatch(fact.sources()::contains))
                .map(fact -> fact.id().value())
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
