package hitomado.rules.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// 走査 — shares the blocks of a population among threads.
final class Scan {
    private final BulkPlan plan;
    private final BulkRows rows;
    private final ScanOrder order;
    private final List<TableAnswers> answers = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    Scan(BulkPlan plan, BulkRows rows, ScanOrder order) {
        this.plan = plan;
        this.rows = rows;
        this.order = order;
        for (TablePlan table : plan.plans()) {
            answers.add(new TableAnswers(table, rows.rows(), order));
        }
    }

    BulkAnswers run() {
        int blocks = (rows.rows() + Block.WORDS * 64 - 1) / (Block.WORDS * 64);
        int threads = Math.min(order.threads(), blocks);
        Threads.run(threads, this::work);
        return new BulkAnswers(answers);
    }

    private void work() {
        int most = Math.min(Block.WORDS, (rows.rows() + 63) >>> 6);
        var block = new Block(plan, rows, most);
        var runs = new ArrayList<TableScan>();
        for (int table = 0; table < answers.size(); table++) {
            runs.add(new TableScan(plan, plan.plans().get(table), answers.get(table), block));
        }
        var scratch = new Scratch(most, order.grouping());
        for (int start = claim(); start < rows.rows(); start = claim()) {
            int count = Math.min(most * 64, rows.rows() - start);
            block.move(start, count);
            scratch.group(start, count);
            for (TableScan run : runs) {
                run.scan(scratch);
            }
        }
        runs.forEach(TableScan::finish);
    }

    private int claim() {
        int block = next.getAndIncrement();
        long start = (long) block * Block.WORDS * 64;
        return (int) Math.min(start, rows.rows());
    }
}
