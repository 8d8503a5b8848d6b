package hitomado.identity.web;

import hitomado.platform.web.Typed;
import org.jspecify.annotations.Nullable;

/// What the staff sign-in page sends.
record StaffForm(String login, String password, String to) {
    StaffForm(@Nullable String login, @Nullable String password, @Nullable String to) {
        this.login = Typed.of(login);
        this.password = password == null ? "" : password;
        this.to = Typed.of(to);
    }
}
