package hitomado.bench.effort;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.bench.city.CityHall;
import hitomado.bench.effort.Household.Known;
import hitomado.procedures.Catalogue;
import hitomado.rules.FactKey;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// One household goes all the way through the real sessions; then the judge has to notice what is made untrue.
class EffortTests {
    private static CityHall cityHall;
    private static EffortRun run;
    private static Play play;

    @BeforeAll
    static void aFamilyMovesWithinTheCity() throws IOException {
        var file = CaseFile.shipped();
        var household = file.households().stream()
                .filter(one -> one.id().equals("within-family"))
                .findFirst()
                .orElseThrow();
        cityHall = CityHall.open(100, file.asOf());
        run = new EffortRun(cityHall, null);
        play = run.play(household);
    }

    @AfterAll
    static void close() throws IOException {
        cityHall.close();
    }

    @Test
    void everyItemOfThePrintedFormsIsTrueAndNothingIsAskedThatIsKnown() throws IOException {
        var result = run.judge(play);
        assertThat(result.faults()).isEmpty();
        assertThat(result.left()).isEmpty();
        assertThat(result.filed()).extracting(Filed::name).contains("move-within", "card-face", "dog-change");
        assertThat(result.review().items()).isGreaterThan(120);
        assertThat(result.review().known()).isGreaterThan(100);
        assertThat(result.counts().inputs()).isEqualTo(8);
    }

    @Test
    void aFileThatSpeaksOfUnknownThingsIsRefusedWithItsLines() {
        var file = CaseFile.read(new StringReader("""
                cases:
                  - id: one
                    lifeEvent: move-up
                    truth:
                      a: {person.sex: woman, person.birthDate: 2026-02-30, person.shoes: "42"}
                      event: {household.dogName: ハチ}
                """));
        var definitions = cityHall.bean(Catalogue.class).current();
        assertThat(new CaseFileCheck(definitions).problems(file))
                .containsExactly(
                        "case one: no life event move-up",
                        "line 5: person.sex of a cannot be woman; it is one of male female",
                        "line 5: person.birthDate of a cannot be read: 2026-02-30",
                        "line 5: person.shoes of a is not in the dictionary",
                        "line 6: household.dogName of event belongs to another subject");
    }

    @Test
    void aWrittenItemThatIsNotTrueIsFound() throws IOException {
        var result = run.judge(with("event.phone", "event", "09099998888"));
        assertThat(result.wrong()).anyMatch(item -> item.startsWith("move-within.phone@event should be 090-9999-8888"));
        assertThat(result.wrong()).allMatch(item -> item.contains(".phone@"));
    }

    @Test
    void aTickInTheWrongBoxIsFound() throws IOException {
        var result = run.judge(with("person.sex", "son", "female"));
        assertThat(result.wrong()).anyMatch(item -> item.startsWith("move-within.moverSex@p4 should be"));
    }

    @Test
    void anItemThatIsTrueButNotPrintedIsFound() throws IOException {
        var result = run.judge(with("household.dogChipNumber", "household", "392140000000999"));
        assertThat(result.left()).containsExactly("dog-change.dogChipNumber@household should be 392140000000999");
    }

    /// The same play, judged by a household of which one fact is another.
    private static Play with(String fact, String subject, String value) {
        var household = play.household();
        var facts = new HashMap<>(household.truth().facts());
        facts.put(FactKey.of(fact, subject), value);
        var truth = new Known(Map.copyOf(facts), null, null);
        var other = new Household(
                household.id(),
                household.title(),
                household.lifeEvent(),
                household.channel(),
                household.filer(),
                household.people(),
                household.moves(),
                household.register(),
                household.sendingCity(),
                truth,
                household.expected());
        return new Play(
                other,
                play.names(),
                play.counts(),
                play.pages(),
                play.review(),
                play.receipt(),
                play.details(),
                play.pdf(),
                play.seconds());
    }
}
