package hitomado.platform.text;

import org.jspecify.annotations.Nullable;

/// 氏名: the name of a person as the register has it, characters exactly as registered.
///
/// @param family 氏, empty for a name that is not divided
/// @param given 名, empty for a name that is not divided
/// @param alphabet 氏名（英字） as on the 在留カード; the legal name of most foreign residents
/// @param commonName 通称, registered beside the legal name (住民基本台帳法施行令30条の16)
public record PersonName(
        String family,
        String given,
        String familyKana,
        String givenKana,
        @Nullable String alphabet,
        @Nullable String commonName) {
    public PersonName {
        if ((family + given).isBlank() && (alphabet == null || alphabet.isBlank())) {
            throw new IllegalArgumentException("a person without a name");
        }
    }

    public static PersonName japanese(String family, String given, String familyKana, String givenKana) {
        return new PersonName(family, given, familyKana, givenKana, null, null);
    }

    /// @param kana reading of the alphabet name, empty when none is registered
    public static PersonName foreign(String alphabet, String kana, @Nullable String commonName) {
        return new PersonName("", "", kana, "", alphabet, commonName);
    }

    /// The legal name: 髙橋　一郎, SMITH JOHN, or both where a kanji name is registered with the alphabet one.
    public String full() {
        var kanji = joined(family, given);
        if (alphabet == null) {
            return kanji;
        }
        return kanji.isEmpty() ? alphabet : alphabet + "（" + kanji + "）";
    }

    /// The legal name with the 通称 behind it, as certificates show both.
    public String withCommonName() {
        return commonName == null ? full() : full() + "（通称　" + commonName + "）";
    }

    /// How the person is addressed at a counter or in a letter: by 通称 where there is one.
    public String addressed() {
        return commonName == null ? full() : commonName;
    }

    /// フリガナ, empty when none is registered.
    public String kana() {
        return joined(familyKana, givenKana);
    }

    private static String joined(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + "　" + second;
    }
}
