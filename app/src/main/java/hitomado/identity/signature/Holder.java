package hitomado.identity.signature;

import hitomado.identity.CardClaims;
import hitomado.platform.text.NameFolding;

/// 4情報の照合 — whether two sets of the four items are one person's, and still the same.
public enum Holder {
    SAME,
    /// Born the same day, but name or address differ: a move or a change of name lies between.
    CHANGED,
    OTHER;

    /// Names and addresses meet under their folding, so that 髙 and 高, or 3番4号 in either width, are the same.
    ///
    /// @param current what the office or the sign-in says today
    public static Holder of(CardClaims certificate, CardClaims current) {
        var name = NameFolding.alike(certificate.fullName(), current.fullName());
        var address = sameAddress(address(certificate.address()), address(current.address()));
        if (!certificate.birthDate().equals(current.birthDate())
                || !certificate.sex().equals(current.sex())
                || !name && !address) {
            return OTHER;
        }
        return name && address ? SAME : CHANGED;
    }

    /// The building (方書) is written on some papers only.
    private static boolean sameAddress(String one, String other) {
        var shorter = one.length() <= other.length() ? one : other;
        var longer = one.length() <= other.length() ? other : one;
        return !shorter.isEmpty()
                && longer.startsWith(shorter)
                && (longer.length() == shorter.length() || !Character.isDigit(longer.charAt(shorter.length())));
    }

    /// Cards and registers differ on whether the prefecture is written.
    private static String address(String written) {
        return NameFolding.fold(written).replaceFirst("^(東京都|北海道|京都府|大阪府|.{2,4}?県)", "");
    }
}
