package hitomado.counter;

import hitomado.registry.ResidentId;
import hitomado.sessions.SessionId;

/// 受付の結果 — the session that was begun or received, or why not.
public sealed interface Outcome {
    /// 受付済み
    record Received(SessionId session) implements Outcome {}

    /// 委任状などが足りない — authority has not been shown.
    record AuthorityMissing() implements Outcome {}

    /// 来庁者の氏名がない — somebody acts for the person, and staff did not write down who.
    record NameMissing() implements Outcome {}

    /// 本人ではない — the basis says the person concerned, the entry chosen is somebody else's.
    record NotThePerson() implements Outcome {}

    /// 支援措置などの抑止 — reception follows the stop sign.
    record Stopped() implements Outcome {}

    /// 住民記録にいる人 — somebody who was taken for a newcomer is in the register; staff begin from there.
    record InRegister(ResidentId person) implements Outcome {}
}
