package hitomado.spark;

import hitomado.procedures.Programme;
import hitomado.rules.Value;
import hitomado.rules.bulk.BulkPlan;
import hitomado.rules.bulk.Outcome;
import hitomado.rules.bulk.ScanOrder;
import hitomado.rules.bulk.TableAnswers;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/// 区画の走査 — decides the households of one partition, some thousand persons at a time, with the bitmap executor.
final class PartitionScan implements Iterator<Row> {
    private static final int BATCH = 16_384;

    private final Iterator<Row> rows;
    private final Rules rules;
    private final Residents residents;
    private final int household;
    private final int person;
    private final ArrayDeque<Row> answers = new ArrayDeque<>();
    private @Nullable Row ahead;

    /// @param rows sorted by household and position
    PartitionScan(Iterator<Row> rows, Rules rules, Residents residents, int household, int person) {
        this.rows = rows;
        this.rules = rules;
        this.residents = residents;
        this.household = household;
        this.person = person;
        ahead = rows.hasNext() ? rows.next() : null;
    }

    private record Home(List<Row> rows, Residents.Home.Usable usable) {}

    @Override
    public boolean hasNext() {
        while (answers.isEmpty() && ahead != null) {
            batch();
        }
        return !answers.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return answers.remove();
    }

    private void batch() {
        var homes = new ArrayList<Home>();
        int persons = 0;
        while (ahead != null && persons < BATCH) {
            var family = family(ahead);
            switch (residents.home(family)) {
                case Residents.Home.Usable usable -> {
                    homes.add(new Home(family, usable));
                    persons += family.size();
                }
                case Residents.Home.Bad(var why) -> answers.add(answer(family.getFirst(), "", Answer.BAD, null, why));
            }
        }
        var each = homes.stream().flatMap(home -> home.rows().stream()).toList();
        rules.persons().ifPresent(plan -> decide(plan, homes, each));
        var heads = homes.stream().map(home -> home.rows().getFirst()).toList();
        rules.homes().ifPresent(plan -> decide(plan, homes, heads));
    }

    /// The rows of the household that begins with this one.
    private List<Row> family(Row first) {
        var family = new ArrayList<Row>();
        Row next = first;
        while (next != null && next.getString(household).equals(first.getString(household))) {
            family.add(next);
            next = rows.hasNext() ? rows.next() : null;
        }
        ahead = next;
        return family;
    }

    private void decide(BulkPlan plan, List<Home> homes, List<Row> subjects) {
        var coded = plan.rows(subjects.size());
        int row = 0;
        for (var home : homes) {
            row = coded.fill(row, home.usable().situation());
        }
        var found = plan.scan(coded, ScanOrder.all(1));
        for (var programme : rules.programmes()) {
            if (plan.tables().contains(programme.table())) {
                tell(programme, found.of(programme.table()), subjects);
            }
        }
    }

    private void tell(Programme programme, TableAnswers found, List<Row> subjects) {
        for (int row = 0; row < subjects.size(); row++) {
            var possible = possible(found, row);
            if (possible.stream().noneMatch(PartitionScan::says)) {
                continue;
            }
            var sure = possible.stream().allMatch(PartitionScan::says);
            var amount = sure && possible.size() == 1 ? amount(possible.getFirst()) : null;
            answers.add(answer(subjects.get(row), programme.id(), sure ? Answer.YES : Answer.OPEN, amount, ""));
        }
    }

    private static List<Outcome> possible(TableAnswers found, int row) {
        var outcomes = found.outcomes();
        return IntStream.range(0, outcomes.size())
                .filter(outcome -> found.mayHave(outcome, row))
                .mapToObj(outcomes::get)
                .toList();
    }

    private static boolean says(Outcome outcome) {
        return Value.of(Programme.YES).equals(outcome.outputs().get(Programme.ENTITLED));
    }

    private static @Nullable BigDecimal amount(Outcome outcome) {
        return outcome.outputs().get(Programme.AMOUNT) instanceof Value.Num(var amount) ? amount : null;
    }

    private Row answer(Row subject, String programme, Answer answer, @Nullable BigDecimal amount, String note) {
        return RowFactory.create(
                subject.getString(household), subject.getString(person), programme, answer.code(), amount, note);
    }
}
