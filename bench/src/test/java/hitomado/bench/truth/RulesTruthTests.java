package hitomado.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.procedures.DefinitionSource;
import hitomado.procedures.Definitions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTruthTests {
    private static final Definitions DEFINITIONS =
            DefinitionSource.checked(DefinitionSource.directory(Path.of("../definitions")));

    @TempDir
    Path folder;

    @Test
    void theShippedHouseholdsAgree() throws IOException {
        var out = new ByteArrayOutputStream();
        var shipped = Path.of("src/main/resources/hitomado/bench/truth");
        var all = RulesTruth.run(DEFINITIONS, shipped, new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(all).isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("agreed=75 differs=0\n");
    }

    @Test
    void aDifferenceIsToldWithItsRowItsArticleAndTheFactsUsed() throws IOException {
        assertThat(run("""
                        asOf: 2026-06-15
                        assume: usual
                        persons: {c: {birthDate: 2025-02-01, relationship: 子}}
                        expected: {child-allowance: {c: 10000}}
                        """))
                .contains("differs a.yaml: 1 on 2026-06-15: child-allowance of c: amount expected 10000, got 15000")
                .contains("row 5 of programme.childAllowance")
                .contains("児童手当法6条1項")
                .contains("person.birthDate@c = 2025-02-01")
                .contains("person.livesInFacility@c = false (assumed)")
                .endsWith("agreed=0 differs=1\n");
    }

    @Test
    void whatIsNotKnownIsOpenAndSaysWhatItLacks() throws IOException {
        assertThat(run("""
                        asOf: 2026-06-15
                        persons: {c: {birthDate: 2025-02-01, relationship: 子, livesInFacility: false}}
                        expected: {child-allowance: {c: yes}, vaccine-bcg: {c: no}}
                        """))
                .contains("entitled expected yes, got open")
                .contains("c lacks [household.childrenElsewhere@household, household.saysPublicServant@household]")
                .endsWith("agreed=1 differs=1\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {asOf: soon, persons: {}, expected: {disaster-relief: no}} | asOf is not a date: soon
            {asOf: 2026-01-01, persons: {c: {height: 3}}, expected: {vaccine-bcg: {c: no}}} | fact height of c is not known
            {asOf: 2026-01-01, persons: {c: {birthDate: 2026-02-30}}, expected: {vaccine-bcg: {c: no}}} | person.birthDate of c is not a DATE
            {asOf: 2026-01-01, persons: {c: {sex: x}}, expected: {vaccine-bcg: {c: no}}} | person.sex of c is none of [male, female]: x
            {asOf: 2026-01-01, persons: {c: {}}, expected: {free-money: {c: no}}} | there is no programme free-money
            {asOf: 2026-01-01, persons: {c: {}}, expected: {vaccine-bcg: {d: no}}} | vaccine-bcg is not decided for d
            {asOf: 2026-01-01, persons: {c: {}}} | nothing is expected
            {asOf: 2026-01-01, people: {household: {}}, expected: {vaccine-bcg: {c: no}}} | a person cannot be called household
            {asOf: 2026-01-01, persons: {c: {}}, wanted: {}} | key wanted is not known
            {asOf: 2026-01-01, asOf: 2026-01-02} | a key is written twice
            {asOf: [} | expected
            """)
    void aCaseThatCannotBeReadAgreesWithNothing(String text, String problem) throws IOException {
        assertThat(run(text)).contains("cannot read a.yaml").contains(problem).contains("agreed=0 differs=1\n");
    }

    @Test
    void listsEveryProgrammeWithTheFactsItNeeds() {
        var out = new ByteArrayOutputStream();
        RulesTruth.list(DEFINITIONS, new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("disaster-relief (household) 被災者生活再建支援金")
                .contains("household.homeDamage: [none, complete, demolished, longEvacuation, large, medium]");
    }

    private String run(String text) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), text);
        var out = new ByteArrayOutputStream();
        RulesTruth.run(DEFINITIONS, folder, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
