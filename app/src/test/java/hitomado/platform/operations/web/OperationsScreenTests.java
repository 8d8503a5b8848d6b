package hitomado.platform.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.Permission;
import hitomado.testing.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class OperationsScreenTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    JdbcClient jdbc;

    @Test
    void operatorsSeeChecksPretendDoorsAndHeldUpJobs() {
        jdbc.sql("""
                        insert into platform.job_trouble (kind, job, since, last_at, attempts, reason, given_up)
                        values ('test.print', 'case:7', now(), now(), 3, 'Chromium がありません', false)
                        on conflict do nothing""").update();
        assertThat(web.get().uri("/staff/operations").with(SignIn.staff("digital", Permission.OPERATIONS_READ)))
                .hasStatusOk()
                .bodyText()
                .contains("データベース", "PostgreSQL 18", "帳票の印刷", "test.print case:7", "Chromium がありません")
                .contains("模擬マイナンバーカード")
                .doesNotContain("??");
    }

    @Test
    void othersDoNot() {
        assertThat(web.get().uri("/staff/operations").with(SignIn.staff("card", Permission.CASE_WORK)))
                .hasStatus(403);
    }

    @Test
    void healthTellsWhetherTheCityHallIsUpAndNothingMore() {
        assertThat(web.get().uri("/actuator/health/readiness"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("{\"status\":\"UP\"}");
        assertThat(web.get().uri("/actuator/health")).bodyText().doesNotContain("PostgreSQL", "Chromium");
        assertThat(web.get().uri("/actuator/metrics").with(SignIn.staff("digital", Permission.OPERATIONS_READ)))
                .hasStatusOk();
    }
}
