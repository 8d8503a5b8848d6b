package hitomado.guide.web;

import java.util.List;

/// 受けられる制度の一覧 — what somebody is entitled to, what the next answers decide, and what does not apply.
///
/// @param left how many questions are left at most
/// @param complete whether everything that may be asked is answered
public record BenefitsView(
        String session,
        List<BenefitRow> entitled,
        List<BenefitRow> open,
        List<BenefitRow> not,
        int left,
        boolean complete) {}
