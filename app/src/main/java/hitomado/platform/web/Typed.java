package hitomado.platform.web;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// 入力 — what a person typed into one line: never null, no spaces around.
///
/// Not normalised: NFC would turn 神 (U+FA19) and other characters of names into their plain forms.
public final class Typed {
    private Typed() {}

    public static String of(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /// For codes, numbers and PINs: full width becomes half width.
    public static String code(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
