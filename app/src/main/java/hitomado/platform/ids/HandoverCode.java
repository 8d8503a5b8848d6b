package hitomado.platform.ids;

import java.text.Normalizer;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// 引継ぎコード: six characters that carry a session from a phone to a counter for a few minutes.
///
/// Only characters that are told apart on paper, on a screen and on the telephone: none of 0 O D, 1 I L, 2 Z, 5 S, 8 B,
/// U beside V, N beside M, and no vowels, so that no word appears. 20^6 = 64 million codes (26 bits): enough for a code
/// that lives minutes and whose attempts are counted, never enough alone.
public record HandoverCode(String value) {
    public static final int LENGTH = 6;

    static final String ALPHABET = "CFGHJKMPQRTVWXY34679";

    public HandoverCode {
        if (value.length() != LENGTH || firstForeign(value) >= 0) {
            throw new IllegalArgumentException("not a hand-over code");
        }
    }

    /// @param random unpredictable (SecureRandom)
    public static HandoverCode next(RandomGenerator random) {
        var code = new StringBuilder(LENGTH);
        while (code.length() < LENGTH) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new HandoverCode(code.toString());
    }

    /// Reads small letters, full width, spaces and hyphens alike.
    public static Reading read(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}ー−]", "");
        var foreign = firstForeign(plain);
        if (foreign >= 0) {
            return new Reading.NotInCodes(Character.toString(plain.codePointAt(foreign)));
        }
        return plain.length() == LENGTH
                ? new Reading.Read(new HandoverCode(plain))
                : new Reading.WrongLength(plain.length());
    }

    /// CFG-346: in two groups, as people read it.
    public String display() {
        return value.substring(0, 3) + "-" + value.substring(3);
    }

    /// Masked: whoever reads a log must not be able to take over a session.
    @Override
    public String toString() {
        return "HandoverCode[…]";
    }

    private static int firstForeign(String code) {
        for (var i = 0; i < code.length(); i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                return i;
            }
        }
        return -1;
    }

    /// What came of reading a typed code.
    public sealed interface Reading {
        /// A well-formed code; whether it is alive is another question.
        record Read(HandoverCode code) implements Reading {}

        /// A character that no code contains, shown to the person: 「0」や「O」は使いません.
        record NotInCodes(String character) implements Reading {}

        /// Not six characters.
        record WrongLength(int characters) implements Reading {}
    }
}
