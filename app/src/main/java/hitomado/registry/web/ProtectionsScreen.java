package hitomado.registry.web;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.Purpose;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Field;
import hitomado.platform.web.Page;
import hitomado.platform.web.Pages;
import hitomado.platform.web.StaffLink;
import hitomado.registry.Asking;
import hitomado.registry.ProtectionRecords;
import hitomado.registry.ResidentPage;
import hitomado.registry.ResidentQuery;
import hitomado.registry.Residents;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 支援措置 — find the person who files, and whose year ends within a month or is over.
@Controller
@Needs(Permission.PROTECTION_READ)
class ProtectionsScreen {
    private static final int MOST = 30;

    private final Residents residents;
    private final ProtectionRecords records;
    private final Pages pages;
    private final Clock clock;

    ProtectionsScreen(Residents residents, ProtectionRecords records, Pages pages, Clock clock) {
        this.residents = residents;
        this.records = records;
        this.pages = pages;
        this.clock = clock;
    }

    @Bean
    static StaffLink protectionsStaffLink() {
        return new StaffLink(40, "/staff/protections", "protections.title", Permission.PROTECTION_READ);
    }

    /// 該当者の一行.
    public record Hit(String ref, String name, String kana, String birth, String number, boolean stop) {}

    /// 満了が近い者の一行.
    public record DueLine(String ref, String name, String number, String until, boolean over) {}

    @GetMapping("/staff/protections")
    String list(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String number,
            Actor.Staff who,
            HttpServletRequest request,
            Model model) {
        var page = pages.of(request);
        var words = new ProtectionWords(page, clock.getZone());
        var asked = !(name + number).isBlank();
        model.addAttribute("name", field(page, "name", name));
        model.addAttribute("number", field(page, "number", number).inputmode("numeric"));
        model.addAttribute("asked", asked);
        model.addAttribute("hits", asked ? hits(who, name, number, words) : List.of());
        model.addAttribute("due", asked ? List.of() : due(who, words));
        return "registry/web/protections";
    }

    private static Field field(Page page, String name, String value) {
        return Field.of(name, page.t("protections.search." + name)).value(value).optional();
    }

    private List<Hit> hits(Actor.Staff who, String name, String number, ProtectionWords words) {
        var query = new ResidentQuery(name, null, null, number, true, null, MOST);
        return residents.search(Asking.by(who, Purpose.PROTECTION), query).hits().stream()
                .map(hit -> hit(hit, words))
                .toList();
    }

    private static Hit hit(ResidentPage.Hit hit, ProtectionWords words) {
        return new Hit(
                hit.id().toString(),
                hit.name().full(),
                hit.name().kana(),
                words.day(hit.birthDate()),
                hit.number(),
                hit.stop() != null);
    }

    private List<DueLine> due(Actor.Staff who, ProtectionWords words) {
        var today = LocalDate.now(clock);
        return records.dueBy(Acting.by(who), today.plusMonths(1)).stream()
                .map(due -> new DueLine(
                        due.person().toString(),
                        due.name(),
                        due.number(),
                        words.day(due.validTo()),
                        today.isAfter(due.validTo())))
                .toList();
    }
}
