package hitomado.rules.dmn;

import static hitomado.rules.dmn.Models.number;
import static hitomado.rules.dmn.Models.text;
import static org.assertj.core.api.Assertions.assertThat;

import hitomado.rules.dmn.Datum.Many;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTests {
    private static String table(String attributes, String output, String... rules) {
        var text = new StringBuilder(
                "<decisionTable " + attributes + "><input><inputExpression typeRef=\"number\"><text>Age</text>"
                        + "</inputExpression></input>" + output);
        for (String rule : rules) {
            String[] cells = rule.split("=>");
            text.append("<rule><inputEntry><text>" + cells[0].strip().replace("<", "&lt;") + "</text></inputEntry>"
                    + "<outputEntry><text>" + cells[1].strip() + "</text></outputEntry></rule>");
        }
        return text + "</decisionTable>";
    }

    private static Datum decide(String table, Datum age) {
        String xml = Models.model(Models.input("Age", "number") + Models.decision("d", "Any", table, "Age"));
        return Models.evaluate(xml, "d", Map.of("Age", age));
    }

    @ParameterizedTest
    @CsvSource({
        "UNIQUE,, 20, null",
        "ANY,, 20, null",
        "FIRST,, 20, 10",
        "PRIORITY,, 20, 30",
        "RULE ORDER,, 20, '[10, 20, 30]'",
        "OUTPUT ORDER,, 20, '[30, 20, 10]'",
        "COLLECT,, 20, '[10, 20, 30]'",
        "COLLECT,SUM, 20, 60",
        "COLLECT,COUNT, 20, 3",
        "COLLECT,MIN, 20, 10",
        "COLLECT,MAX, 20, 30",
        "UNIQUE,, 1, 10",
        "COLLECT,COUNT, -1, 0",
        "COLLECT,SUM, -1, null",
        "FIRST,, -1, null"
    })
    void appliesTheHitPolicy(String policy, String aggregation, String age, String expected) {
        String attributes =
                "hitPolicy=\"" + policy + "\"" + (aggregation == null ? "" : " aggregation=\"" + aggregation + "\"");
        String output = "<output><outputValues><text>30, 20, 10</text></outputValues></output>";
        Datum got = decide(table(attributes, output, ">= 0 => 10", "> 10 => 20", "[18..30) => 30"), number(age));
        assertThat(XsdValues.shown(got)).isEqualTo(expected);
    }

    @Test
    void givesTheDefaultWhereNoRuleMatches() {
        String output = "<output><defaultOutputEntry><text>\"none\"</text></defaultOutputEntry></output>";
        assertThat(decide(table("", output, "> 5 => \"old\""), number("3"))).isEqualTo(text("none"));
        assertThat(decide(table("", output, "> 5 => \"old\""), Datum.NULL)).isEqualTo(text("none"));
        assertThat(decide(table("", output, "null => \"empty\""), Datum.NULL)).isEqualTo(text("empty"));
    }

    @Test
    void refusesWhatTheHitPolicyLeavesOpen() {
        String otherwise = "<output><defaultOutputEntry><text>1</text></defaultOutputEntry></output>";
        for (String table : List.of(
                table("hitPolicy=\"PRIORITY\"", "<output/>", "- => 1"),
                table("hitPolicy=\"COLLECT\"", otherwise, "- => 1"))) {
            String xml = Models.model(Models.input("Age", "number") + Models.decision("d", "Any", table, "Age"));
            assertThat(Models.readable(xml).problems()).extracting("code").containsExactly("outside-subset");
        }
    }

    @Test
    void agreesOnNumbersWhateverTheirDigits() {
        assertThat(decide(table("hitPolicy=\"ANY\"", "<output/>", "- => 1", "- => 1.0"), number("1")))
                .isEqualTo(number("1"));
    }

    @Test
    void negatesTests() {
        String output = "<output/>";
        assertThat(decide(table("", output, "not(1, [5..9]) => \"yes\""), number("4")))
                .isEqualTo(text("yes"));
        assertThat(decide(table("", output, "not(1, [5..9]) => \"yes\""), number("7")))
                .isEqualTo(Datum.NULL);
        assertThat(decide(table("", output, "even(?) => \"even\""), number("8")))
                .isEqualTo(text("even"));
    }

    @Test
    void givesContextsForSeveralOutputs() {
        String xml = Models.model(Models.decision("d", "Any", """
                <decisionTable hitPolicy="FIRST"><output name="amount"/><output name="reason"/>
                <rule><outputEntry><text>5 + 5</text></outputEntry><outputEntry><text>"always"</text></outputEntry></rule>
                </decisionTable>""")
                + Models.decision("e", "string", Models.literal("d.reason + \"!\""), "!d"));
        assertThat(Models.evaluate(xml, "e", Map.of())).isEqualTo(text("always!"));
    }

    @Test
    void countsAValueOutsideTheAllowedOnesAsNull() {
        String xml = Models.model("""
                <itemDefinition name="tStatus"><typeRef>string</typeRef>
                <allowedValues><text>"in work", "retired"</text></allowedValues></itemDefinition>"""
                + Models.input("Status", "tStatus")
                + Models.decision("d", "string", Models.literal("if Status = null then \"?\" else Status"), "Status"));
        assertThat(Models.evaluate(xml, "d", Map.of("Status", text("retired")))).isEqualTo(text("retired"));
        assertThat(Models.evaluate(xml, "d", Map.of("Status", text("king")))).isEqualTo(text("?"));
    }

    @Test
    void evaluatesWhatADecisionNeedsFirst() {
        String xml = Models.model(Models.input("Child's age", "number")
                + Models.decision("Next year", "number", Models.literal("Child's age + 1"), "Child's age")
                + Models.decision(
                        "Both", "Any", Models.literal("[Child's age, Next year]"), "Child's age", "!Next year"));
        assertThat(Models.evaluate(xml, "Both", Map.of("Child's age", number("2"))))
                .isEqualTo(new Many(List.of(number("2"), number("3"))));
    }

    @Test
    void evaluatesTenThousandRows() {
        String[] rules = new String[10_000];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = i + " => " + i * 2;
        }
        assertThat(decide(table("", "<output/>", rules), number("9999"))).isEqualTo(number("19998"));
    }
}
