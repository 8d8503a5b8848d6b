package hitomado.registry.matching;

import hitomado.platform.text.AddressNumbers;
import hitomado.platform.text.NameFolding;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// 住所の束ね — two ways of writing one address have one key; two addresses never do because one begins like the other.
///
/// @param words without numbers and their units, variants folded, without the prefecture
/// @param numbers all numbers in their order, 3-7-21-203
record AddressKey(String words, String numbers) {
    private static final Pattern PREFECTURE = Pattern.compile("^(?:東京都|北海道|京都府|大阪府|[^市区町村0-9]{2,3}県)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|[〇一二三四五六七八九十百千]+(?=丁目|番|号|の|ノ)");
    private static final Pattern UNIT = Pattern.compile("#(?:丁目|番地|番|号室|号|地割|の|ノ)*");

    static AddressKey of(String address) {
        var plain = Normalizer.normalize(address, Normalizer.Form.NFKC);
        var within = PREFECTURE.matcher(plain).replaceFirst("");
        var words = UNIT.matcher(NUMBER.matcher(within).replaceAll("#")).replaceAll("");
        return new AddressKey(
                NameFolding.fold(words.replaceAll("[‐‑–—−ー-]+", "").replaceAll("[、,.]", "")),
                AddressNumbers.of(within));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }
}
