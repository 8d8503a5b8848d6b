package hitomado.eligibility.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.eligibility.columns.City;
import hitomado.eligibility.columns.CityColumns;
import hitomado.eligibility.workbench.Effect.Kind;
import hitomado.procedures.Catalogue;
import hitomado.procedures.Definitions;
import hitomado.procedures.Entitlement;
import hitomado.procedures.Programme;
import hitomado.rules.RuleBook;
import hitomado.rules.SubjectKind;
import hitomado.rules.Value;
import hitomado.rules.bulk.Planning;
import hitomado.testing.DemoCityTest;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The effect on the demo city against asking the rules for every person, one by one.
@DemoCityTest
class ImpactTests {
    @Autowired
    CityColumns columns;

    @Autowired
    Catalogue catalogue;

    private static Effect effect(City city, Definitions base, RuleBook book, Programme programme) {
        var before = plan(base.rules(), programme, city.day());
        var after = plan(book, programme, city.day());
        return EffectCount.of(
                Impacts.answers(before.plan(), new Amounts(base.rules(), programme, city.day()), programme, city),
                Impacts.answers(after.plan(), new Amounts(book, programme, city.day()), programme, city),
                Groupings.of(city, programme.unit() == SubjectKind.PERSON),
                Amounts.perYear(programme) > 0);
    }

    private static Planning.Planned plan(RuleBook book, Programme programme, LocalDate day) {
        return (Planning.Planned) Impacts.planned(book, programme, day);
    }

    private static Map<String, String> edited(
            Definitions base, Catalogue catalogue, String path, int row, int column, String text) {
        var before = catalogue.files(base.revision()).contents().get(path);
        assertThat(before).isNotNull();
        var sheet = SheetReader.sheets(path, before).getLast();
        var edit = new Edit.Put(java.util.List.of(new Edit.Entry(row, column, text)));
        return Map.of(path, SheetWriter.apply(before, sheet.ref(), edit).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "child-allowance | programmes/child-allowance/rules.yaml | 4 | 4 | <= 72",
                "child-allowance | programmes/child-allowance/rules.yaml | 0 | 0 | true",
                "child-allowance | programmes/child-allowance/rules.yaml | 3 | 3 | >= 2",
                "child-allowance | programmes/child-allowance/rules.yaml | 5 | 6 | 12345 - person.calendarMonths * 25",
                "child-allowance | programmes/child-allowance/rules.yaml | 3 | 6 | round down(300000 / max(1, person.calendarMonths), 0)",
                "tax-exempt-household | programmes/tax-exempt-household/rules.yaml | 0 | 0 | false",
                "care-share | programmes/care-share/rules.yaml | 0 | 0 | true"
            })
    void isWhatAskingEveryPersonGives(String id, String path, int row, int column, String text) {
        var city = columns.current();
        var base = catalogue.current();
        var programme = base.findProgramme(id).orElseThrow();
        var book = Impacts.book(base, edited(base, catalogue, path, row, column, text), programme)
                .orElseThrow();
        var effect = effect(city, base, book, programme);
        var presumed = city.population();
        for (var fact : programme.push().presumes().entrySet()) {
            presumed = presumed.presuming(fact.getKey(), fact.getValue());
        }
        long[] counts = new long[Kind.values().length];
        long cost = 0;
        for (int home = 0; home < city.population().households(); home++) {
            var situation = presumed.situation(home, city.day());
            var old = base.rules().inquireSoundly(situation);
            var young = book.inquireSoundly(situation);
            var subjects = programme.unit() == SubjectKind.PERSON
                    ? situation.persons()
                    : java.util.List.of(hitomado.rules.SubjectId.HOUSEHOLD);
            for (var subject : subjects) {
                var is = Entitlement.of(programme, subject, young);
                cost += yen(is) * Amounts.perYear(programme);
                var kind = kind(Entitlement.of(programme, subject, old), is);
                if (kind != null) {
                    counts[kind.ordinal()]++;
                }
            }
        }
        assertThat(effect.total().counts()).containsExactly(counts[0], counts[1], counts[2], counts[3], counts[4]);
        var costs = effect.costs();
        assertThat(costs == null ? 0 : costs.after()).isEqualTo(cost);
        assertThat(effect.divisions())
                .allSatisfy(division -> assertThat(division.tallies().stream()
                                .mapToLong(tally -> tally.of(Kind.GAINS))
                                .sum())
                        .isEqualTo(counts[0]));
    }

    private static long yen(Entitlement young) {
        return young.decided()
                        && young.entitled()
                        && young.outputs().get(Programme.AMOUNT) instanceof Value.Num(var yen)
                        && yen.stripTrailingZeros().scale() <= 0
                ? yen.longValueExact()
                : 0;
    }

    private static @Nullable Kind kind(Entitlement old, Entitlement young) {
        if (!young.decided()) {
            return Kind.OPEN;
        }
        if (!old.decided()) {
            return null;
        }
        if (old.entitled() != young.entitled()) {
            return young.entitled() ? Kind.GAINS : Kind.LOSES;
        }
        if (!old.entitled()
                || !(old.outputs().get(Programme.AMOUNT) instanceof Value.Num(var former))
                || !(young.outputs().get(Programme.AMOUNT) instanceof Value.Num(var now))) {
            return null;
        }
        int sign = now.compareTo(former);
        return sign == 0 ? null : sign > 0 ? Kind.MORE : Kind.LESS;
    }
}
