package hitomado.registry;

import hitomado.platform.text.Address;
import hitomado.platform.text.PersonName;
import hitomado.platform.text.Postcode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Reads columns of `registry.person` and of addresses into the records of the door; the only place that
/// knows both.
final class ResidentRows {
    private ResidentRows() {}

    static ResidentId id(ResultSet rs, String column) throws SQLException {
        return new ResidentId(rs.getObject(column, java.util.UUID.class));
    }

    /// A foreign resident without a kanji name has the alphabet name in both places; it is the only legal one.
    static PersonName name(ResultSet rs) throws SQLException {
        var family = rs.getString("family_name");
        var alphabet = rs.getString("alphabet_name");
        var kana = rs.getString("family_kana");
        var givenKana = rs.getString("given_kana");
        if (alphabet != null && family.codePointAt(0) < 0x250) {
            return PersonName.foreign(alphabet, kana + "　" + givenKana, rs.getString("alias"));
        }
        return new PersonName(family, rs.getString("given_name"), kana, givenKana, alphabet, rs.getString("alias"));
    }

    static Standing standing(ResultSet rs) throws SQLException {
        var became = date(rs, "became_on");
        var ceased = rs.getObject("ceased_on", LocalDate.class);
        var status = rs.getString("status");
        if (ceased == null) {
            return new Standing.Living(became);
        }
        return switch (status) {
            case "MOVED_OUT" -> new Standing.MovedOut(became, ceased);
            case "DEAD" -> new Standing.Dead(became, ceased);
            case "CANCELLED" -> new Standing.Cancelled(became, ceased);
            default -> throw new IllegalStateException("status " + status);
        };
    }

    /// Columns prefecture, city, ward, town, block, building, postcode, town_code; no town: no address.
    static @Nullable Address address(ResultSet rs) throws SQLException {
        var town = rs.getString("town");
        if (town == null) {
            return null;
        }
        var postcode = rs.getString("postcode");
        return new Address(
                rs.getString("prefecture"),
                rs.getString("city"),
                orEmpty(rs.getString("ward")),
                town,
                rs.getString("block"),
                orEmpty(rs.getString("building")),
                postcode == null ? null : new Postcode(postcode),
                rs.getString("town_code"));
    }

    static Whereabouts whereabouts(ResultSet rs, boolean hidden) throws SQLException {
        var address = address(rs);
        if (address == null) {
            return new Whereabouts.None();
        }
        return hidden ? new Whereabouts.Hidden() : new Whereabouts.Known(address);
    }

    static @Nullable ResidencePermit permit(ResultSet rs) throws SQLException {
        var status = rs.getString("residence_status");
        return status == null
                ? null
                : new ResidencePermit(
                        status, rs.getObject("residence_until", LocalDate.class), rs.getString("residence_card"));
    }

    /// Ids as a parameter for `ANY(:ids::uuid[])`.
    static String[] array(Collection<ResidentId> ids) {
        return ids.stream().map(ResidentId::toString).toArray(String[]::new);
    }

    static LocalDate date(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
