package hitomado.procedures.reading;

import hitomado.procedures.Procedure;
import hitomado.procedures.Programme;
import hitomado.procedures.Reason;
import hitomado.rules.DecisionTable;
import hitomado.rules.Located;
import hitomado.rules.NamedExpression;
import hitomado.rules.Need;
import hitomado.rules.SubjectKind;
import java.util.List;
import java.util.Set;

/// Reads the three files of one programme: what it is, its table and its examples.
final class ProgrammeReader {
    private final Draft draft;
    private final String id;
    private final YamlMap main;

    ProgrammeReader(Draft draft, String id, YamlMap main) {
        this.draft = draft;
        this.id = id;
        this.main = main;
    }

    void read(YamlMap rules, YamlMap examples) {
        Parts.expectId(main, id);
        var unit = unit();
        var versions = new TablesReader(draft, Programme.tableOf(id), Programme.ENTITLED).read(rules, unit);
        versions.forEach(this::checkRows);
        var benefit = benefit(unit);
        checkAmount(versions, benefit);
        main.findLocated("topic").ifPresent(topic -> draft.refer(topic, Parts.topicIds(draft), "topic"));
        main.findLocated("procedure").ifPresent(apply -> draft.refer(apply, draft.procedureIds, "procedure"));
        var programme = new Programme(
                id,
                main.localText("title"),
                main.localText("summary"),
                Parts.groundedCitation(main, "a programme"),
                unit,
                office(),
                benefit,
                main.text("topic"),
                main.findText("procedure").orElse(null),
                new PushReader(draft, id, main).read(),
                new ProgrammeExamplesReader(draft, unit, versions).read(examples),
                main.at());
        main.done();
        draft.programmes.put(id, programme);
        draft.needs.add(new Need(
                Programme.needOf(id), unit, programme.table(), Programme.ENTITLED, Set.of(), List.of(), main.at()));
        draft.expressions.add(new NamedExpression(
                programme.table(), unit, new Located(programme.table() + "." + Programme.ENTITLED, main.at()), null));
    }

    private SubjectKind unit() {
        var unit = Codes.read(main, "unit", SubjectKind.class, SubjectKind.PERSON);
        if (unit == SubjectKind.EVENT) {
            draft.problems.add(main.at("unit"), ProblemLog.VALUE, "a programme is for a person or a household");
        }
        return unit;
    }

    private Programme.Office office() {
        var section = main.located("section");
        draft.refer(section, draft.sections, "section");
        return new Programme.Office(
                Codes.read(main, "decidedBy", Procedure.DecidedBy.class, Procedure.DecidedBy.CITY), section.text());
    }

    private Programme.Benefit benefit(SubjectKind unit) {
        var usual = unit == SubjectKind.HOUSEHOLD ? Programme.Receiver.HEAD : Programme.Receiver.SELF;
        return new Programme.Benefit(
                Codes.read(main, "per", Programme.Per.class).orElse(Programme.Per.NONE),
                Codes.read(main, "receiver", Programme.Receiver.class).orElse(usual));
    }

    private void checkAmount(List<DecisionTable> versions, Programme.Benefit benefit) {
        boolean amount = versions.stream()
                .flatMap(table -> table.outputs().stream())
                .anyMatch(output -> output.name().equals(Programme.AMOUNT));
        if (amount == (benefit.per() == Programme.Per.NONE)) {
            draft.problems.add(main.at("per"), ProblemLog.SHAPE, "per belongs to output amount, and to it only");
        }
    }

    /// 根拠 — every row says what it rests on.
    private void checkRows(DecisionTable table) {
        for (var row : table.rows()) {
            var notes = row.annotations();
            if (!notes.containsKey(Reason.LAW) && !notes.containsKey(Reason.SOURCE) && !unverified(row)) {
                draft.problems.add(row.at(), ProblemLog.UNSOURCED, "a row needs law, source or unverified: true");
            }
        }
    }

    static boolean unverified(DecisionTable.Row row) {
        return row.annotations().getOrDefault(Reason.UNVERIFIED, "").equals("true");
    }
}
