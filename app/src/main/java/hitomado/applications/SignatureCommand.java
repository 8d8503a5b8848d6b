package hitomado.applications;

import hitomado.identity.signature.SignatureVerdict;
import java.io.PrintStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// `./hitomado signature verify ID` — verifies the card's signature of a submission again.
public final class SignatureCommand {
    public static final String USAGE = "./hitomado signature verify ID       ID: 申請 / of the submission";

    private final Supplier<SignedSubmissions> submissions;

    public SignatureCommand(Supplier<SignedSubmissions> submissions) {
        this.submissions = submissions;
    }

    /// @return exit code: 0 valid, 1 not valid or not there, 2 wrong use
    public int run(List<String> args, PrintStream out) {
        if (args.size() != 2
                || !args.getFirst().equals("verify")
                || !args.getLast().matches("[0-9a-fA-F-]{36}")) {
            out.println(USAGE);
            return 2;
        }
        var review = submissions
                .get()
                .verify(new SubmissionId(UUID.fromString(args.getLast())))
                .orElse(null);
        return switch (review) {
            case null -> told(out, "申請がありません / no such submission");
            case SignedSubmissions.Review.NotSigned(var drawn) ->
                told(out, drawn ? "窓口で署名 / signed by hand at the counter" : "署名なし / not signed");
            case SignedSubmissions.Review.WithoutCertificate without ->
                told(out, "証明書の記録がありません / no certificate was kept");
            case SignedSubmissions.Review.Signed(var evidence, var verdict) -> {
                out.printf("署名 / signed at: %s%n", evidence.signedAt());
                yield verdict(verdict, out);
            }
        };
    }

    private static int verdict(SignatureVerdict verdict, PrintStream out) {
        return switch (verdict) {
            case SignatureVerdict.Refused refused -> told(out, "無効 / not valid: " + refused.key());
            case SignatureVerdict.Valid valid -> {
                // whose it is stands in the evidence; a terminal's log is no place for names
                out.printf("認証局 / authority: %s%n", valid.authority());
                out.printf("失効確認 / revocation: %s%n", valid.proof().kind());
                out.println("有効 / valid");
                yield 0;
            }
        };
    }

    private static int told(PrintStream out, String line) {
        out.println(line);
        return 1;
    }
}
