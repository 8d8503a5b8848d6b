package hitomado.applications;

import hitomado.identity.signature.SignatureVerdict;
import hitomado.platform.SignInLevel;
import java.util.List;

/// 提出の結果.
public sealed interface SubmitResult {
    /// 受付 — submitted now, or before by the same session; `first` is false where it had been submitted before.
    record Accepted(SubmissionId id, boolean first) implements SubmitResult {}

    /// 不備 — nothing was submitted; every item that is missing, in the order of the forms.
    record Incomplete(List<Preparation.Missing> missing) implements SubmitResult {
        public Incomplete {
            missing = List.copyOf(missing);
        }
    }

    /// ステップアップが必要 — the sign-in is weaker than a procedure asks for.
    record StrongerSignInNeeded(SignInLevel needed) implements SubmitResult {}

    /// 電子署名が必要 — a procedure asks for the card's signature.
    record SignatureNeeded() implements SubmitResult {}

    /// 署名が認められない — the card signed, but not for this submission, or not as the person who files.
    record SignatureRefused(SignatureVerdict.Refused why) implements SubmitResult {}

    /// Nothing of what was answered leads to a filing.
    record NothingToFile() implements SubmitResult {}
}
