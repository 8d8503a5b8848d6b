package hitomado.identity.web;

import hitomado.identity.staff.TransferLine.Outcome;
import hitomado.identity.staff.TransferText;
import hitomado.identity.staff.Transfers;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.rights.Needs;
import hitomado.platform.text.Csv;
import hitomado.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// 人事異動の取込みの画面 — a file is looked at, then taken over; orders that wait, and passwords to hand out.
@Controller
@Needs(Permission.STAFF_ADMINISTER)
@RequestMapping(TransferScreen.PATH)
class TransferScreen {
    static final String PATH = AccountsScreen.PATH + "/import";
    private static final String START = "identity/web/transfers";
    private static final String PLAN = "identity/web/transferPlan";

    private final Transfers transfers;
    private final TransferViews views;
    private final Pages pages;

    TransferScreen(Transfers transfers, TransferViews views, Pages pages) {
        this.transfers = transfers;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping
    String start(
            Actor.Staff who, @RequestParam(defaultValue = "") String told, HttpServletRequest request, Model model) {
        model.addAttribute("view", views.start(who, List.of(), told, pages.of(request)));
        return START;
    }

    @PostMapping
    String look(
            Actor.Staff who,
            @RequestParam MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var bytes = file.getSize() > TransferText.MOST_BYTES ? new byte[TransferText.MOST_BYTES + 1] : file.getBytes();
        return switch (transfers.look(who, bytes)) {
            case Transfers.Look.Planned(var id, var _) -> "redirect:" + PATH + "/" + id;
            case Transfers.Look.Applied(var _) -> "redirect:" + PATH;
            case Transfers.Look.Unfit unfit -> {
                response.setStatus(422);
                var page = pages.of(request);
                model.addAttribute("view", views.start(who, views.flaws(unfit, page), "", page));
                yield START;
            }
        };
    }

    @GetMapping("/{id}")
    String plan(
            Actor.Staff who,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Outcome show,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request,
            Model model) {
        var plan = transfers.plan(who, id);
        model.addAttribute("view", views.plan(id, plan, show, page, pages.of(request)));
        return PLAN;
    }

    @PostMapping("/{id}/apply")
    String apply(
            Actor.Staff who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean partly,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (transfers.apply(who, id, partly)) {
            case Transfers.Look.Planned(var file, var plan) -> {
                response.setStatus(422);
                model.addAttribute("view", views.plan(file, plan, Outcome.WRONG, 1, pages.of(request)));
                yield PLAN;
            }
            case Transfers.Look.Applied(var _) -> "redirect:" + PATH + "?told=applied";
            case Transfers.Look.Unfit unfit -> "redirect:" + PATH;
        };
    }

    @PostMapping("/orders/{id}/cancel")
    String cancel(Actor.Staff who, @PathVariable UUID id) {
        transfers.cancel(who, id);
        return "redirect:" + PATH + "?told=cancelled";
    }

    /// The only time that these passwords are seen.
    @PostMapping("/passwords")
    ResponseEntity<byte[]> handOut(Actor.Staff who, HttpServletRequest request) {
        var page = pages.of(request);
        var text = new StringBuilder(Csv.BOM)
                .append(Csv.line(List.of(
                        page.t("accounts.login"),
                        page.t("accounts.name"),
                        page.t("accounts.section"),
                        page.t("accounts.handed.password"))));
        transfers
                .handOut(who)
                .forEach(one -> text.append(Csv.line(List.of(one.login(), one.name(), one.section(), one.password()))));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("passwords.csv")
                                .build()
                                .toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
