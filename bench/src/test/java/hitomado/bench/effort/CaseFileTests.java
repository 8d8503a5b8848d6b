package hitomado.bench.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.rules.FactKey;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class CaseFileTests {
    @Test
    void readsYaml() {
        var file = CaseFile.read(new StringReader("""
                asOf: 2026-11-04
                shared: {home: &home {household.addressTown: 汐見台}}
                cases:
                  - id: one
                    lifeEvent: move-in
                    sendingCity: {mother: {person.birthDate: 1990-01-02}, household: {<<: *home, household.addressBuilding: ~}}
                    truth: {child: {person.work: "~"}, event: {event.phone: "0312345678"}}
                """));
        var one = file.households().getFirst();
        assertThat(file.asOf()).isEqualTo(LocalDate.of(2026, 11, 4));
        assertThat(one.people()).containsExactly("mother", "child");
        assertThat(one.filer()).isEqualTo("mother");
        assertThat(one.moves()).containsExactlyInAnyOrder("mother", "child");
        assertThat(one.all())
                .containsEntry(FactKey.of("person.birthDate", "mother"), "1990-01-02")
                .containsEntry(FactKey.of("household.addressTown", "household"), "汐見台")
                .containsEntry(FactKey.of("household.addressBuilding", "household"), "")
                .containsEntry(FactKey.of("person.work", "child"), "~");
        assertThat(one.isKnown("child")).isFalse();
    }

    @Test
    void readsJson() {
        var file = CaseFile.read(new StringReader("""
                {"cases": [{"id": "one", "lifeEvent": "move-out", "channel": "counter",
                  "register": {"since": "2020-01-01", "head": {"person.sex": "male"}}, "truth": {"event": {"event.phone": null}}}]}
                """));
        var one = file.households().getFirst();
        assertThat(file.asOf()).isNull();
        assertThat(one.channel()).isEqualTo(Household.Channel.COUNTER);
        assertThat(one.isKnown("head")).isTrue();
        assertThat(one.find("event.phone", "event")).contains("");
    }

    @Test
    void namesTheLineOfAnUnknownKey() {
        assertThatThrownBy(() -> CaseFile.read(new StringReader("cases:\n  - id: one\n    lifeevent: birth\n")))
                .hasMessage("unknown [lifeevent] in line 2");
    }

    @Test
    void namesTheLineOfAPersonWhoIsNotThere() {
        assertThatThrownBy(() -> CaseFile.read(new StringReader(
                        "cases:\n  - {id: one, lifeEvent: birth, filer: b, truth: {a: {person.sex: male}}}\n")))
                .hasMessage("no such person: b of case one in line 2");
    }

    @Test
    void refusesTwoCasesOfOneName() {
        assertThatThrownBy(() -> CaseFile.read(new StringReader("""
                        cases:
                          - {id: one, lifeEvent: birth, truth: {a: {person.sex: male}}}
                          - {id: one, lifeEvent: birth, truth: {a: {person.sex: male}}}
                        """))).hasMessage("a second case one in line 3");
    }

    @Test
    void knowsTheLineOfEveryValue() {
        var file = CaseFile.read(new StringReader("""
                cases:
                  - id: one
                    lifeEvent: birth
                    truth:
                      a: {person.sex: male}
                      event:
                        event.phone: "090"
                """));
        assertThat(file.stated())
                .containsExactly(
                        new CaseFile.Stated(5, "a", "person.sex", "male"),
                        new CaseFile.Stated(7, "event", "event.phone", "090"));
    }

    @Test
    void shipsAtLeastTwelveHouseholdsOfAllLifeEventsWithIdsOfTheirOwn() throws IOException {
        var households = CaseFile.shipped().households();
        assertThat(households).hasSizeGreaterThanOrEqualTo(12);
        assertThat(households.stream().map(Household::id)).doesNotHaveDuplicates();
        assertThat(new HashSet<>(households.stream().map(Household::lifeEvent).toList()))
                .containsExactlyInAnyOrder("move-in", "move-within", "move-out", "birth");
    }
}
