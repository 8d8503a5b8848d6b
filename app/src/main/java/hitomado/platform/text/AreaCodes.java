package hitomado.platform.text;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// 市外局番: how many digits of a landline number are its area code, from 総務省「市外局番の一覧」.
///
/// Only the hyphens of a shown number depend on it. 04 of 所沢, 柏 and 鴨川 shares digits with 042 and 047.
final class AreaCodes {
    private static final Set<String> FIVE_DIGITS = Set.of(
            "01267", "01372", "01374", "01377", "01392", "01397", "01398", "01456", "01457", "01466", "01547", "01558",
            "01564", "01586", "01587", "01632", "01634", "01635", "01648", "01654", "01655", "01656", "01658", "04992",
            "04994", "04996", "04998", "05769", "05979", "07468", "08387", "08388", "08396", "08477", "08512", "08514",
            "09496", "09802", "09912", "09913", "09969");

    /// Area codes of three digits, each with the fourth digits that make it one of four digits instead.
    private static final Map<String, String> THREE_DIGITS = table("""
            011: 015:2345678 017:2345689 018:234567 019:1234578 022:0345689 023:34578 024:01234678
            025:0456789 026:013456789 027:046789 028:02345789 029:1345679 042:28 043:689 044:
            045: 046:03567 047:05689 048:0 049:345 052: 053:1236789 054:4578
            055:01345678 058:14567 059:456789 072:15 073:56789 075: 076:135678 077:01234689
            078: 079:01456789 082:034679 083:345678 084:5678 086:356789 087:579 088:034579
            089:2345678 092:0 093:0 095:0245679 096:456789 097:234789 098:0234567 099:34567
            """);

    private AreaCodes() {}

    /// Length of the area code of a landline number of ten digits.
    static int length(String digits) {
        if (digits.startsWith("03") || digits.startsWith("06") || isZeroFour(digits)) {
            return 2;
        }
        if (FIVE_DIGITS.contains(digits.substring(0, 5))) {
            return 5;
        }
        var fourthDigits = THREE_DIGITS.get(digits.substring(0, 3));
        return fourthDigits == null || fourthDigits.indexOf(digits.charAt(3)) >= 0 ? 4 : 3;
    }

    /// 04-29.. but not 042-97. and 042-98. (飯能), 04-709., 04-71..
    private static boolean isZeroFour(String digits) {
        return digits.startsWith("0471")
                || digits.startsWith("04709")
                || (digits.startsWith("0429") && "78".indexOf(digits.charAt(4)) < 0);
    }

    private static Map<String, String> table(String rows) {
        return Arrays.stream(rows.split("\\s+"))
                .collect(Collectors.toUnmodifiableMap(row -> row.substring(0, 3), row -> row.substring(4)));
    }
}
