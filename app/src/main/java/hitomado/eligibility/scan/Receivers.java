package hitomado.eligibility.scan;

import hitomado.procedures.Programme;
import hitomado.registry.columns.CityFacts;
import hitomado.registry.columns.CityRoll;
import hitomado.rules.FactId;
import hitomado.rules.Value;
import hitomado.rules.bulk.Population;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// 受給権者 — who of a household is to be told of a benefit; looked up in what the register says, not in what a programme
/// may decide by.
record Receivers(Population city) {
    private static final FactId RELATIONSHIP = new FactId(CityRoll.RELATIONSHIP);
    private static final FactId RECIPIENT = new FactId("person.childAllowanceRecipient");
    private static final FactId BIRTH = new FactId("person.birthDate");

    /// Children of the head's spouse, and the 続柄 of that spouse.
    private static final Set<String> OF_THE_WIFE = Set.of("妻の子", "妻（未届）の子");

    private static final Set<String> OF_THE_HUSBAND = Set.of("夫の子", "夫（未届）の子");
    private static final Set<String> WIFE = Set.of("妻", "妻（未届）");
    private static final Set<String> HUSBAND = Set.of("夫", "夫（未届）");
    private static final Set<String> GRANDCHILD = Set.of("子の子", "孫");
    private static final Set<String> CHILD = Set.of("子");

    /// The row of the receiver.
    int of(Programme.Receiver receiver, int household, int person) {
        return switch (receiver) {
            case SELF -> person;
            case HEAD -> head(household);
            case PARENT -> parent(household, person);
        };
    }

    /// The head; every household in the columns has one.
    int head(int household) {
        return first(household, row -> relation(row).equals(CityFacts.HEAD), city.firstPerson(household));
    }

    /// 児童手当の受給者 of the household; without one the parent that 続柄 points to, else the head.
    private int parent(int household, int child) {
        var head = head(household);
        if (child == head) {
            return head;
        }
        var byRelation = byRelation(household, child, head);
        return first(household, row -> row != child && isRecipient(row), byRelation);
    }

    private int byRelation(int household, int child, int head) {
        var relation = relation(child);
        if (OF_THE_WIFE.contains(relation)) {
            return first(household, row -> WIFE.contains(relation(row)), head);
        }
        if (OF_THE_HUSBAND.contains(relation)) {
            return first(household, row -> HUSBAND.contains(relation(row)), head);
        }
        if (GRANDCHILD.contains(relation)) {
            return first(household, row -> CHILD.contains(relation(row)) && isOlder(row, child), head);
        }
        return head;
    }

    private boolean isOlder(int row, int child) {
        return city.find(BIRTH, row).orElse(Value.ABSENT) instanceof Value.Day(var older)
                && city.find(BIRTH, child).orElse(Value.ABSENT) instanceof Value.Day(var younger)
                && older.plusYears(16).isBefore(younger);
    }

    private int first(int household, IntPredicate wanted, int otherwise) {
        return IntStream.range(city.firstPerson(household), city.firstPerson(household + 1))
                .filter(wanted)
                .findFirst()
                .orElse(otherwise);
    }

    private boolean isRecipient(int row) {
        return city.find(RECIPIENT, row).filter(Value.TRUE::equals).isPresent();
    }

    private String relation(int row) {
        return city.find(RELATIONSHIP, row).map(Value::text).orElse("");
    }
}
