package hitomado.registry;

import hitomado.platform.text.PersonName;

/// 受取人の状態 — whether somebody can be written to now, and where.
public sealed interface Recipient {
    /// 現住 — lives here and carries no stop sign; the address is None where it was not asked for.
    record Reachable(PersonName name, Whereabouts address) implements Recipient {}

    /// 支援措置 — nothing may be sent without a human's decision.
    record Protected() implements Recipient {}

    /// 死亡
    record Dead() implements Recipient {}

    /// 転出・消除・不明 — no resident.
    record Gone() implements Recipient {}
}
