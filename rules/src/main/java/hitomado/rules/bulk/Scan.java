package hitomado.rules.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

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
        List<Thread> others = new ArrayList<>();
        var failure = new AtomicReference<Throwable>();
        for (int i = 1; i < threads; i++) {
            others.add(Thread.ofPlatform().daemon().name("scan-" + i).start(() -> {
                try {
                    work();
                } catch (RuntimeException | Error wrong) {
                    failure.set(wrong);
                }
            }));
        }
        try {
            work();
        } finally {
            others.forEach(Scan::await);
        }
        if (failure.get() != null) {
            throw new IllegalStateException("a scan failed", failure.get());
        }
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

    private static void await(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException stop) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
