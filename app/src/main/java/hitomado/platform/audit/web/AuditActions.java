package hitomado.platform.audit.web;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditExport;
import hitomado.platform.audit.seal.Verifications;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// 監査記録の書き出しと検証 — what an auditor does with the trail beside looking.
@Controller
class AuditActions {
    private final AuditExport export;
    private final AuditFilters filters;
    private final Verifications verifications;
    private final Pages pages;
    private final Clock clock;

    AuditActions(AuditExport export, AuditFilters filters, Verifications verifications, Pages pages, Clock clock) {
        this.export = export;
        this.filters = filters;
        this.verifications = verifications;
        this.pages = pages;
        this.clock = clock;
    }

    @Needs(Permission.AUDIT_EXPORT)
    @GetMapping(AuditQuery.PATH + "/export")
    void download(AuditQuery query, Actor.Staff who, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var page = pages.of(request);
        var given = query.given();
        var order = new AuditExport.Order(Acting.by(who), filters.of(given), words(given));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit-" + LocalDate.now(clock) + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        var headings = AuditExport.COLUMNS.stream()
                .map(column -> page.t("audit.csv." + column))
                .toList();
        var out = new BufferedOutputStream(response.getOutputStream(), 1 << 15);
        export.write(order, headings, out);
        out.flush();
    }

    /// As in the address, but the names that were typed are left out: the trail holds no residents' data.
    private static String words(AuditQuery.Given given) {
        var path = AuditQuery.exportPath(
                new AuditQuery.Given(given.from(), given.to(), given.kind(), "", given.subject(), 1));
        var query = path.indexOf('?');
        return query < 0 ? "" : path.substring(query + 1);
    }

    @Needs(Permission.AUDIT_VERIFY)
    @PostMapping(AuditQuery.PATH + "/verify")
    String verify(Actor.Staff who) {
        verifications.ask(who);
        return "redirect:" + AuditQuery.PATH + "?asked=1";
    }
}
