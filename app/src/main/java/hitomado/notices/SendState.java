package hitomado.notices;

import java.time.Instant;

/// 発送の状態 — of one person's notice about one programme on one occasion.
public sealed interface SendState {
    /// 待ち — not before `due`.
    record Waiting(Instant due) implements SendState {}

    /// 送付済
    record Sent() implements SendState {}

    /// 保留 — protected by 支援措置; a human decides.
    record Held() implements SendState {}

    /// 対象外
    record Skipped(SkipReason reason) implements SendState {}

    /// 停滞 — failed again and again; `reason` names the fault, never the person.
    record Stuck(String reason) implements SendState {}

    /// As the database names it.
    default String code() {
        return switch (this) {
            case Waiting waiting -> "WAITING";
            case Sent sent -> "SENT";
            case Held held -> "HELD";
            case Skipped skipped -> "SKIPPED";
            case Stuck stuck -> "STUCK";
        };
    }

    /// Empty where the state needs none.
    default String reasonCode() {
        return switch (this) {
            case Waiting waiting -> "";
            case Sent sent -> "";
            case Held held -> "";
            case Skipped(var reason) -> reason.name();
            case Stuck(var reason) -> reason;
        };
    }
}
