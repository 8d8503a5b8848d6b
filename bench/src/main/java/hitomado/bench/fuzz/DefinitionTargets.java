package hitomado.bench.fuzz;

import hitomado.eligibility.workbench.Tsv;
import hitomado.procedures.reading.ProblemLog;
import hitomado.procedures.reading.YamlFile;
import hitomado.rules.Compilation;
import hitomado.rules.FactDefinition;
import hitomado.rules.FactId;
import hitomado.rules.FactType;
import hitomado.rules.Located;
import hitomado.rules.NamedExpression;
import hitomado.rules.Position;
import hitomado.rules.RuleBook;
import hitomado.rules.RuleSource;
import hitomado.rules.SubjectKind;
import hitomado.rules.dmn.DmnModel;
import hitomado.rules.dmn.DmnReading;
import hitomado.rules.dmn.DmnTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// 定義 — rules, tables and files that a clerk uploads, pastes or types.
final class DefinitionTargets {
    private static final Position PLACE = new Position("fuzz", 1, 1);
    private static final List<FactDefinition> FACTS = List.of(
            fact("person.age", FactType.NUMBER),
            fact("person.moveDate", FactType.DATE),
            fact("person.alone", FactType.BOOLEAN));
    private static final String DMN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="n" id="d">
              <inputData id="i" name="age"><variable name="age" typeRef="number"/></inputData>
              <decision id="e" name="adult"><variable name="adult" typeRef="boolean"/>
                <informationRequirement><requiredInput href="#i"/></informationRequirement>
                <literalExpression><text>age &gt;= 18 and not(age in [20..30])</text></literalExpression></decision>
              <decision id="t" name="fee"><variable name="fee" typeRef="number"/>
                <decisionTable hitPolicy="FIRST"><input><inputExpression><text>age</text></inputExpression></input>
                  <output/><rule><inputEntry><text>&lt; 18</text></inputEntry><outputEntry><text>0</text></outputEntry></rule>
                  <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>300</text></outputEntry></rule>
                </decisionTable></decision>
            </definitions>
            """;

    private DefinitionTargets() {}

    static List<Target> all() {
        return List.of(
                Target.ofText(
                        "feel",
                        DefinitionTargets::feel,
                        "if person.age >= 18 then 1 else null",
                        "person.moveDate + duration(\"P14D\")",
                        "person.age in [1..3], (5..9]",
                        "not(person.alone) and person.age * 2 > 7.5"),
                new Target("dmn", DefinitionTargets::dmn, List.of(DMN.getBytes(StandardCharsets.UTF_8))),
                Target.ofText(
                        "yaml", DefinitionTargets::yaml, "schema: 1\nid: a\ntitle: { ja: あ, en: b }\nlist: [1, 2]\n"),
                Target.ofText("paste", DefinitionTargets::paste, "あ\tい\n\"う\"\"\nえ\"\tお\r\n"));
    }

    private static FactDefinition fact(String id, FactType type) {
        return new FactDefinition(new FactId(id), type, List.of(), true, "topic", 1, null, PLACE);
    }

    /// Compiled, or refused with places inside of the text.
    private static void feel(String text) {
        var expression = new NamedExpression("fuzz", SubjectKind.PERSON, new Located(text, PLACE), null);
        var source = new RuleSource(FACTS, List.of(), List.of(), List.of(), List.of(expression), List.of("topic"));
        if (RuleBook.compile(source, Set.of()) instanceof Compilation.Refused(var problems)) {
            Target.require(!problems.isEmpty(), "refused without a reason");
            problems.forEach(problem -> Target.require(problem.at().line() >= 1, "a problem without a place"));
        }
    }

    private static void dmn(byte[] file) {
        switch (DmnModel.read("fuzz", file)) {
            case DmnReading.Read(var model) -> model.problems();
            case DmnReading.Refused(var problems) -> Target.require(!problems.isEmpty(), "refused without a reason");
        }
        if (DmnTable.read("fuzz", file) instanceof DmnTable.Reading.Refused(var problems)) {
            Target.require(!problems.isEmpty(), "refused without a reason");
        }
    }

    private static void yaml(String text) {
        var problems = new ProblemLog();
        var read = YamlFile.read("fuzz", text, problems);
        Target.require(read.isPresent() || !problems.none(), "refused without a reason");
    }

    private static void paste(String text) {
        var rows = Tsv.read(text);
        Target.require(Tsv.read(Tsv.write(rows)).equals(rows), "cells that do not come back");
    }
}
