package hitomado.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hitomado.rules.FactId;
import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;
import hitomado.rules.Value;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Programmes and parameters are read as strictly as procedures, each problem with its file and line.
class ProgrammeReadingTests {
    private static final DefinitionFiles SHIPPED = DefinitionSource.directory(Path.of("../definitions"));
    private static final String FOLDER = "programmes/child-allowance/";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            programmes/child-allowance/programme.yaml | per: month | pre: month | [unknown-key] key pre is not known here (did you mean per?)
            programmes/child-allowance/programme.yaml | per: month | per: none | [shape] per belongs to output amount, and to it only
            programmes/child-allowance/programme.yaml | decidedBy: city | decidedBy: town | [value] decidedBy town is none of
            programmes/child-allowance/programme.yaml | unit: person | unit: event | [value] a programme is for a person or a household
            programmes/child-allowance/programme.yaml | procedure: child-allowance-claim | procedure: child-allowance-clam | [reference] procedure child-allowance-clam is not defined (did you mean child-allowance-claim?)
            programmes/child-allowance/programme.yaml | topic: children | topic: childern | [reference] topic childern is not defined (did you mean children?)
            programmes/child-allowance/programme.yaml | section: child-support | section: x | [reference] section x is not defined
            programmes/child-allowance/rules.yaml | outputs: {entitled: choice | outputs: {granted: choice | [missing] output entitled is missing
            programmes/child-allowance/rules.yaml | law: 児童手当法17条 | satisfiedBy: move-in | [unsourced] a row needs law, source or unverified: true
            programmes/child-allowance/rules.yaml | ThirdChild.value | FourthChild.value | parameter.childAllowanceFourthChild
            programmes/child-allowance/examples.yaml | c2: {entitled: yes | c9: {entitled: yes | [reference] subject c9 is not defined
            programmes/child-allowance/examples.yaml | entitled: yes, amount: 10000 | entitled: perhaps, amount: 10000 | [reference] entitled perhaps is not defined
            programmes/child-allowance/examples.yaml | amount: 30000 | amount: 3万 | [value] amount is not a NUMBER
            programmes/child-allowance/examples.yaml | amount: 30000 | amount: 30001 | amount: expected 30001, got 30000
            parameters/child-allowance.yaml | value: 15000 | value: 1万5千円 | [value] value must be a number, not 1万5千円
            parameters/child-allowance.yaml | value: 15000 | value: 1e99999 | [value] value must be a number, not 1e99999
            parameters/child-allowance.yaml | law: 児童手当法6条1項, source: 富加町の案内（2024年10月の改正） | to: 2024-09-30 | [value] the value ends before it begins
            parameters/child-allowance.yaml | law: 児童手当法6条1項, source: 富加町の案内（2024年10月の改正） | to: 2024-10-30 | [unsourced] a parameter's value needs law, source or unverified: true
            parameters/child-allowance.yaml | id: childAllowanceUnderThree | id: child-allowance | [value] a parameter is named in lower camel case
            parameters/child-allowance.yaml | id: childAllowanceUnderThree | id: childAllowanceThirdChild | [duplicate] parameter childAllowanceThirdChild is defined twice
            """)
    void namesFileAndLineOfEveryProblem(String path, String from, String to, String problem) {
        assertThat(problems(path, from, to))
                .contains(problem)
                .containsPattern("(?m)^(programmes|parameters)/[a-z/.-]+:\\d+:\\d+ \\[");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            person.birthDate: 住民基本台帳法1条 | person.sex: 住民基本台帳法1条 | names no law for person.birthDate
            person.birthDate: 住民基本台帳法1条 | person.sex: 住民基本台帳法1条 | names person.sex, which it does not use
            地方税法22条の | 市の | must say for the tax fact household.saysPublicServant which law lifts 地方税法22条
            law: [児童手当法3条 | unverified: true\\nlaw: [児童手当法3条 | rests on something unverified
            household.saysPublicServant: false | person.organDisability: false | presumes person.organDisability, which it does not use
            """)
    void refusesToPushWithoutALawForEveryFact(String from, String to, String problem) {
        assertThat(problems(FOLDER + "programme.yaml", from, to.replace("\\n", "\n")))
                .contains("push of child-allowance " + problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            household.hasMemberInFacility: false | person.birthDate: 2020-01-02 | only what no register holds may be presumed, not person.birthDate
            household.hasMemberInFacility: false | household.hasMemberInFacility: perhaps | is not a BOOLEAN
            holds: person.childAllowancePaid | holds: person.livesInFacility | holds is a yes or no of a person in the register
            channels: [line, push, mail] | channels: [line, fax] | channels fax is none of mail, line, push, letter
            channels: [line, push, mail] | channels: [line, mail, line] | channels names one twice
            holds: person.childAllowancePaid | occasion: weekly | occasion weekly is none of once, fiscalYear
            """)
    void refusesToPresumeOrHoldWhatItMayNot(String from, String to, String problem) {
        assertThat(problems(FOLDER + "programme.yaml", from, to)).contains(problem);
    }

    @Test
    void readsWhatTellingMayPresume() {
        var push = DefinitionSource.read(SHIPPED, 0)
                .findProgramme("child-allowance")
                .orElseThrow()
                .push();
        assertThat(push.presumes())
                .containsEntry(new FactId("household.childrenElsewhere"), Value.of(0))
                .containsEntry(new FactId("household.saysPublicServant"), Value.FALSE);
        assertThat(push.findHolds()).hasValue(new FactId("person.childAllowancePaid"));
        assertThat(push.occasion()).isEqualTo(Programme.Occasion.ONCE);
        assertThat(push.ways()).containsExactly(Programme.Way.LINE, Programme.Way.PUSH, Programme.Way.MAIL);
    }

    @Test
    void aParameterHoldsFromItsFirstDayOn() {
        var definitions = DefinitionSource.read(SHIPPED, 0);
        var parameter = Objects.requireNonNull(definitions.parameters().get("childAllowanceThirdChild"));
        assertThat(parameter.findOn(LocalDate.of(2024, 9, 30))).isEmpty();
        assertThat(parameter.findOn(LocalDate.of(2024, 10, 1)))
                .hasValueSatisfying(dated -> assertThat(dated.value()).isEqualByComparingTo("30000"));
    }

    @Test
    void explainsWhatDecidedAndWhatIsStillMissing() {
        var definitions = DefinitionSource.read(SHIPPED, 0);
        var programme = definitions.findProgramme("child-allowance").orElseThrow();
        var example = programme.examples().getFirst();
        var found = Entitlement.all(definitions, programme, example.situation());
        assertThat(found).extracting(Entitlement::entitled).containsExactly(false, false, true, true);
        assertThat(found.getLast().outputs()).containsEntry(Programme.AMOUNT, Value.of(30000));
        assertThat(found.getLast().reasons().getFirst().citation().law()).containsExactly("児童手当法6条1項");
        assertThat(found.getLast().facts()).isNotEmpty();

        var open = example.situation().without(FactKey.of("household.childrenElsewhere", "household"));
        var undecided = Entitlement.of(
                programme, new SubjectId("c2"), definitions.rules().inquire(open));
        assertThat(undecided.decided()).isFalse();
        assertThat(undecided.missing())
                .extracting(Object::toString)
                .containsExactly("household.childrenElsewhere@household");
    }

    private static String problems(String path, String from, String to) {
        var content = Objects.requireNonNull(SHIPPED.contents().get(path));
        assertThat(content).contains(from);
        var changed = SampleDefinitions.with(SHIPPED, path, content.replace(from, to));
        var refused = catchThrowableOfType(DefinitionsRefused.class, () -> DefinitionSource.checked(changed));
        assertThat(refused).as("accepted").isNotNull();
        return String.join(
                "\n", refused.problems().stream().map(Object::toString).toList());
    }
}
