package hitomado.casework.web;

import hitomado.platform.web.SummaryRow;
import hitomado.platform.web.Tone;
import java.util.List;

/// 署名の再検証の表示.
///
/// @param back the case
/// @param rows what is known of the signature
public record SignatureView(String back, Tone tone, String title, List<SummaryRow> rows) {
    public SignatureView {
        rows = List.copyOf(rows);
    }
}
