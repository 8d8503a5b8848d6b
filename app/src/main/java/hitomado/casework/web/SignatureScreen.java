package hitomado.casework.web;

import hitomado.applications.SignedSubmissions;
import hitomado.applications.SignedSubmissions.Review;
import hitomado.casework.CaseId;
import hitomado.casework.CaseReading;
import hitomado.identity.card.SignatureEvidence;
import hitomado.identity.signature.SignatureVerdict;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.SummaryRow;
import hitomado.platform.web.Tone;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// 署名の再検証の画面 — what the signature of a case's submission is worth today; shows no address.
@Controller
class SignatureScreen {
    private final CaseReading reading;
    private final SignedSubmissions submissions;
    private final Desks desks;

    SignatureScreen(CaseReading reading, SignedSubmissions submissions, Desks desks) {
        this.reading = reading;
        this.submissions = submissions;
        this.desks = desks;
    }

    @Needs(Permission.SIGNATURE_VERIFY)
    @GetMapping("/staff/cases/{id}/signature")
    String signature(@PathVariable String id, Actor.Staff who, HttpServletRequest request, Model model) {
        var submission = reading.signedSubmission(who, CaseId.parse(id));
        var review = submissions.verify(submission).orElseThrow(() -> new NotFound("submission"));
        model.addAttribute("view", view("/staff/cases/" + id, review, desks.words(request)));
        return "casework/web/signature";
    }

    private static SignatureView view(String back, Review review, Words words) {
        return switch (review) {
            case Review.NotSigned(var drawn) ->
                new SignatureView(
                        back,
                        Tone.INFO,
                        words.t(drawn ? "casework.signature.drawn" : "casework.signature.none"),
                        List.of());
            case Review.WithoutCertificate without ->
                new SignatureView(back, Tone.WARN, words.t("casework.signature.old"), List.of());
            case Review.Signed(var evidence, var verdict) -> signed(back, evidence, verdict, words);
        };
    }

    private static SignatureView signed(
            String back, SignatureEvidence evidence, SignatureVerdict verdict, Words words) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of(words.t("casework.signature.at"), words.moment(evidence.signedAt())));
        rows.add(SummaryRow.of(
                words.t("casework.signature.digest"), HexFormat.of().formatHex(evidence.hash())));
        return switch (verdict) {
            case SignatureVerdict.Refused refused ->
                new SignatureView(back, Tone.STOP, words.t("casework.signature.verdict." + refused.key()), rows);
            case SignatureVerdict.Valid valid -> {
                rows.add(SummaryRow.of(
                        words.t("casework.signature.holder"), valid.holder().fullName()));
                rows.add(SummaryRow.of(words.t("casework.signature.authority"), valid.authority()));
                rows.add(SummaryRow.of(
                        words.t("casework.signature.proof"),
                        valid.proof().kind().name()));
                yield new SignatureView(back, Tone.DONE, words.t("casework.signature.valid"), rows);
            }
        };
    }
}
