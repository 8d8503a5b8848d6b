package hitomado.notices;

/// 案内の操作の結果.
public sealed interface CampaignResult {
    record Done(CampaignId id) implements CampaignResult {}

    /// Not possible, and why; the words are messages `notices.refused.…`.
    record Refused(Why why) implements CampaignResult {}

    /// 理由
    enum Why {
        /// The programme names no law for telling people unasked.
        NOT_PUSHED,
        /// Something of the programme rests on no checked source.
        UNVERIFIED,
        /// The programme has an open campaign.
        OPEN_ALREADY,
        /// 四つの目の原則 — who prepared it does not approve it.
        SAME_PERSON,
        /// Somebody was faster, or its state does not allow it.
        OTHER_STATE,
        /// An addition stands in one language and not in all three.
        LANGUAGE_MISSING,
        /// The last day lies in the past.
        EXPIRED
    }
}
