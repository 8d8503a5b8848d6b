package hitomado.platform.limits;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// 試行の制限 — after so many failures within a time, what a client tries is not looked at any more.
@Service
public class Attempts {
    private final AttemptStore store;
    private final TransactionTemplate alone;
    private final TransactionTemplate together;
    private final Clock clock;

    Attempts(AttemptStore store, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.together = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// What came of one attempt.
    public sealed interface Tried<T> {
        record Found<T>(T value) implements Tried<T> {}

        record Wrong<T>() implements Tried<T> {}

        record TooMany<T>() implements Tried<T> {}
    }

    /// Looks it up in one transaction. The attempt is booked before and taken back when it was right, so that
    /// guesses sent at the same time count, too.
    ///
    /// @param client who tries: the key of a signed-in actor, or the address of a screen where nobody signs in
    public <T> Tried<T> attempt(Allowance allowance, String client, Supplier<Optional<T>> lookup) {
        var now = clock.instant();
        var booked = alone.execute(status -> store.book(allowance, client, now));
        if (booked.recent() > allowance.most()) {
            return new Tried.TooMany<>();
        }
        var found = together.execute(status -> lookup.get());
        if (found.isEmpty()) {
            return new Tried.Wrong<>();
        }
        alone.executeWithoutResult(status -> store.takeBack(booked.id()));
        return new Tried.Found<>(found.get());
    }
}
