package hitomado.identity.delegation;

import java.time.LocalDate;
import java.util.UUID;

/// 代理の可否 — decides, in this one place, whether somebody may act for the principal of a delegation now.
public enum MayActFor {
    ALLOWED,
    /// Somebody else's delegation.
    NOT_THE_PROXY,
    /// 取消し — by the principal or the proxy, or because 支援措置 began.
    ENDED,
    /// 期限切れ
    EXPIRED,
    /// 範囲外 — not one of the life events that were granted.
    OUTSIDE;

    /// @param who account of the one who wants to act
    public static MayActFor decide(Delegation delegation, UUID who, String lifeEvent, LocalDate today) {
        if (!delegation.proxy().account().equals(who)
                || delegation.principal().account().equals(who)) {
            return NOT_THE_PROXY;
        }
        if (delegation.endedAt() != null) {
            return ENDED;
        }
        if (today.isAfter(delegation.until())) {
            return EXPIRED;
        }
        return delegation.lifeEvents().contains(lifeEvent) ? ALLOWED : OUTSIDE;
    }
}
