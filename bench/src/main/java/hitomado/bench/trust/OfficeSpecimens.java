package hitomado.bench.trust;

import hitomado.bench.city.CityHall;
import hitomado.eligibility.workbench.Drafts;
import hitomado.identity.StaffAccounts;
import hitomado.notices.CampaignPlan;
import hitomado.notices.CampaignResult;
import hitomado.notices.Campaigns;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.files.StoredFiles;
import hitomado.procedures.Catalogue;
import hitomado.procedures.Programme;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 事務の見本 — a draft of a rule, a campaign, a table: what the office works on that belongs to no resident.
///
/// @param values of variables in the patterns of entrances, by the beginning of the pattern and the variable's name
record OfficeSpecimens(Map<String, String> values) {
    OfficeSpecimens {
        values = Map.copyOf(values);
    }

    static OfficeSpecimens in(CityHall cityHall) {
        var definitions = cityHall.bean(Catalogue.class).current();
        var draft = cityHall.bean(Drafts.class).begin(Acting.by(staff(cityHall, "kanri")), "見本");
        var pushed = definitions.programmes().values().stream()
                .filter(one -> one.push().allowed())
                .map(Programme::id)
                .toList();
        var plan = CampaignPlan.usual(LocalDate.now(cityHall.bean(Clock.class)));
        var campaign = id(cityHall.bean(Campaigns.class).prepare(staff(cityHall, "annai"), pushed.getFirst(), plan));
        var jdbc = cityHall.bean(JdbcClient.class);
        var outreach = new OutreachSpecimens(jdbc);
        var clerk = staff(cityHall, "uketsuke").accountId();
        var letters = new Papers(jdbc, cityHall.bean(StoredFiles.class)).file();
        return new OfficeSpecimens(Map.ofEntries(
                Map.entry("/guide event", "move-out"),
                Map.entry("/my/start event", "move-out"),
                Map.entry(
                        "/procedures id",
                        definitions.procedures().keySet().iterator().next()),
                Map.entry("/staff/rules id", draft.toString()),
                Map.entry("/staff/rules table", "programme.childAllowance"),
                Map.entry("/staff/rules file", "examples"),
                Map.entry("/staff/rules owner", pushed.getFirst()),
                Map.entry("/staff/accounts id", clerk.toString()),
                Map.entry("/staff/audit/unusual id", outreach.unusual(clerk)),
                Map.entry("/staff/outreach/letters id", outreach.letters(letters)),
                Map.entry("/staff/outreach/held id", outreach.held(campaign, pushed.getLast(), protectedPerson(jdbc))),
                Map.entry("/staff/outreach/{id id", campaign)));
    }

    private static UUID protectedPerson(JdbcClient jdbc) {
        return jdbc.sql("select person_id from registry.protected_person order by person_id limit 1")
                .query(UUID.class)
                .single();
    }

    private static Actor.Staff staff(CityHall cityHall, String login) {
        var id = cityHall.bean(JdbcClient.class)
                .sql("select id from identity.staff_account where login = :login")
                .param("login", login)
                .query(UUID.class)
                .single();
        return cityHall.bean(StaffAccounts.class).actor(id);
    }

    private static String id(CampaignResult result) {
        return switch (result) {
            case CampaignResult.Done(var campaign) -> campaign.toString();
            default -> throw new IllegalStateException("no campaign: " + result);
        };
    }

    String campaign() {
        return values.getOrDefault("/staff/outreach/{id id", "");
    }

    /// An id that nothing has where no specimen fits.
    String value(String pattern, String variable) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(" " + variable)
                        && pattern.startsWith(
                                entry.getKey().substring(0, entry.getKey().indexOf(' '))))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> UUID.randomUUID().toString());
    }
}
