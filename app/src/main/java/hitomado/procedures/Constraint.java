package hitomado.procedures;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 入力条件 — what a typed value of a fact must satisfy; lengths count characters as people see code points.
public record Constraint(
        @Nullable Pattern pattern,
        int minLength,
        int maxLength,
        @Nullable Long min,
        @Nullable Long max,
        Format format,
        boolean past) {
    /// Longest text when the definition says nothing.
    public static final int LONGEST = 200;

    public static final Constraint NONE = new Constraint(null, 0, LONGEST, null, null, Format.PLAIN, false);

    /// 書式 — how a text is written.
    public enum Format {
        PLAIN,
        POSTCODE,
        PHONE,
        KANA,
        DATE,
        ADDRESS,
        EMAIL,
        BANK_KANA,
        DIGITS
    }
}
