package hitomado;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// 設定項目 — every key below `hitomado.` that the program reads; a misspelt one is told by `./hitomado check`.
final class KnownSettings {
    static final Set<String> KEYS = Set.of(
            "hitomado.address",
            "hitomado.audit.anchor",
            "hitomado.audit.key",
            "hitomado.audit.trusted",
            "hitomado.card",
            "hitomado.clamav.host",
            "hitomado.clamav.port",
            "hitomado.data",
            "hitomado.data.kek",
            "hitomado.data.key",
            "hitomado.database.password",
            "hitomado.database.port",
            "hitomado.database.url",
            "hitomado.database.user",
            "hitomado.definitions.auto-import",
            "hitomado.definitions.directory",
            "hitomado.demo.cards",
            "hitomado.demo.password",
            "hitomado.demo.residents",
            "hitomado.demo.scan",
            "hitomado.door.inner",
            "hitomado.door.key",
            "hitomado.door.listen",
            "hitomado.door.outer",
            "hitomado.door.url",
            "hitomado.jobs.enabled",
            "hitomado.jpki.crl",
            "hitomado.jpki.ocsp",
            "hitomado.jpki.trust",
            "hitomado.jte.dev",
            "hitomado.layer",
            "hitomado.line",
            "hitomado.mail.from",
            "hitomado.mail.host",
            "hitomado.mail.password",
            "hitomado.mail.port",
            "hitomado.mail.starttls",
            "hitomado.mail.user",
            "hitomado.limits.requests-per-second",
            "hitomado.mode",
            "hitomado.office",
            "hitomado.office.key",
            "hitomado.office.public",
            "hitomado.oidc",
            "hitomado.oidc.acr",
            "hitomado.oidc.client-id",
            "hitomado.oidc.issuer",
            "hitomado.oidc.key",
            "hitomado.oidc.label",
            "hitomado.oidc.label-easy",
            "hitomado.oidc.label-en",
            "hitomado.oidc.level",
            "hitomado.oidc.pretend.port",
            "hitomado.oidc.scopes",
            "hitomado.passkey.rp-id",
            "hitomado.pdf.browsers",
            "hitomado.pdf.chromium",
            "hitomado.pdf.fonts",
            "hitomado.pdf.pages-per-browser",
            "hitomado.pdf.patience",
            "hitomado.push",
            "hitomado.resident.key",
            "hitomado.resident.public",
            "hitomado.sessions.idle-days",
            "hitomado.session.longest",
            "hitomado.staff.key",
            "hitomado.staff.second-factor",
            "hitomado.welcome");

    /// Read by the launcher, not by the program.
    private static final Set<String> LAUNCHER = Set.of("HITOMADO_JAVA_HOME", "HITOMADO_TEST_SEED");

    private KnownSettings() {}

    /// Environment variables that look like ours but are read by nobody.
    static List<String> unknown(Map<String, String> environment) {
        var known = KEYS.stream().map(KnownSettings::variable).toList();
        return environment.keySet().stream()
                .filter(name -> name.startsWith("HITOMADO_"))
                .filter(name -> !known.contains(name) && !LAUNCHER.contains(name))
                .sorted()
                .toList();
    }

    /// HITOMADO_PDF_PAGESPERBROWSER for `hitomado.pdf.pages-per-browser`, as Spring Boot reads it.
    static String variable(String key) {
        return key.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
