package hitomado.sessions;

import hitomado.platform.text.DateReading;
import hitomado.platform.text.JapaneseDate;
import hitomado.procedures.Constraint;
import hitomado.procedures.Fact;
import hitomado.rules.FactType;
import hitomado.rules.Value;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;

/// 入力の確認 — reads one typed text as the value of a fact; pure, and never changes characters of names.
public record InputCheck(LocalDate today) {

    /// What came of it; problems are message keys `input.…`.
    public sealed interface Outcome {}

    /// The canonical string of the value; empty = known to be empty.
    public record Good(String value) implements Outcome {}

    /// A message key.
    public record Bad(String problem) implements Outcome {}

    public Outcome read(Fact fact, String typed, boolean required) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return required ? new Bad(missing(fact)) : new Good("");
        }
        if (!clean(text)) {
            return new Bad("input.characters");
        }
        return switch (fact.type()) {
            case TEXT -> text(fact.constraint(), text);
            case CHOICE -> fact.findChoice(text).isPresent() ? new Good(text) : new Bad("input.choice");
            case BOOLEAN -> text.equals("true") || text.equals("false") ? new Good(text) : new Bad("input.choice");
            case NUMBER -> number(fact.constraint(), text);
            case DATE -> date(fact.constraint(), text);
            case TIME, DATE_TIME -> canonical(fact.type(), text);
        };
    }

    private static String missing(Fact fact) {
        return switch (fact.type()) {
            case CHOICE, BOOLEAN -> "input.choose";
            case TEXT, NUMBER, DATE, TIME, DATE_TIME -> "input.required";
        };
    }

    /// No control characters, lone surrogates or direction overrides; line breaks become spaces in one-line facts.
    private static boolean clean(String text) {
        return text.codePoints().allMatch(c -> switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\r' || c == '\t';
            case Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> c < 0x202A || c > 0x202E && c < 0x2066 || c > 0x2069;
            default -> true;
        });
    }

    private static Outcome text(Constraint constraint, String text) {
        var value = normalised(constraint, text);
        var length = value.codePointCount(0, value.length());
        if (length > constraint.maxLength()) {
            return new Bad("input.tooLong");
        }
        if (length < constraint.minLength()) {
            return new Bad("input.tooShort");
        }
        var pattern = constraint.pattern();
        if (!fits(constraint.format(), value)
                || pattern != null && !pattern.matcher(value).matches()) {
            return new Bad("input." + constraint.format().name().toLowerCase(java.util.Locale.ROOT));
        }
        return new Good(value);
    }

    /// Digits and codes are written half width; names and addresses stay exactly as typed.
    private static String normalised(Constraint constraint, String text) {
        return switch (constraint.format()) {
            case PLAIN, ADDRESS -> text;
            case KANA -> katakana(Normalizer.normalize(text, Normalizer.Form.NFKC));
            case BANK_KANA ->
                Normalizer.normalize(katakana(Normalizer.normalize(text, Normalizer.Form.NFKC)), Normalizer.Form.NFC);
            case POSTCODE, PHONE, DIGITS ->
                Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\-‐‑–—−ー()]", "");
            case EMAIL, DATE -> Normalizer.normalize(text, Normalizer.Form.NFKC);
        };
    }

    private static String katakana(String text) {
        var out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append((char) (c >= 'ぁ' && c <= 'ゖ' ? c + 0x60 : c)));
        return out.toString();
    }

    private static boolean fits(Constraint.Format format, String value) {
        return switch (format) {
            case PLAIN, ADDRESS, DATE -> true;
            case KANA -> value.matches("[ァ-ヶー・ゝゞ 　]+");
            case BANK_KANA -> value.matches("[ァ-ヶー 　0-9A-Z().,/\\-]+");
            case POSTCODE -> value.matches("[0-9]{7}");
            case PHONE -> value.matches("0[0-9]{9,10}");
            case DIGITS -> value.matches("[0-9]+");
            case EMAIL -> value.matches("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]+");
        };
    }

    /// Whole numbers: what people state are counts and yen.
    private static Outcome number(Constraint constraint, String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace(",", "");
        if (!plain.matches("-?[0-9]{1,15}")) {
            return new Bad("input.number");
        }
        var number = new BigDecimal(plain);
        var min = constraint.min();
        var max = constraint.max();
        var outside = min != null && number.compareTo(BigDecimal.valueOf(min)) < 0
                || max != null && number.compareTo(BigDecimal.valueOf(max)) > 0;
        return outside ? new Bad("input.range") : new Good(Value.of(number).text());
    }

    private Outcome date(Constraint constraint, String text) {
        return switch (JapaneseDate.read(text)) {
            case DateReading.Read(var day) ->
                constraint.past() && day.isAfter(today) ? new Bad("input.future") : new Good(day.toString());
            case DateReading.EraEnded ended -> new Bad("input.eraEnded");
            case DateReading.EraNotYetBegun early -> new Bad("input.eraNotYetBegun");
            default -> new Bad("input.date");
        };
    }

    private static Outcome canonical(FactType type, String text) {
        return switch (Value.read(type, text)) {
            case hitomado.rules.Reading.Read(var value) -> new Good(value.text());
            case hitomado.rules.Reading.Unreadable unreadable -> new Bad("input.date");
        };
    }
}
