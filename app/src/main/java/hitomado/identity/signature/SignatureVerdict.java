package hitomado.identity.signature;

import hitomado.identity.CardClaims;
import java.time.Instant;

/// 署名の検証結果 — what the verification of one signature says.
public sealed interface SignatureVerdict {
    /// 有効 — made over exactly this document by the expected person with a certificate in force at that moment.
    ///
    /// @param proof the answer of the authority that said so
    record Valid(CardClaims holder, String authority, Instant at, RevocationProof proof) implements SignatureVerdict {}

    /// Why it is not taken.
    sealed interface Refused extends SignatureVerdict {
        /// Ending of its message key, `identity.signature.…`.
        default String key() {
            return switch (this) {
                case WrongCa refused -> "wrongCa";
                case NotForSigning refused -> "notForSigning";
                case Revoked refused -> "revoked";
                case Expired refused -> "expired";
                case OtherPersonsCard refused -> "otherPerson";
                case Altered refused -> "altered";
                case CannotBeChecked refused -> "cannotBeChecked";
                case LapsedByMove refused -> "lapsedByMove";
            };
        }
    }

    /// 認証局が違う — no trusted authority issued the certificate.
    record WrongCa(String issuer) implements Refused {}

    /// 用途が違う — not a certificate for signing documents (利用者証明用, or without the four items).
    record NotForSigning() implements Refused {}

    /// 失効 — revoked before the moment of signing.
    record Revoked(Instant since) implements Refused {}

    /// 期限切れ — not in force yet, or no longer, at the moment of signing.
    record Expired(Instant from, Instant until) implements Refused {}

    /// 別人のカード — the four items are another person's.
    record OtherPersonsCard() implements Refused {}

    /// 改ざん — not a signature of this document.
    record Altered() implements Refused {}

    /// 確認できない — the authority did not answer; nothing is let through unchecked.
    record CannotBeChecked(String why) implements Refused {}

    /// 異動による失効 — the certificate still says the former name or address.
    record LapsedByMove() implements Refused {}
}
