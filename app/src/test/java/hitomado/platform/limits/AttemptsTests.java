package hitomado.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.limits.Attempts.Tried;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class AttemptsTests {
    @Autowired
    Attempts attempts;

    @Autowired
    ForgetAttempts forget;

    @Autowired
    JdbcClient jdbc;

    private final String client = "test:" + UUID.randomUUID();

    private Tried<String> wrong() {
        return attempts.attempt(Allowance.CODE, client, Optional::empty);
    }

    private int booked() {
        return jdbc.sql("select count(*) from platform.attempt where client = :client")
                .param("client", client)
                .query(Integer.class)
                .single();
    }

    @Test
    void parallelGuessesAreCountedOneByOne() throws Exception {
        var results = new ArrayList<Tried<String>>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var guesses = new ArrayList<java.util.concurrent.Future<Tried<String>>>();
            for (var i = 0; i < 24; i++) {
                guesses.add(pool.submit(this::wrong));
            }
            for (var guess : guesses) {
                results.add(guess.get());
            }
        }
        assertThat(results).filteredOn(Tried.Wrong.class::isInstance).hasSize(10);
        assertThat(results).filteredOn(Tried.TooMany.class::isInstance).hasSize(14);
    }

    @Test
    void aRightCodeIsTakenBack() {
        assertThat(attempts.attempt(Allowance.CODE, client, () -> Optional.of("found")))
                .isEqualTo(new Tried.Found<>("found"));
        assertThat(booked()).isZero();
        assertThat(wrong()).isEqualTo(new Tried.Wrong<>());
        assertThat(booked()).isOne();
    }

    @Test
    void eachKindIsCountedByItself() {
        for (var i = 0; i < Allowance.CODE.most(); i++) {
            wrong();
        }
        assertThat(wrong()).isEqualTo(new Tried.TooMany<>());
        assertThat(attempts.attempt(Allowance.SIGN_IN, client, () -> Optional.of("in")))
                .isEqualTo(new Tried.Found<>("in"));
    }

    @Test
    void nothingIsKeptAfterADay() {
        wrong();
        forget.run();
        assertThat(booked()).isOne();
        jdbc.sql("update platform.attempt set at = at - interval '25 hours' where client = :client")
                .param("client", client)
                .update();
        forget.run();
        assertThat(booked()).isZero();
    }
}
