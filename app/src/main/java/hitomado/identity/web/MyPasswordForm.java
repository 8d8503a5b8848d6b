package hitomado.identity.web;

import org.jspecify.annotations.Nullable;

/// What the page for one's own password sends; passwords are taken exactly as they were typed.
record MyPasswordForm(String current, String password, String again) {
    MyPasswordForm(@Nullable String current, @Nullable String password, @Nullable String again) {
        this.current = current == null ? "" : current;
        this.password = password == null ? "" : password;
        this.again = again == null ? "" : again;
    }
}
