package hitomado.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.Permission;
import hitomado.testing.QueryCount;
import hitomado.testing.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
@Import(QueryCount.class)
class RightsScreenTests {
    @Autowired
    MockMvcTester mvc;

    @Test
    void showsWhatEachRoleMayDoWithinItsLimits() throws Exception {
        var auditor = SignIn.staff("audit", Permission.RIGHTS_READ);
        var statements =
                QueryCount.of(() -> assertThat(mvc.get().uri("/staff/rights").with(auditor))
                        .hasStatusOk()
                        .bodyText()
                        .contains("住民照会", "支援措置の担当", "限定: 自課", "目的: 窓口受付")
                        .contains("/staff/cases/{id}/documents/{document}", "添付書類の閲覧"));

        assertThat(statements).hasSizeLessThanOrEqualTo(25);
    }

    @Test
    void isShownToNobodyElse() {
        assertThat(mvc.get().uri("/staff/rights").with(SignIn.staff("card", Permission.CASE_READ)))
                .hasStatus(403);
        assertThat(mvc.get().uri("/staff/rights").with(SignIn.nobody())).hasStatus3xxRedirection();
    }
}
