package hitomado.identity;

import hitomado.identity.roles.GrantsChanged;
import hitomado.platform.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// 現在の職員 — a signed-in member of staff with what the account and the roles say now, not at sign-in.
///
/// An answer is kept for ten seconds on each node, so that a page costs no statement for it; the node that changes
/// something forgets at once.
@Service
public class CurrentStaff {
    static final Duration KEPT = Duration.ofSeconds(10);

    private final StaffAccounts accounts;
    private final Clock clock;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    private record Known(Actor.@Nullable Staff actor, Instant until, long change) {}

    CurrentStaff(StaffAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Empty for an account that is disabled or unknown.
    public Optional<Actor.Staff> find(UUID account) {
        var now = clock.instant();
        var change = changes.get();
        var kept = known.get(account);
        if (kept == null || kept.change() != change || !now.isBefore(kept.until())) {
            // the number of the change was taken before reading: an answer that a change overtook is not used again
            kept = new Known(accounts.findEnabled(account).orElse(null), now.plus(KEPT), change);
            known.put(account, kept);
        }
        return Optional.ofNullable(kept.actor());
    }

    @EventListener
    void on(GrantsChanged changed) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            changes.incrementAndGet();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                changes.incrementAndGet();
            }
        });
    }
}
