package hitomado.identity;

import hitomado.platform.PretendDoor;
import hitomado.platform.layers.Layer;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;

/// デモの職員 — staff accounts of the fictional city; added in demo mode only.
@Service
public class DemoAccounts implements PretendDoor {
    private static final String WARD = "991015";
    private static final List<NewStaff> STAFF = List.of(
            staff("uketsuke", "髙橋 美咲", "resident-registration", "reception"),
            staff("jumin", "山﨑 健一", "resident-registration", "record-clerk", "reception"),
            staff("shiensochi", "葛󠄀西 由紀", "resident-registration", "record-clerk", "protection-officer"),
            staff("koseki", "濵田 直樹", "family-register", "section-clerk", "record-clerk"),
            staff("card", "渡邉 彩", "card", "section-clerk", "card-clerk"),
            staff("kokuho", "𠮷田 拓也", "insurance-pension", "section-clerk"),
            staff("kosodate", "小林 さくら", "child-support", "section-clerk"),
            staff("kaigo", "斎藤 誠", "nursing-care", "section-clerk"),
            staff("gakumu", "井上 千尋", "school-affairs", "section-clerk"),
            staff("hoken", "森 由美子", "health-centre", "section-clerk"),
            staff("kankyo", "池田 大輔", "environment", "section-clerk"),
            staff("shien", "グエン・ティ・ラン", "resident-registration", "supporter"),
            staff("kansa", "藤原 正", "audit", "auditor"),
            staff("annai", "中島 千夏", "digital", "outreach-clerk"),
            staff("kacho", "岡﨑 徹", "digital", "outreach-approver", "rule-approver", "records-approver"),
            staff("jinji", "小𠮷 和子", "digital", "staff-administrator"),
            staff("kanri", "加藤 明", "digital", "administrator", "records-manager"));

    private final StaffAccounts accounts;
    private final String mode;
    private final String password;
    private final Layer layer;

    DemoAccounts(
            StaffAccounts accounts,
            @Value("${hitomado.mode}") String mode,
            @Value("${hitomado.demo.password}") String password,
            Environment settings) {
        this.accounts = accounts;
        this.mode = mode;
        this.password = password;
        this.layer = Layer.of(settings);
    }

    /// Every demo account, for the launcher and the README.
    public List<DemoAccount> list() {
        return STAFF.stream()
                .map(staff -> new DemoAccount(staff.login(), password, staff.name(), staff.section(), staff.roles()))
                .toList();
    }

    @EventListener(ApplicationStartedEvent.class)
    void addInDemoMode() {
        if (mode.equals("demo") && layer != Layer.INTERNET && !accounts.hasDemoAccounts()) {
            accounts.addDemo(STAFF, password);
        }
    }

    @Override
    public String name() {
        return "デモの職員アカウント (identity.staff_account.demo)";
    }

    @Override
    public boolean active() {
        return accounts.hasDemoAccounts();
    }

    private static NewStaff staff(String login, String name, String section, String... roles) {
        return new NewStaff(login, name, section, WARD, List.of(roles));
    }
}
