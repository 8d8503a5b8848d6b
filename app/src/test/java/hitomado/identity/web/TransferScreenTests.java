package hitomado.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.identity.NewStaff;
import hitomado.identity.StaffAccounts;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.testing.QueryCount;
import hitomado.testing.SignIn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest
@AutoConfigureMockMvc
@Import(QueryCount.class)
class TransferScreenTests {
    private static final String PATH = "/staff/accounts/import";
    private static final String HEADER = "login,name,section,ward,roles,from,kind\n";

    private final RequestPostProcessor boss = SignIn.as(
            new Actor.Staff(UUID.randomUUID(), "小𠮷 和子", "digital", "991015", Set.of(Permission.STAFF_ADMINISTER)));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    StaffAccounts accounts;

    private static String login() {
        return "u" + UUID.randomUUID().toString().replace("-", "");
    }

    private MvcTestResult upload(String text) {
        var file = new MockMultipartFile("file", "a.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
        return mvc.post().uri(PATH).multipart().file(file).with(boss).exchange();
    }

    @Test
    void aFileIsLookedAtAndThenTakenOver() throws Exception {
        var joins = login();
        var moves = login();
        accounts.add(new NewStaff(moves, "=SUM(1) 髙子", "card", "991015", List.of("card-clerk")), "seven lanterns");
        var later = login();
        var looked = upload(HEADER + joins + ",𠮷川 葛󠄀子,card,991015,card-clerk,2026-04-01,JOIN\n" + moves
                + ",,child-support,991015,section-clerk,2026-04-01,MOVE\n" + later
                + ",先の 人,card,991015,card-clerk,2099-04-01,JOIN\n");
        assertThat(looked).hasStatus3xxRedirection();
        var plan = looked.getResponse().getRedirectedUrl();

        var statements = QueryCount.of(
                () -> assertThat(mvc.get().uri(plan + "?show=MOVES").with(boss))
                        .hasStatusOk()
                        .bodyText()
                        .contains(moves, "子育て支援課", "市民課 マイナンバーカード係", "3 行を取り込む"));
        assertThat(statements).hasSizeLessThanOrEqualTo(25);

        assertThat(mvc.post().uri(plan + "/apply").with(boss)).redirectedUrl().isEqualTo(PATH + "?told=applied");
        assertThat(mvc.get().uri(plan).with(boss)).hasStatus(404);
        var start = QueryCount.of(() -> assertThat(mvc.get().uri(PATH).with(boss))
                .hasStatusOk()
                .bodyText()
                .contains(later, "先の 人"));
        assertThat(start).hasSizeLessThanOrEqualTo(25);

        var list = mvc.post().uri(PATH + "/passwords").with(boss).exchange();
        assertThat(list).hasStatusOk().bodyText().contains("\"" + joins + "\",\"𠮷川 葛󠄀子\",\"card\"");
        assertThat(list.getResponse().getHeader("Content-Disposition")).contains("attachment");
        assertThat(list.getResponse().getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void aWrongLineIsShownWithColumnAndReasonAndStopsTheFile() throws Exception {
        var joins = login();
        var plan = upload(HEADER + joins
                        + ",新人,card,991015,card-clerk,2026-04-01,JOIN\nnobody-here,,,,,2026-04-01,LEAVE\n")
                .getResponse()
                .getRedirectedUrl();

        assertThat(mvc.get().uri(plan).with(boss))
                .hasStatusOk()
                .bodyText()
                .contains("誤りのある行が 1 行あります", "ログインID：このログインIDの職員はいません。");
        assertThat(mvc.post().uri(plan + "/apply").with(boss)).hasStatus(422);
        assertThat(mvc.post().uri(plan + "/apply").param("partly", "true").with(boss))
                .hasStatus3xxRedirection();
    }

    @Test
    void aFileThatIsNoneIsRefusedInWords() {
        assertThat(upload("")).hasStatus(422).bodyText().contains("ファイルに行がありません。");
        assertThat(upload("login,name\na,b\n")).hasStatus(422).bodyText().contains("次の列がありません：課、区、役割、発令日、種別");
    }

    @Test
    void isShownToNobodyElse() {
        var other = SignIn.staff("card", Permission.RIGHTS_READ);
        var id = UUID.randomUUID();
        assertThat(mvc.get().uri(PATH).with(other)).hasStatus(403);
        for (var path : List.of("/passwords", "/" + id + "/apply", "/orders/" + id + "/cancel")) {
            assertThat(mvc.post().uri(PATH + path).with(other)).hasStatus(403);
        }
    }
}
