package hitomado.registry.changes;

import static hitomado.registry.changes.Families.CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.Actor;
import hitomado.platform.Purpose;
import hitomado.registry.Asking;
import hitomado.registry.DemoCity;
import hitomado.registry.Residents;
import hitomado.registry.Towns;
import hitomado.registry.changes.ChangeOutcome.Applied;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class RaceTests {
    private static final LocalDate DAY = LocalDate.parse("2026-09-09");
    private static final Asking ASKING = Asking.by(new Actor.Process("test"), Purpose.RESIDENT_RECORD);

    @Autowired
    RegisterChanges changes;

    @Autowired
    Towns towns;

    @Autowired
    Residents residents;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void city() {
        DemoCity.in(database);
    }

    private List<ChangeOutcome> together(List<Callable<ChangeOutcome>> work) throws Exception {
        var start = new CyclicBarrier(work.size());
        var outcomes = new ArrayList<ChangeOutcome>();
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var running = work.stream()
                    .map(task -> threads.submit(() -> {
                        start.await();
                        return task.call();
                    }))
                    .toList();
            for (var result : running) {
                outcomes.add(result.get());
            }
        }
        return outcomes;
    }

    private MoveWithin to(String block, List<hitomado.registry.ResidentId> movers, String caseRef) {
        return new MoveWithin(
                new Filing(DAY, DAY, caseRef), movers, Families.at(towns, "昴一丁目", block), null, List.of(), List.of());
    }

    @RepeatedTest(5)
    void letsOneOfTwoMovesOfOnePersonWin() throws Exception {
        var family = Families.family(changes, towns);
        var outcomes = together(List.of(
                () -> changes.applyMoveWithin(CLERK, to("1番1号", family.all(), null)),
                () -> changes.applyMoveWithin(CLERK, to("2番2号", family.all(), null)),
                () -> changes.applyMoveOut(
                        CLERK,
                        new MoveOut(new Filing(DAY, DAY, null), family.all(), Families.elsewhere(), List.of()))));
        assertThat(outcomes).filteredOn(Applied.class::isInstance).hasSize(1);
        assertThat(jdbc.sql("SELECT count(*) FROM registry.change_person WHERE person_id = :p")
                        .param("p", family.head().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void isNotStoppedBySomebodyWhoLooksAtThePerson() throws Exception {
        var family = Families.family(changes, towns);
        try (var clerk = Executors.newSingleThreadExecutor()) {
            var outcome = new TransactionTemplate(transactions).execute(looking -> {
                residents.open(ASKING, family.head());
                var move = clerk.submit(() -> changes.applyMoveWithin(CLERK, to("4番4号", family.all(), null)));
                try {
                    return move.get();
                } catch (InterruptedException | ExecutionException e) {
                    throw new AssertionError(e);
                }
            });
            assertThat(outcome).isInstanceOf(Applied.class);
        }
    }

    @RepeatedTest(3)
    void appliesACaseOnceWhenDeliveredTwiceAtOnce() throws Exception {
        var family = Families.family(changes, towns);
        var caseRef = "case:" + UUID.randomUUID();
        Callable<ChangeOutcome> delivery = () -> changes.applyMoveWithin(CLERK, to("3番3号", family.all(), caseRef));
        var outcomes = together(List.of(delivery, delivery, delivery));
        assertThat(outcomes).allMatch(Applied.class::isInstance);
        assertThat(outcomes.stream()
                        .map(outcome -> ((Applied) outcome).change())
                        .distinct())
                .hasSize(1);
    }
}
