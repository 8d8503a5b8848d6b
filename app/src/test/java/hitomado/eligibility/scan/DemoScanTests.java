package hitomado.eligibility.scan;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.testing.DemoCityTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemoCityTest
class DemoScanTests {
    @Autowired
    Scans scans;

    @Autowired
    ScanRequests requests;

    @Autowired
    ObjectProvider<DemoScan> wanted;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isLeftOutWhereNobodyWantsIt() {
        assertThat(wanted.stream()).isEmpty();
    }

    @Test
    void looksThroughACityOnceThatNobodyHasLookedThrough() {
        jdbc.sql("delete from eligibility.scan_count").update();
        jdbc.sql("delete from eligibility.scan").update();
        var demo = new DemoScan(scans, requests);
        demo.askOnce();
        Awaitility.await().until(() -> !requests.isUnderWay());
        assertThat(scans.recent(5)).singleElement().satisfies(run -> {
            assertThat(run.state()).isEqualTo(ScanRun.State.DONE);
            assertThat(scans.counts(run.id())).hasSizeGreaterThan(25);
        });
        demo.askOnce();
        assertThat(requests.isUnderWay()).isFalse();
        assertThat(scans.recent(5)).hasSize(1);
    }
}
