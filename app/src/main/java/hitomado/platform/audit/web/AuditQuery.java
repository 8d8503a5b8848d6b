package hitomado.platform.audit.web;

import hitomado.platform.audit.AuditKind;
import hitomado.platform.text.DateReading;
import hitomado.platform.text.JapaneseDate;
import hitomado.platform.web.Typed;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// 監査記録の条件の入力 — what stands in the address bar.
record AuditQuery(
        @Nullable String from,
        @Nullable String to,
        @Nullable String kind,
        @Nullable String actor,
        @Nullable String subject,
        @Nullable String page) {
    static final String PATH = "/staff/audit";

    /// The parts without null.
    record Given(String from, String to, String kind, String actor, String subject, int page) {}

    Given given() {
        return new Given(Typed.of(from), Typed.of(to), Typed.of(kind), Typed.of(actor), Typed.code(subject), number());
    }

    private int number() {
        return page != null && page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
    }

    /// Null where there is none or it cannot be read.
    static @Nullable LocalDate day(String typed) {
        return JapaneseDate.read(typed) instanceof DateReading.Read(var day) ? day : null;
    }

    static boolean wrong(String typed) {
        return !typed.isEmpty() && day(typed) == null;
    }

    static @Nullable AuditKind kind(String kind) {
        return Arrays.stream(AuditKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    /// The address without the page.
    static String path(Given given) {
        return path(PATH, given);
    }

    static String exportPath(Given given) {
        return path(PATH + "/export", given);
    }

    private static String path(String place, Given given) {
        var path = UriComponentsBuilder.fromPath(place);
        add(path, "from", given.from());
        add(path, "to", given.to());
        add(path, "kind", given.kind());
        add(path, "actor", given.actor());
        add(path, "subject", given.subject());
        return path.encode().build().toUriString();
    }

    static String of(String subject) {
        var path = UriComponentsBuilder.fromPath(PATH);
        add(path, "from", "2000-01-01");
        add(path, "subject", subject);
        return path.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder path, String name, String value) {
        if (!value.isEmpty()) {
            path.queryParam(name, value);
        }
    }
}
