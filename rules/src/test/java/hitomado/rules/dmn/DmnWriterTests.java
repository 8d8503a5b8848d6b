package hitomado.rules.dmn;

import static hitomado.rules.dmn.Models.number;
import static hitomado.rules.dmn.Models.text;
import static org.assertj.core.api.Assertions.assertThat;

import hitomado.rules.DecisionTable;
import hitomado.rules.FactType;
import hitomado.rules.HitPolicy;
import hitomado.rules.Located;
import hitomado.rules.Position;
import hitomado.rules.SubjectKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DmnWriterTests {
    private static final Position HERE = new Position("rules.yaml", 1, 1);
    private static final Map<String, FactType> FACTS =
            Map.of("person.age", FactType.NUMBER, "person.kind", FactType.CHOICE, "person.ageAtEvent", FactType.NUMBER);

    private static Located at(String text) {
        return new Located(text, HERE);
    }

    private static DmnWriting write(HitPolicy policy, String input) {
        var rows = List.of(
                row("< 15", "\"child\"", "10000 * 2", "児童手当法6条 <第1項>"),
                row("[15..18]", "-", "person.age", "同条 & \"第2項\""));
        var outputs = List.of(new DecisionTable.Output("amount", FactType.NUMBER, List.of()));
        return DmnWriter.write(
                new DecisionTable(
                        "outcome.fee",
                        SubjectKind.PERSON,
                        policy,
                        List.of(at(input), at("person.kind")),
                        outputs,
                        rows,
                        HERE,
                        LocalDate.of(2024, 10, 1),
                        null),
                FACTS);
    }

    private static DecisionTable.Row row(String first, String second, String amount, String law) {
        return new DecisionTable.Row(List.of(at(first), at(second)), List.of(at(amount)), Map.of("law", law), HERE);
    }

    @Test
    void writesWhatItReadsBackWithTheSameAnswers() {
        var written = write(HitPolicy.FIRST, "person.age");
        assertThat(written).isInstanceOf(DmnWriting.Written.class);
        String xml = ((DmnWriting.Written) written).xml();
        assertThat(xml)
                .contains("児童手当法6条 &lt;第1項&gt;", "<description>2024-10-01/</description>")
                .doesNotContain("ageAtEvent");
        assertThat(Models.evaluate(xml, "outcome.fee", Map.of("person.age", number("3"), "person.kind", text("child"))))
                .isEqualTo(number("20000"));
        assertThat(Models.evaluate(xml, "outcome.fee", Map.of("person.age", number("16"))))
                .isEqualTo(number("16"));
        assertThat(Models.evaluate(xml, "outcome.fee", Map.of("person.age", number("40"))))
                .isEqualTo(Datum.NULL);
    }

    @Test
    void keepsTheAggregation() {
        assertThat(write(HitPolicy.COLLECT_SUM, "person.age"))
                .isInstanceOfSatisfying(
                        DmnWriting.Written.class,
                        written -> assertThat(written.xml()).contains("aggregation=\"SUM\"", "hitPolicy=\"COLLECT\""));
    }

    @Test
    void refusesWhatDmnDoesNotHave() {
        assertThat(write(HitPolicy.FIRST, "age on(person.birthDate, today())"))
                .isInstanceOfSatisfying(
                        DmnWriting.Refused.class,
                        refused -> assertThat(refused.problems()).hasSize(1));
        assertThat(write(HitPolicy.PRIORITY, "person.age")).isInstanceOf(DmnWriting.Refused.class);
    }
}
