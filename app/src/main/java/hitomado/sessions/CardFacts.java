package hitomado.sessions;

import hitomado.door.FactRequest;
import hitomado.procedures.Definitions;
import hitomado.procedures.Source;
import hitomado.rules.FactId;
import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// 券面事項 — what the card said of the one who signed in; the register's answer, if there is one, replaces it.
record CardFacts(Definitions definitions, Instant at) {

    List<Answer> of(SubjectId self, FactRequest.Person.Claims claims) {
        return of(self, claims, true);
    }

    /// @param files whether this person files, and not a proxy
    List<Answer> of(SubjectId self, FactRequest.Person.Claims claims, boolean files) {
        var facts = new ArrayList<Answer>();
        card(facts, FactKey.of("person.fullName", self.value()), claims.fullName());
        card(
                facts,
                FactKey.of("person.birthDate", self.value()),
                claims.birthDate().toString());
        card(facts, FactKey.of("person.sex", self.value()), claims.sex());
        card(facts, FactKey.of("person.cardAddress", self.value()), claims.address());
        facts.addAll(known(self, files, true));
        return facts;
    }

    /// Of somebody who signed in without a card: that this person files, and nothing else.
    List<Answer> unproved(SubjectId self) {
        return known(self, true, false);
    }

    private List<Answer> known(SubjectId self, boolean files, boolean isNew) {
        var facts = new ArrayList<Answer>();
        add(facts, FactKey.of("person.isFiler", self.value()), Boolean.toString(files), Source.SYSTEM);
        add(facts, FactKey.of("person.isNew", self.value()), Boolean.toString(isNew), Source.SYSTEM);
        return facts;
    }

    private void card(List<Answer> facts, FactKey key, String value) {
        if (definitions
                .findFact(key.fact())
                .filter(fact -> fact.sources().contains(Source.CARD))
                .isPresent()) {
            add(facts, key, value, Source.CARD);
        }
    }

    private void add(List<Answer> facts, FactKey key, String value, Source source) {
        if (definitions.findFact(new FactId(key.fact().value())).isPresent()) {
            facts.add(new Answer(key, value, source, at, "system:card", "マイナンバーカード"));
        }
    }
}
