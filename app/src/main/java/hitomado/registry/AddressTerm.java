package hitomado.registry;

import hitomado.platform.text.NameFolding;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 住所の検索語 — ward, town prefix and block prefix taken out of what was typed.
///
/// @param ward name of the ward, empty where none was typed
/// @param town folded beginning of the town's name; 丁目 in any kind of figures
/// @param block beginning of the block, empty where none was typed
record AddressTerm(String ward, String town, String block) {
    private static final Pattern WARD = Pattern.compile("^(?:ひとまど県)?(?:ひとまど市)?(?:(\\S+?区))?(.*)$");
    private static final Pattern CHOME = Pattern.compile("^(.*?)([0-9一二三四五六七八九]+)丁目(.*)$");
    private static final Pattern BLOCK = Pattern.compile("^(\\D*)(\\d.*)?$");
    private static final String KANJI = "〇一二三四五六七八九";

    static @Nullable AddressTerm of(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var plain = java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                .replaceAll("\\s", "");
        var parts = WARD.matcher(plain);
        if (!parts.matches()) {
            return null;
        }
        var ward = parts.group(1) == null ? "" : parts.group(1);
        var rest = parts.group(2);
        var chome = CHOME.matcher(rest);
        if (chome.matches()) {
            var number = chome.group(2);
            var kanji =
                    Character.isDigit(number.charAt(0)) ? String.valueOf(KANJI.charAt(number.charAt(0) - '0')) : number;
            return new AddressTerm(ward, NameFolding.fold(chome.group(1) + kanji + "丁目"), chome.group(3));
        }
        var block = BLOCK.matcher(rest);
        return block.matches()
                ? new AddressTerm(ward, NameFolding.fold(block.group(1)), block.group(2) == null ? "" : block.group(2))
                : new AddressTerm(ward, NameFolding.fold(rest), "");
    }
}
