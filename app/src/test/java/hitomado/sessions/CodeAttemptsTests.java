package hitomado.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.sessions.CodeAttempts.Tried;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class CodeAttemptsTests {
    @Autowired
    CodeAttempts attempts;

    @Autowired
    ForgetAttempts forget;

    @Autowired
    JdbcClient jdbc;

    private final String client = "test:" + UUID.randomUUID();

    private Tried<String> wrong() {
        return attempts.attempt(client, Optional::empty);
    }

    private int booked() {
        return jdbc.sql("select count(*) from sessions.code_attempt where client = :client")
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
        assertThat(attempts.attempt(client, () -> Optional.of("found"))).isEqualTo(new Tried.Found<>("found"));
        assertThat(booked()).isZero();
        assertThat(wrong()).isEqualTo(new Tried.Wrong<>());
        assertThat(booked()).isOne();
    }

    @Test
    void nothingIsKeptAfterADay() {
        wrong();
        forget.run();
        assertThat(booked()).isOne();
        jdbc.sql("update sessions.code_attempt set at = at - interval '25 hours' where client = :client")
                .param("client", client)
                .update();
        forget.run();
        assertThat(booked()).isZero();
    }
}
