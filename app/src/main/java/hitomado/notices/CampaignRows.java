package hitomado.notices;

import hitomado.procedures.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/// A row of a campaign as a [Campaign].
final class CampaignRows {
    private CampaignRows() {}

    static Campaign campaign(ResultSet rs, int row) throws SQLException {
        return new Campaign(
                new CampaignId(rs.getObject("id", UUID.class)),
                rs.getString("programme"),
                rs.getInt("revision"),
                state(rs),
                plan(rs),
                rs.getObject("prepared_by", UUID.class),
                rs.getString("prepared_label"),
                rs.getTimestamp("prepared_at").toInstant(),
                rs.getTimestamp("collected_at") != null);
    }

    private static CampaignState state(ResultSet rs) throws SQLException {
        var approved = Objects.requireNonNullElse(rs.getString("approved_label"), "");
        var reason = rs.getString("reason");
        var state = rs.getString("state");
        return switch (state) {
            case "DRAFT" -> new CampaignState.Draft(reason);
            case "WAITING_APPROVAL" -> new CampaignState.WaitingApproval();
            case "SENDING" -> new CampaignState.Sending(approved, instant(rs, "approved_at"));
            case "DONE" -> new CampaignState.Done(approved, instant(rs, "ended_at"));
            case "STOPPED" ->
                new CampaignState.Stopped(
                        rs.getString("ended_label"), instant(rs, "ended_at"), reason, !approved.isEmpty());
            default -> throw new IllegalStateException("state " + state);
        };
    }

    private static CampaignPlan plan(ResultSet rs) throws SQLException {
        return new CampaignPlan(
                new LocalText(rs.getString("addition_ja"), rs.getString("addition_easy"), rs.getString("addition_en")),
                Arrays.stream((String[]) rs.getArray("channels").getArray())
                        .map(Channel::valueOf)
                        .toList(),
                rs.getObject("quiet_from", LocalTime.class),
                rs.getObject("quiet_until", LocalTime.class),
                rs.getInt("per_week"),
                rs.getObject("expires_on", LocalDate.class),
                rs.getBoolean("standing"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getTimestamp(column).toInstant();
    }
}
