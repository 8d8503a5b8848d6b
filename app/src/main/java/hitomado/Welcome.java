package hitomado;

import hitomado.identity.DemoAccount;
import hitomado.identity.DemoAccounts;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// 案内 — tells on the console where the city hall is and, in the demo, how to sign in and what to try.
@Component
@ConditionalOnBooleanProperty("hitomado.welcome")
class Welcome {
    /// One account of each kind of work; the others are in the README.
    private static final Set<String> SHOWN =
            Set.of("uketsuke", "jumin", "kokuho", "kosodate", "shien", "annai", "kacho", "kanri");

    private static final String STORIES = """

            四つの物語 / four stories to follow
              1. 引っ越しを自宅から: トップページ →「引っ越し」→ 髙橋 健一さんのカードでサインイン → 一度だけ答える
                 moving, at home: start page → moving → sign in as 髙橋 健一 (PIN 1234) → answer once, submit
              2. 窓口で: uketsuke でサインイン → 住民を探す → 足りないことだけを聞く → 大きな文字の画面で確認
                 at the counter: sign in as uketsuke → find the resident → ask only what is open → confirm
              3. 職員の仕事: jumin でサインイン → 届出を確かめて決定 → 住民の受信箱にお知らせが届く
                 the clerk's side: sign in as jumin → check and decide → the resident gets the notice
              4. 求められる前に: annai で「対象者の把握」→「今すぐ調べる」→「制度の案内」、kacho が承認
                 before they ask: as annai look for the entitled, prepare a notice; kacho approves""";

    private final DemoAccounts accounts;
    private final Environment settings;

    Welcome(DemoAccounts accounts, Environment settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        var seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
        var home = "http://localhost:" + settings.getProperty("local.server.port") + "/";
        var out = System.out;
        out.printf("%nひとまどが動いています / Hitomado is running: %s  (%.1f s)%n", home, seconds);
        if ("demo".equals(settings.getProperty("hitomado.mode"))) {
            demo(home, accounts.list(), out);
        }
        out.printf("%n止めるには Ctrl-C / stop with Ctrl-C%n%n");
    }

    private static void demo(String home, List<DemoAccount> accounts, PrintStream out) {
        out.println();
        out.println("住民 / residents: 模擬マイナンバーカード、暗証番号 1234、署名用 ABC123 / pretend card, PIN 1234, signing PIN ABC123");
        out.printf("職員 / staff: %sstaff/sign-in%n", home);
        accounts.stream()
                .filter(account -> SHOWN.contains(account.login()))
                .forEach(account -> out.printf(
                        "  %-9s パスワード / password: %s   %s (%s)%n",
                        account.login(), account.password(), account.name(), String.join(", ", account.roles())));
        out.printf("送ったメール / mails sent: %sdemo/mailbox%n", home);
        out.println(STORIES);
    }
}
