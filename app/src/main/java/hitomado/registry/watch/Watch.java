package hitomado.registry.watch;

import hitomado.platform.calendar.BusinessCalendar;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 目立つ照会を探す — day by day; a day may be looked at again, which adds nothing twice and leaves reviews alone.
@Service
public class Watch {
    /// How far back a first look goes.
    static final int FIRST_LOOK_DAYS = 60;

    private final WatchStore store;
    private final Clock clock;
    private final BusinessCalendar calendar = BusinessCalendar.usual();

    Watch(WatchStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The day's reads by all rules; returns how many findings stand for it that nobody has reviewed.
    @Transactional
    public int look(LocalDate date) {
        var by = store.parameters(date);
        var day = new WatchStore.Day(
                date,
                date.atStartOfDay(clock.getZone()).toInstant(),
                date.plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                !calendar.isOpen(date),
                clock.instant());
        store.count(day, by);
        var found = store.manyProtected(day, by)
                + store.oddHours(day, by)
                + store.abovePeers(day, by)
                + store.ownFamily(day);
        if (date.isBefore(LocalDate.now(clock))) {
            store.done(day);
        }
        return found;
    }

    /// The first day that is over and was not looked at.
    LocalDate next() {
        var today = LocalDate.now(clock);
        return store.findLastDone().map(day -> day.plusDays(1)).orElse(today.minusDays(FIRST_LOOK_DAYS));
    }

    /// Every day that is over and was not looked at, and today so far.
    public void catchUp() {
        var today = LocalDate.now(clock);
        for (var day = next(); !day.isAfter(today); day = day.plusDays(1)) {
            look(day);
        }
    }
}
