package hitomado.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// Stands at 令和8年11月10日 10:00 in Japan until it is moved.
class TestClock extends Clock {
    static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private volatile Instant now =
            ZonedDateTime.of(2026, 11, 10, 10, 0, 0, 0, JAPAN).toInstant();

    void advance(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return JAPAN;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
