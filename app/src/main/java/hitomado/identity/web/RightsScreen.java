package hitomado.identity.web;

import hitomado.identity.roles.Role;
import hitomado.identity.roles.Roles;
import hitomado.platform.Permission;
import hitomado.platform.rights.Declared;
import hitomado.platform.rights.Grant;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Page;
import hitomado.platform.web.Pages;
import hitomado.platform.web.StaffLink;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// 権限表 — roles over permissions, and every entrance with what it asks for; made from the running program.
@Controller
@Needs(Permission.RIGHTS_READ)
class RightsScreen {
    private final Roles roles;
    private final RequestMappingHandlerMapping handlers;
    private final Pages pages;

    RightsScreen(
            Roles roles,
            @Lazy @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            Pages pages) {
        this.roles = roles;
        this.handlers = handlers;
        this.pages = pages;
    }

    @Bean
    static StaffLink rightsLink() {
        return new StaffLink(92, "/staff/rights", "rights.title", Permission.RIGHTS_READ);
    }

    @GetMapping("/staff/rights")
    String show(HttpServletRequest request, Model model) {
        var page = pages.of(request);
        var all = roles.all();
        model.addAttribute(
                "view",
                new RightsView(
                        all.stream().map(role -> role.label().in(page.lang())).toList(),
                        Arrays.stream(Permission.values())
                                .map(permission -> row(permission, all, page))
                                .toList(),
                        doors(page)));
        return "identity/web/rights";
    }

    private static RightsView.Row row(Permission permission, List<Role> roles, Page page) {
        var cells = roles.stream().map(role -> cell(permission, role, page)).toList();
        return new RightsView.Row(page.t("rights.permission." + permission), permission.name(), cells);
    }

    private static RightsView.Cell cell(Permission permission, Role role, Page page) {
        var grants = role.grants().stream()
                .filter(grant -> grant.permission() == permission)
                .toList();
        return new RightsView.Cell(
                !grants.isEmpty(),
                grants.stream()
                        .map(grant -> words(grant, page))
                        .filter(words -> !words.isEmpty())
                        .toList());
    }

    private static String words(Grant grant, Page page) {
        var limits = grant.limits().stream()
                .sorted()
                .map(limit -> page.t("rights.limit." + limit))
                .collect(Collectors.joining("・"));
        var purposes = grant.purposes().stream()
                .sorted()
                .map(purpose -> page.t("rights.purpose." + purpose))
                .collect(Collectors.joining("・"));
        return Stream.of(
                        limits.isEmpty() ? "" : page.t("rights.only", limits),
                        purposes.isEmpty() ? "" : page.t("rights.for", purposes))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" / "));
    }

    private List<RightsView.Door> doors(Page page) {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("hitomado."))
                .flatMap(entry -> doors(entry.getKey(), entry.getValue(), page))
                .sorted(Comparator.comparing(RightsView.Door::path).thenComparing(RightsView.Door::method))
                .toList();
    }

    private static Stream<RightsView.Door> doors(RequestMappingInfo mapping, HandlerMethod handler, Page page) {
        var methods = mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .sorted()
                .collect(Collectors.joining(" "));
        var who = Declared.of(handler.getMethod(), handler.getBeanType())
                .map(declared -> who(declared, page))
                .orElse(page.t("rights.none"));
        return mapping.getPatternValues().stream().map(path -> new RightsView.Door(methods, path, who));
    }

    private static String who(Declared declared, Page page) {
        return switch (declared) {
            case Declared.Everybody everybody -> page.t("rights.everybody");
            case Declared.Residents residents -> page.t("rights.residents");
            case Declared.Parties parties -> page.t("rights.parties");
            case Declared.Staff staff -> page.t("rights.allStaff");
            case Declared.Holders(var anyOf) ->
                anyOf.stream()
                        .sorted()
                        .map(permission -> page.t("rights.permission." + permission))
                        .collect(Collectors.joining(" " + page.t("rights.or") + " "));
        };
    }
}
