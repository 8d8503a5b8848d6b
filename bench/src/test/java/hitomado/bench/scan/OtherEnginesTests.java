package hitomado.bench.scan;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.rules.DecisionTable;
import hitomado.rules.HitPolicy;
import hitomado.rules.Located;
import hitomado.rules.Value;
import hitomado.rules.dmn.DmnWriter;
import hitomado.rules.dmn.DmnWriting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Random tables that we write as DMN mean the same to Apache KIE, to jDMN, to our reader of DMN and to the rule book.
///
/// Left out everywhere is C#, see [RandomTables#POLICIES]. KIE is not asked about `not()` of a comparison or an
/// interval of null (`not(< 5)`, `not([1..5])`): it applies the row, the others do not, since the comparison with null
/// is null and so is its negation. Nothing else had to be left out.
class OtherEnginesTests {
    private static final int ROWS = 30;

    private int answered;
    private int inBook;
    private final TreeSet<HitPolicy> deciding = new TreeSet<>();

    @Test
    void kieAndJdmnAnswerAsWeDo() {
        compare(200, new RandomTables(20261121, false), List.of(OwnAnswers::of, JdmnAnswers::of, KieAnswers::of));
    }

    @Test
    void jdmnAnswersAsWeDoAlsoAboutNegatedComparisonsWithNull() {
        compare(100, new RandomTables(20261122, true), List.of(OwnAnswers::of, JdmnAnswers::of));
    }

    private void compare(int tables, RandomTables random, List<Function<Answering.Model, Answering>> engines) {
        for (int number = 0; number < tables; number++) {
            HitPolicy policy = RandomTables.POLICIES.get(number % RandomTables.POLICIES.size());
            DecisionTable table = random.table("t" + number, policy);
            var model = new Answering.Model(table, written(table));
            List<Answering> asked = new ArrayList<>();
            engines.forEach(engine -> asked.add(engine.apply(model)));
            BookAnswers.find(table).ifPresent(book -> {
                asked.add(book);
                inBook++;
            });
            for (int row = 0; row < ROWS; row++) {
                same(model, asked, random.facts());
            }
        }
        assertThat(deciding).containsExactlyInAnyOrderElementsOf(RandomTables.POLICIES);
        assertThat(answered).isBetween(tables * ROWS / 3, tables * ROWS * 9 / 10);
        assertThat(inBook).isGreaterThan(tables / 2);
    }

    private void same(Answering.Model model, List<Answering> asked, Map<String, Value> all) {
        List<String> read = model.table().inputs().stream().map(Located::text).toList();
        all.keySet().retainAll(read);
        List<Value> answers = asked.stream().map(engine -> engine.answer(all)).toList();
        assertThat(answers)
                .as(() -> asked.stream()
                                .map(engine -> engine.getClass().getSimpleName())
                                .toList() + " differ about " + all + "\n" + model.xml())
                .containsOnly(answers.getFirst());
        if (answers.getFirst() != Value.ABSENT) {
            answered++;
            deciding.add(model.table().policy());
        }
    }

    private static String written(DecisionTable table) {
        return switch (DmnWriter.write(table, RandomTables.FACTS)) {
            case DmnWriting.Written(var xml) -> xml;
            case DmnWriting.Refused(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
