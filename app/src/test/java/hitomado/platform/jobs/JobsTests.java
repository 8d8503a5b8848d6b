package hitomado.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(JobsTests.Kinds.class)
class JobsTests {
    private static final JobName<Errand> ERRAND = new JobName<>("test.errand", Errand.class);
    private static final Queue<Errand> RUNS = new ConcurrentLinkedQueue<>();
    private static final Map<String, Function<Errand, JobResult>> PLAYS = new ConcurrentHashMap<>();

    record Errand(String id, List<String> names) {}

    @TestConfiguration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        JobKind<Errand> errand() {
            return new JobKind<>() {
                @Override
                public JobName<Errand> name() {
                    return ERRAND;
                }

                @Override
                public JobResult run(Errand errand) {
                    RUNS.add(errand);
                    return PLAYS.getOrDefault(errand.id(), e -> JobResult.done())
                            .apply(errand);
                }
            };
        }

        @Bean
        RecurringJob daily() {
            return new RecurringJob() {
                @Override
                public String name() {
                    return "test.often";
                }

                @Override
                public Rhythm rhythm() {
                    return new Rhythm.Every(Duration.ofHours(1));
                }

                @Override
                public void run() {
                    throw new IllegalStateException("山田太郎");
                }
            };
        }
    }

    @Autowired
    Jobs jobs;

    @Autowired
    TransactionTemplate transaction;

    private final String id = UUID.randomUUID().toString();

    @Test
    void jobRunsAfterTheCallersCommitWithItsData() {
        var errand = new Errand(id, List.of("髙橋", "𠮷田", "葛󠄀城"));
        transaction.executeWithoutResult(status -> {
            jobs.enqueue(ERRAND, id, errand);
            assertThat(runs()).isEmpty();
        });
        await().until(() -> runs().size() == 1);
        assertThat(runs()).containsExactly(errand);
        assertThat(trouble()).isEmpty();
    }

    @Test
    void jobOfARolledBackTransactionNeverExisted() {
        var before = jobs.waiting();
        transaction.executeWithoutResult(status -> {
            jobs.enqueueAt(ERRAND, id, new Errand(id, List.of()), java.time.Instant.parse("2099-01-01T00:00:00Z"));
            status.setRollbackOnly();
        });
        assertThat(jobs.waiting()).isEqualTo(before);
        assertThat(runs()).isEmpty();
    }

    @Test
    void secondJobOfTheSameIdIsNotTakenAndSparesTheTransaction() {
        var later = java.time.Instant.parse("2099-01-01T00:00:00Z");
        transaction.executeWithoutResult(status -> {
            assertThat(jobs.enqueueAt(ERRAND, id, new Errand(id, List.of()), later))
                    .isTrue();
            assertThat(jobs.enqueueAt(ERRAND, id, new Errand(id, List.of()), later))
                    .isFalse();
            assertThat(jobs.waiting()).isPositive();
        });
    }

    @Test
    void missingOutsideIsListedAndRetriedUntilItIsThere() {
        PLAYS.put(id, e -> new JobResult.RetryLater("Chromium is gone"));
        jobs.enqueue(ERRAND, id, new Errand(id, List.of()));
        await().until(() -> trouble().size() == 1);
        assertThat(trouble().getFirst())
                .returns("Chromium is gone", JobTrouble::reason)
                .returns(1, JobTrouble::attempts)
                .returns(false, JobTrouble::givenUp);
        PLAYS.remove(id);
        await().until(() -> jobs.retry("test.errand", id));
        await().until(() -> trouble().isEmpty());
        assertThat(runs()).hasSize(2);
    }

    @Test
    void failedJobStaysInTheListUntilSomebodyActs() {
        PLAYS.put(id, e -> new JobResult.Failed("外字を描けません"));
        jobs.enqueue(ERRAND, id, new Errand(id, List.of("外字")));
        await().until(() -> trouble().size() == 1);
        assertThat(trouble().getFirst().givenUp()).isTrue();
        PLAYS.remove(id);
        await().until(() -> jobs.retry("test.errand", id));
        await().until(() -> trouble().isEmpty());
        assertThat(runs()).containsExactly(new Errand(id, List.of("外字")), new Errand(id, List.of("外字")));
    }

    @Test
    void bugIsRetriedAndItsMessageStaysOutOfTheList() {
        PLAYS.put(id, e -> {
            throw new IllegalArgumentException("山田太郎");
        });
        jobs.enqueue(ERRAND, id, new Errand(id, List.of()));
        await().until(() -> trouble().size() == 1);
        assertThat(trouble().getFirst().reason()).isEqualTo("IllegalArgumentException");
        assertThat(trouble().getFirst().givenUp()).isFalse();
    }

    @Test
    void failingRecurringJobIsListed() {
        await().untilAsserted(() -> assertThat(jobs.troubles())
                .anySatisfy(t -> assertThat(t)
                        .returns("test.often", JobTrouble::kind)
                        .returns("IllegalStateException", JobTrouble::reason)));
    }

    @Test
    void pausesDoubleUpToAnHour() {
        assertThat(JobAttempts.pause(1)).hasSeconds(10);
        assertThat(JobAttempts.pause(2)).hasSeconds(20);
        assertThat(JobAttempts.pause(9)).hasSeconds(2560);
        assertThat(JobAttempts.pause(10)).hasHours(1);
        assertThat(JobAttempts.pause(1000)).hasHours(1);
    }

    @Test
    void retryingWhatIsNotThereSaysSo() {
        assertThat(jobs.retry("test.errand", "nothing")).isFalse();
    }

    private List<Errand> runs() {
        return RUNS.stream().filter(errand -> errand.id().equals(id)).toList();
    }

    private List<JobTrouble> trouble() {
        return jobs.troubles().stream().filter(t -> t.job().equals(id)).toList();
    }
}
