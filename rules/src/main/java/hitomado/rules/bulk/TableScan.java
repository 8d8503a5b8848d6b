package hitomado.rules.bulk;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 表の走査 — one table on one thread, block after block.
final class TableScan {
    private final TablePlan table;
    private final TableAnswers answers;
    private final Block block;
    private final BulkPlan plan;
    private final long[][][] tests;
    private final int needed;
    private final long[] counts;
    private @Nullable Completions completions;

    TableScan(BulkPlan plan, TablePlan table, TableAnswers answers, Block block) {
        this.plan = plan;
        this.table = table;
        this.answers = answers;
        this.block = block;
        List<TablePlan.Rule> rules = table.rules();
        tests = new long[rules.size()][][];
        for (int rule = 0; rule < tests.length; rule++) {
            int[] numbers = rules.get(rule).predicates();
            tests[rule] = new long[numbers.length][];
            for (int i = 0; i < numbers.length; i++) {
                tests[rule][i] = block.bits(numbers[i]);
            }
        }
        needed = answers.keeps(0) ? tests.length : lastKept();
        counts = answers.newCounts();
    }

    private int lastKept() {
        int end = tests.length;
        while (end > 0 && !answers.keeps(table.rules().get(end - 1).outcome())) {
            end--;
        }
        return end;
    }

    void scan(Scratch scratch) {
        int words = block.words();
        boolean open = open(scratch.open, words);
        System.arraycopy(block.valid, 0, scratch.rest, 0, words);
        if (open) {
            Kernels.andNot(scratch.rest, scratch.open, words);
        }
        scratch.clear(table.outcomes().size(), words);
        switch (table.way()) {
            case FIRST -> first(scratch, words);
            case ONLY -> only(scratch, words);
            case AGREEING -> agreeing(scratch, words);
            case SUM, COUNT -> add(scratch, words);
        }
        if (open) {
            complete(scratch, words);
        }
        if (!table.adds()) {
            for (int outcome = 0; outcome < table.outcomes().size(); outcome++) {
                if (answers.keeps(outcome)) {
                    answers.store(outcome, scratch.hit(outcome), block.first(), words);
                    count(outcome, scratch.hit(outcome), scratch, words);
                }
            }
        }
    }

    private boolean open(long[] into, int words) {
        boolean open = false;
        for (int column : table.columns()) {
            if (block.isOpen(column)) {
                if (!open) {
                    Arrays.fill(into, 0, words, 0);
                }
                open = true;
                Kernels.or(into, block.unknown(column), words);
            }
        }
        return open;
    }

    private void first(Scratch scratch, int words) {
        List<TablePlan.Rule> rules = table.rules();
        for (int rule = 0; rule < needed; rule++) {
            int outcome = rules.get(rule).outcome();
            Kernels.take(tests[rule], scratch.rest, scratch.hit(outcome), words);
            if (Kernels.isEmpty(scratch.rest, words)) {
                return;
            }
        }
        if (answers.keeps(0)) {
            Kernels.or(scratch.hit(0), scratch.rest, words);
        }
    }

    private void only(Scratch scratch, int words) {
        scratch.clearCounters(words);
        for (int rule = 0; rule < tests.length; rule++) {
            long[] matching = scratch.matching;
            Kernels.both(tests[rule], scratch.rest, matching, words);
            Kernels.count(matching, scratch.once, scratch.twice, words);
            Kernels.or(scratch.hit(table.rules().get(rule).outcome()), matching, words);
        }
        settle(scratch, words);
    }

    private void agreeing(Scratch scratch, int words) {
        scratch.clearCounters(words);
        for (int rule = 0; rule < tests.length; rule++) {
            Kernels.both(tests[rule], scratch.rest, scratch.matching, words);
            Kernels.or(scratch.hit(table.rules().get(rule).outcome()), scratch.matching, words);
        }
        for (int outcome = 0; outcome < table.outcomes().size(); outcome++) {
            Kernels.count(scratch.hit(outcome), scratch.once, scratch.twice, words);
        }
        settle(scratch, words);
    }

    /// Nothing where no row matches or rows contradict each other.
    private void settle(Scratch scratch, int words) {
        for (int outcome = 0; outcome < table.outcomes().size(); outcome++) {
            Kernels.andNot(scratch.hit(outcome), scratch.twice, words);
        }
        long[] nothing = scratch.hit(0);
        for (int i = 0; i < words; i++) {
            nothing[i] |= scratch.rest[i] & (~scratch.once[i] | scratch.twice[i]);
        }
    }

    private void add(Scratch scratch, int words) {
        Arrays.fill(scratch.once, 0, words, 0);
        for (int rule = 0; rule < tests.length; rule++) {
            Kernels.both(tests[rule], scratch.rest, scratch.matching, words);
            Kernels.or(scratch.once, scratch.matching, words);
            count(rule, scratch.matching, scratch, words);
            answers.add(table.rules().get(rule).amount(), scratch.matching, block.first(), words);
        }
        answers.store(0, scratch.once, block.first(), words);
    }

    private void count(int line, long[] bits, Scratch scratch, int words) {
        long[][] groups = scratch.groups();
        int at = line * (groups.length + 1);
        counts[at] += Kernels.cardinality(bits, words);
        for (int group = 0; group < groups.length; group++) {
            counts[at + 1 + group] += Kernels.cardinality(bits, groups[group], words);
        }
    }

    private void complete(Scratch scratch, int words) {
        if (completions == null) {
            completions = new Completions(plan, table, block);
        }
        for (int word = 0; word < words; word++) {
            for (long left = scratch.open[word]; left != 0; left &= left - 1) {
                int row = word * 64 + Long.numberOfTrailingZeros(left);
                Completions.Answer answer = completions.of(row);
                if (!answer.single()) {
                    answers.open(block.first() + row, answer.outcomes());
                } else if (table.adds()) {
                    answers.settle(block.first() + row, answer);
                } else {
                    scratch.hit(answer.outcomes().nextSetBit(0))[word] |= 1L << row;
                }
            }
        }
    }

    void finish() {
        answers.take(counts);
    }
}
