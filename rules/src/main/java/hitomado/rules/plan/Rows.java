package hitomado.rules.plan;

import hitomado.rules.compile.Program;
import hitomado.rules.logic.Expression;
import hitomado.rules.logic.Frame;
import hitomado.rules.logic.Kleene;
import hitomado.rules.logic.Result;
import hitomado.rules.logic.Run;
import java.util.List;
import java.util.stream.IntStream;

/// 記載欄の行 — the rows of an item: one, or one per person who is or may be in its group.
public final class Rows {
    private Rows() {}

    static List<Integer> persons(Run run) {
        return IntStream.range(Run.FIRST_PERSON, run.subjects()).boxed().toList();
    }

    /// The subjects whose rows may exist.
    public static List<Integer> of(Program.Entry entry, int unit, Run run) {
        return entry.each() == null ? List.of(unit) : persons(run);
    }

    /// Whether the row exists and the item applies in it.
    public static Result applies(Program.Entry entry, Frame frame) {
        Expression each = entry.each();
        return each == null
                ? entry.when().eval(frame)
                : Kleene.all(List.of(each.node(), entry.when().node()), frame);
    }
}
