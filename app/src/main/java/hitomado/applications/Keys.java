package hitomado.applications;

import hitomado.rules.FactId;
import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;
import hitomado.rules.SubjectKind;

/// The fact behind an item in a row: facts of the event and of the household have their own subject in every row.
final class Keys {
    private Keys() {}

    static FactKey of(String fact, SubjectId row) {
        var id = new FactId(fact);
        var kind = SubjectKind.find(id.prefix()).orElse(SubjectKind.PERSON);
        return switch (kind) {
            case EVENT -> new FactKey(id, SubjectId.EVENT);
            case HOUSEHOLD -> new FactKey(id, SubjectId.HOUSEHOLD);
            case PERSON -> new FactKey(id, row);
        };
    }
}
