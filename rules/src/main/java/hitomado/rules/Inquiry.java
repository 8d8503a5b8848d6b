package hitomado.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 照会 — a rule book applied to one situation; findings are remembered, so ask many things of one inquiry.
///
/// For one thread at a time.
public interface Inquiry {
    /// The value of a fact or of a table's output (`outcome.TABLE.OUTPUT`).
    Finding find(FactKey key);

    /// The result of a table; `person` for tables of persons, else null.
    Decision decide(String table, @Nullable SubjectId person);

    /// The value of a [NamedExpression]; `person` if its subject is PERSON, else null.
    Finding evaluate(String expression, @Nullable SubjectId person);

    Membership members(String group);

    /// The rows of a need's form for one subject, in the order of its items, then of persons; items that are known
    /// not to apply are left out.
    List<FormItem> items(String need, SubjectId subject);

    Plan plan(List<String> needIds);
}
