package hitomado.rules.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.rules.Problems;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileModelTests {
    private static String code(String xml) {
        return Models.read(xml) instanceof DmnReading.Refused(var problems)
                ? problems.getFirst().code()
                : "read";
    }

    @Test
    void refusesEntitiesThatGrow() {
        String bomb =
                "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
                        + Models.model(
                                Models.decision("d", "Any", "<literalExpression><text>&c;</text></literalExpression>"));
        assertThat(code(bomb)).isIn(Problems.OUTSIDE_SUBSET, Problems.SYNTAX);
    }

    @Test
    void refusesExternalEntities() {
        String outside = "<!DOCTYPE d [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
                + Models.model(
                        Models.decision("d", "Any", "<literalExpression><text>\"&f;\"</text></literalExpression>"));
        assertThat(code(outside)).isIn(Problems.OUTSIDE_SUBSET, Problems.SYNTAX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "<a/>", "<definitions/>", "<definitions xmlns=\"urn:other\"/>", "<a><b></a>"})
    void refusesWhatIsNoModel(String xml) {
        assertThat(Models.read(xml)).isInstanceOf(DmnReading.Refused.class);
    }

    @Test
    void refusesDeepElementsAndLargeFiles() {
        assertThat(code(Models.model("<list>".repeat(5_000) + "</list>".repeat(5_000))))
                .isIn(Problems.TOO_DEEP, Problems.SYNTAX);
        assertThat(code(Models.model(" ".repeat(XmlTree.MAX_BYTES)))).isEqualTo(Problems.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"invocation", "functionDefinition", "relation", "conditional", "filter", "for", "some", "every"})
    void refusesLogicOutsideTheSubsetDecisionByDecision(String element) {
        String xml = Models.model(Models.decision("outside", "Any", "<" + element + "/>")
                + Models.decision("after", "Any", Models.literal("outside"), "!outside")
                + Models.decision("inside", "Any", Models.literal("1")));
        var model = Models.readable(xml);
        assertThat(model.decisions().get("outside")).isInstanceOf(DmnDecision.Refused.class);
        assertThat(model.decisions().get("after")).isInstanceOf(DmnDecision.Refused.class);
        assertThat(model.decisions().get("inside")).isInstanceOf(DmnDecision.Ready.class);
        assertThat(model.problems()).hasSize(1);
    }

    @Test
    void endsWithNullWhereDecisionsDoubleAStringAgainAndAgain() {
        var content = new StringBuilder(Models.decision("d0", "Any", Models.literal("\"0123456789\"")));
        for (int i = 1; i <= 40; i++) {
            String before = "d" + (i - 1);
            content.append(Models.decision("d" + i, "Any", Models.literal(before + " + " + before), "!" + before));
        }
        assertThat(Models.evaluate(Models.model(content.toString()), "d40", Map.of()))
                .isEqualTo(Datum.NULL);
    }

    @Test
    void endsWithNullWhereDecisionsDoubleAListAgainAndAgain() {
        var content = new StringBuilder(Models.decision("d0", "Any", Models.literal("[1]")));
        for (int i = 1; i <= 60; i++) {
            String before = "d" + (i - 1);
            content.append(
                    Models.decision("d" + i, "Any", Models.literal("[" + before + ", " + before + "]"), "!" + before));
        }
        content.append(Models.decision("n", "Any", Models.literal("count(flatten(d60))"), "!d60"));
        assertThat(Models.evaluate(Models.model(content.toString()), "d10", Map.of()))
                .isNotEqualTo(Datum.NULL);
        assertThat(Models.evaluate(Models.model(content.toString()), "n", Map.of()))
                .isEqualTo(Datum.NULL);
    }

    @Test
    void refusesDecisionsThatNeedEachOther() {
        String xml = Models.model(Models.decision("a", "Any", Models.literal("b"), "!b")
                + Models.decision("b", "Any", Models.literal("a"), "!a"));
        assertThat(Models.readable(xml).problems()).extracting("code").containsOnly(Problems.CYCLE);
    }

    @Test
    void refusesLongChainsOfTypes() {
        var content = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            content.append("<itemDefinition name=\"t%d\"><typeRef>t%d</typeRef></itemDefinition>".formatted(i, i + 1));
        }
        content.append(Models.decision("d", "t0", Models.literal("1")));
        assertThat(Models.readable(Models.model(content.toString())).problems()).hasSize(1);
    }

    @Test
    void refusesModelsThatAreNotThere() {
        String imported = Models.decision("a", "Any", Models.literal("1"))
                .replace(
                        "<literal",
                        "<informationRequirement><requiredDecision href=\"urn:other#x\"/></informationRequirement><literal");
        assertThat(Models.readable(Models.model(imported)).problems())
                .extracting("message")
                .isEqualTo(List.of("import"));
    }

    @Test
    void refusesTablesWhoseRowsDoNotFit() {
        String table = "<decisionTable><output/><rule><inputEntry><text>1</text></inputEntry>"
                + "<outputEntry><text>1</text></outputEntry></rule></decisionTable>";
        assertThat(Models.readable(Models.model(Models.decision("d", "Any", table)))
                        .problems())
                .extracting("code")
                .containsExactly(Problems.BAD_DEFINITION);
    }
}
