package hitomado.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AddressBudgetTests {
    private final AddressBudget budget = new AddressBudget(5);

    private int taken(String address, int tries, long nanos) {
        var taken = 0;
        for (var i = 0; i < tries; i++) {
            taken += budget.take(address, nanos) ? 1 : 0;
        }
        return taken;
    }

    @Test
    void oneAddressGetsTenSecondsOfItsRateAtOnceAndThenItsRate() {
        assertThat(taken("a", 200, 0)).isEqualTo(50);
        assertThat(taken("a", 200, TimeUnit.SECONDS.toNanos(1))).isEqualTo(5);
        assertThat(taken("a", 200, TimeUnit.SECONDS.toNanos(3))).isEqualTo(10);
        assertThat(taken("a", 200, TimeUnit.HOURS.toNanos(1))).isEqualTo(50);
    }

    @Test
    void othersAreNotHeldBackByIt() {
        assertThat(taken("a", 200, 0)).isEqualTo(50);
        assertThat(taken("b", 10, 0)).isEqualTo(10);
    }

    @Test
    void noLimitIsNoLimit() {
        var open = new AddressBudget(0);
        for (var i = 0; i < 10_000; i++) {
            assertThat(open.take("a", 0)).isTrue();
        }
    }

    @Test
    void manyAddressesDoNotFillTheMemory() {
        for (var i = 0; i < 60_000; i++) {
            budget.take("10." + i, 0);
        }
        // forgotten as the eldest, so its bucket is full again
        assertThat(taken("10.0", 60, 0)).isEqualTo(50);
        assertThat(taken("10.59999", 60, 0)).isEqualTo(49);
    }
}
