package hitomado.bench.trust;

import hitomado.bench.city.CityHall;
import hitomado.eligibility.workbench.Drafts;
import hitomado.identity.StaffAccounts;
import hitomado.notices.CampaignPlan;
import hitomado.notices.CampaignResult;
import hitomado.notices.Campaigns;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.procedures.Catalogue;
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
        var programme = definitions.programmes().values().stream()
                .filter(one -> one.push().allowed())
                .findFirst()
                .orElseThrow();
        var plan = CampaignPlan.usual(LocalDate.now(cityHall.bean(Clock.class)));
        var campaign = cityHall.bean(Campaigns.class).prepare(staff(cityHall, "annai"), programme.id(), plan);
        return new OfficeSpecimens(Map.of(
                "/guide event",
                "move-out",
                "/my/start event",
                "move-out",
                "/procedures id",
                definitions.procedures().keySet().iterator().next(),
                "/staff/rules id",
                draft.toString(),
                "/staff/rules table",
                "childAllowance",
                "/staff/rules file",
                "examples",
                "/staff/rules owner",
                programme.id(),
                "/staff/outreach/{id id",
                id(campaign)));
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
