package hitomado.registry;

import hitomado.platform.Acting;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.ids.Ids;
import hitomado.platform.rights.Rights;
import hitomado.registry.ProtectionRows.Ending;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 支援措置の申出 — grants, renews and ends protection; only staff who may see protected addresses may do it.
///
/// It lasts a year, and the masking ends by a clerk's act alone: an expired protection is a task, not a
/// silent off.
@Service
@Transactional
public class Protections {
    private final ProtectionRows rows;
    private final ProtectionRecords records;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Protections(
            ProtectionRows rows,
            ProtectionRecords records,
            AuditTrail audit,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.records = records;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /// 申出書の項目.
    ///
    /// @param opponents 相手方, as far as known
    /// @param companions 併せて支援を求める者: people at the same address
    /// @param cities 転送先: other cities that hold 住民票・戸籍の附票 of the person
    public record Application(
            ResidentId person,
            Harm harm,
            LocalDate filedOn,
            String authority,
            List<Opponent> opponents,
            List<Companion> companions,
            List<City> cities) {
        public Application {
            opponents = List.copyOf(opponents);
            companions = List.copyOf(companions);
            cities = List.copyOf(cities);
        }
    }

    /// 被害の区分.
    public enum Harm {
        SPOUSE_VIOLENCE,
        STALKING,
        CHILD_ABUSE,
        SIMILAR
    }

    /// 終了の理由.
    public enum EndReason {
        /// 本人の申出.
        REQUEST,
        /// 期間が満了し、更新の申出がないことを確かめた.
        NOT_RENEWED,
        /// 転出 — it is filed anew in the other city.
        MOVED_OUT,
        DEAD,
        OTHER,
        /// 更新 — written by the renewal.
        RENEWED,
        /// 変更の申出 — written by a new 申出 while one is in force.
        REPLACED;

        /// Whether a clerk chooses it.
        public boolean chosen() {
            return this != RENEWED && this != REPLACED;
        }
    }

    /// 相手方 — the reference where the person is in our register.
    public record Opponent(
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String address,
            @Nullable ResidentId person) {}

    /// 併せて支援を求める者.
    public record Companion(ResidentId person, String relation) {}

    /// 転送先の市区町村, by its 団体コード.
    public record City(String code, String name) {}

    /// 更新の結果.
    public sealed interface Renewal {
        record Renewed(LocalDate validTo) implements Renewal {}

        /// 更新の申出は期間が終わる一か月前から.
        record TooEarly(LocalDate from) implements Renewal {}

        /// Nothing is in force.
        record NothingToRenew() implements Renewal {}
    }

    /// Grants protection from the day of filing for one year; a current one is ended and replaced (変更).
    public UUID grant(Acting who, Application application) {
        Rights.demand(who.actor(), Permission.PROTECTION_DECIDE);
        end(who, application.person(), EndReason.REPLACED, "");
        var id = ids.next();
        rows.insert(id, application, application.filedOn(), null);
        audit.record(AuditEvent.of(AuditKind.PROTECTION_SET, who, subject(application.person())));
        var persons = new ArrayList<>(List.of(application.person()));
        application.companions().forEach(companion -> persons.add(companion.person()));
        events.publishEvent(new ProtectionBegan(who, persons));
        return id;
    }

    /// 更新 — another year from the day on which the present one would end, or from the filing where that has passed.
    public Renewal renew(Acting who, ResidentId person, LocalDate filedOn) {
        Rights.demand(who.actor(), Permission.PROTECTION_DECIDE);
        var current = rows.lockCurrent(person).orElse(null);
        if (current == null) {
            return new Renewal.NothingToRenew();
        }
        var earliest = current.validTo().minusMonths(1);
        if (filedOn.isBefore(earliest)) {
            return new Renewal.TooEarly(earliest);
        }
        var before = records.file(current.id());
        var from = filedOn.isAfter(current.validTo()) ? filedOn : current.validTo();
        end(who, person, EndReason.RENEWED, "");
        var companions = before.companions().stream()
                .map(one -> new Companion(one.person(), one.relation()))
                .toList();
        var application = new Application(
                person, current.harm(), filedOn, current.authority(), before.opponents(), companions, before.cities());
        rows.insert(ids.next(), application, from, current.id());
        audit.record(AuditEvent.of(AuditKind.PROTECTION_RENEWED, who, subject(person)));
        return new Renewal.Renewed(from.plusYears(1));
    }

    /// Ends the protection of a person by a clerk's act; false where there is none.
    public boolean end(Acting who, ResidentId person, EndReason reason, String note) {
        Rights.demand(who.actor(), Permission.PROTECTION_DECIDE);
        var ended = rows.end(person, new Ending(clock.instant(), who.actor().key(), reason, note));
        if (ended && reason.chosen()) {
            audit.record(AuditEvent.of(AuditKind.PROTECTION_ENDED, who, subject(person))
                    .with("reason", reason.name()));
        }
        return ended;
    }

    private static String subject(ResidentId person) {
        return "person:" + person;
    }
}
