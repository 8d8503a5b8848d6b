package hitomado.identity.web;

import hitomado.identity.staff.Placement;
import hitomado.identity.staff.StaffAccount;
import hitomado.platform.web.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the pages of one account send.
record AccountForm(
        int version, String login, String name, String section, String ward, List<String> role, String reason) {
    AccountForm(
            int version,
            @Nullable String login,
            @Nullable String name,
            @Nullable String section,
            @Nullable String ward,
            @Nullable List<String> role,
            @Nullable String reason) {
        this.version = version;
        this.login = Typed.code(login);
        this.name = Typed.of(name);
        this.section = Typed.of(section);
        this.ward = Typed.of(ward);
        this.role = role == null ? List.of() : List.copyOf(role);
        this.reason = Typed.of(reason);
    }

    static AccountForm empty() {
        return new AccountForm(0, "", "", "", "", List.of(), "");
    }

    static AccountForm of(StaffAccount account) {
        var placement = account.placement();
        return new AccountForm(
                account.version(),
                account.login(),
                placement.name(),
                placement.section(),
                placement.ward(),
                placement.roles(),
                "");
    }

    Placement placement() {
        return Placement.of(name, section, ward, role);
    }
}
