package hitomado.notices;

import java.time.Instant;
import java.util.UUID;

/// 案内 — tells those entitled to one programme who were not told on that occasion.
///
/// @param preparedBy account of who wrote it last; nobody approves what they wrote
/// @param collected whether all who were entitled at the approval have been taken over
public record Campaign(
        CampaignId id,
        String programme,
        int revision,
        CampaignState state,
        CampaignPlan plan,
        UUID preparedBy,
        String preparedLabel,
        Instant preparedAt,
        boolean collected) {}
