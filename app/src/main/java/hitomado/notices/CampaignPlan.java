package hitomado.notices;

import hitomado.procedures.LocalText;
import hitomado.procedures.Programme;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/// 案内の内容 — what a clerk decides about a campaign.
///
/// @param addition the clerk's own words below those of the programme; may be empty
/// @param channels in the order in which they are tried; the first that reaches the person is used
/// @param quietFrom from when nothing is sent in the evening, until `quietUntil` in the morning
/// @param perWeek how often a person is written to at most within seven days, over all programmes
/// @param expiresOn the last day on which it is sent
/// @param standing 継続 — whether those found later are told too
public record CampaignPlan(
        LocalText addition,
        List<Channel> channels,
        LocalTime quietFrom,
        LocalTime quietUntil,
        int perWeek,
        LocalDate expiresOn,
        boolean standing) {
    public CampaignPlan {
        channels = List.copyOf(channels);
        if (Set.copyOf(channels).size() < channels.size()) {
            throw new IllegalArgumentException("a channel twice: " + channels);
        }
    }

    /// Nothing at night, twice a week, for three months, by the usual channels.
    public static CampaignPlan usual(LocalDate today) {
        return usual(today, Channel.of(Programme.Way.USUAL));
    }

    /// As above by these channels.
    public static CampaignPlan usual(LocalDate today, List<Channel> channels) {
        return new CampaignPlan(
                LocalText.NONE, channels, LocalTime.of(21, 0), LocalTime.of(8, 0), 2, today.plusMonths(3), false);
    }
}
