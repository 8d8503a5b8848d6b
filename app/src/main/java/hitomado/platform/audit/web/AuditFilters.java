package hitomado.platform.audit.web;

import hitomado.platform.audit.AuditFilter;
import hitomado.platform.audit.AuditSubjects;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What was typed as conditions; a number of a person is looked up in the modules that know such numbers.
@Component
class AuditFilters {
    /// Days that are shown where nothing is said.
    static final int DAYS = 7;

    private final List<AuditSubjects> subjects;
    private final Clock clock;

    AuditFilters(ObjectProvider<AuditSubjects> subjects, Clock clock) {
        this.subjects = subjects.stream().toList();
        this.clock = clock;
    }

    AuditFilter of(AuditQuery.Given given) {
        var today = LocalDate.now(clock);
        var to = AuditQuery.day(given.to());
        var from = AuditQuery.day(given.from());
        return new AuditFilter(
                start(from == null ? today.minusDays(DAYS) : from),
                start((to == null ? today : to).plusDays(1)),
                AuditQuery.kind(given.kind()),
                given.actor(),
                subjects(given.subject()));
    }

    /// A subject as the trail writes it, or what a module knows under the number.
    private @Nullable List<String> subjects(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        return typed.contains(":")
                ? List.of(typed)
                : subjects.stream().flatMap(one -> one.find(typed).stream()).toList();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
