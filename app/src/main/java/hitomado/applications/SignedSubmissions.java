package hitomado.applications;

import hitomado.identity.card.CardSigning;
import hitomado.identity.card.SignatureEvidence;
import hitomado.identity.signature.SignatureVerdict;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 署名の再検証 — verifies what was signed against what the tables say today, by the evidence that was kept.
@Service
public class SignedSubmissions {
    private final SignedStore store;
    private final CardSigning signing;

    SignedSubmissions(SignedStore store, CardSigning signing) {
        this.store = store;
        this.signing = signing;
    }

    /// What came of it.
    public sealed interface Review {
        /// 電子署名なし — confirmed by hand at the counter, or no signature was asked for.
        record NotSigned(boolean drawn) implements Review {}

        record Signed(SignatureEvidence evidence, SignatureVerdict verdict) implements Review {}

        /// Signed before certificates were kept (decision 0023).
        record WithoutCertificate() implements Review {}
    }

    /// Empty where there is no such submission.
    @Transactional(readOnly = true)
    public Optional<Review> verify(SubmissionId id) {
        return store.findSignature(id.value()).map(signature -> review(id, signature));
    }

    private Review review(SubmissionId id, String signature) {
        if (!signature.startsWith("card:")) {
            return new Review.NotSigned(!signature.isEmpty());
        }
        var evidence = UUID.fromString(signature.substring("card:".length()));
        var hash = CanonicalDocument.sha256(store.document(id.value()));
        return signing.find(evidence)
                .<Review>map(kept -> new Review.Signed(kept, signing.verify(kept, hash)))
                .orElseGet(Review.WithoutCertificate::new);
    }
}
