package hitomado.procedures;

import java.util.stream.Stream;

/// 未確認 — counts the statements of the definitions that rest on no checked source, for the README and the check.
public final class Unverified {
    private Unverified() {}

    public static long count(Definitions definitions) {
        var facts = definitions.facts().values().stream().map(Fact::citation);
        var procedures = definitions.procedures().values().stream().flatMap(Unverified::citations);
        var deadlines = definitions.procedures().values().stream()
                .flatMap(procedure -> procedure.findDeadline().stream())
                .filter(DeadlineDefinition::unverified)
                .count();
        var rows = definitions.rules().source().tables().stream()
                .flatMap(table -> table.rows().stream())
                .filter(row ->
                        row.annotations().getOrDefault(Reason.UNVERIFIED, "").equals("true"))
                .count();
        var programmes = definitions.programmes().values().stream().map(Programme::citation);
        return Stream.of(facts, procedures, programmes)
                        .flatMap(citations -> citations)
                        .filter(Citation::unverified)
                        .count()
                + deadlines
                + rows;
    }

    private static Stream<Citation> citations(Procedure procedure) {
        var retention = procedure.office().retention();
        return Stream.of(
                        Stream.of(procedure.citation(), procedure.fee().citation()),
                        procedure.documents().stream().map(Document::citation),
                        procedure.form().items().stream().map(Form.Item::citation),
                        retention == null ? Stream.<Citation>empty() : Stream.of(retention.citation()))
                .flatMap(citations -> citations);
    }
}
