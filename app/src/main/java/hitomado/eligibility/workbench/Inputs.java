package hitomado.eligibility.workbench;

import hitomado.procedures.Definitions;
import hitomado.procedures.Fact;
import hitomado.rules.SubjectKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// 条件にできるもの — the facts and the results of other tables that a table may read, without those it reads already.
public record Inputs(List<Fact> facts, List<Result> results) {
    public Inputs {
        facts = List.copyOf(facts);
        results = List.copyOf(results);
    }

    /// 表の結果 — a result of another table.
    public record Result(Sheet.Ref of, Column column) {
        public String name() {
            return of.table() + "." + column.name();
        }
    }

    /// @param all every sheet of the draft; a table for no person reads nothing of a single person
    public static Inputs of(Sheet sheet, List<Sheet> all, Definitions definitions) {
        var taken = new HashSet<String>();
        sheet.columns().forEach(column -> taken.add(column.name()));
        boolean person = sheet.subject().equals(SubjectKind.PERSON.code());
        var facts = definitions.facts().values().stream()
                .filter(fact -> person || fact.subject() != SubjectKind.PERSON)
                .filter(fact -> !taken.contains(fact.id().value()))
                .toList();
        var results = all.stream()
                .filter(other -> !other.ref().isParameter()
                        && !other.ref().table().equals(sheet.ref().table()))
                .filter(other -> person || !other.subject().equals(SubjectKind.PERSON.code()))
                .flatMap(other -> other.columns().stream()
                        .filter(column -> column.kind() == Column.Kind.RESULT)
                        .map(column -> new Result(other.ref(), column)))
                .filter(result -> !taken.contains(result.name()))
                .filter(result -> first(all, result))
                .toList();
        return new Inputs(facts, results);
    }

    /// Versions of a table give the same results: only those of the first are told.
    private static boolean first(List<Sheet> all, Result result) {
        return all.stream()
                .filter(sheet -> sheet.ref().table().equals(result.of().table()))
                .findFirst()
                .filter(sheet -> sheet.ref().equals(result.of()))
                .isPresent();
    }

    /// Everything that may be named.
    public Set<String> names() {
        var names = new HashSet<String>();
        facts.forEach(fact -> names.add(fact.id().value()));
        results.forEach(result -> names.add(result.name()));
        return names;
    }
}
