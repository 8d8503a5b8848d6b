package hitomado.platform.rights;

import org.jspecify.annotations.Nullable;

/// 権限の対象 — what of a case, a person or a paper matters for the question who may touch it; null: not known or not there.
///
/// @param section the section in charge
/// @param ward code of the ward
/// @param worker key of the member of staff who has taken it on
/// @param ended whether work on it has ended
/// @param protectedPerson whether it concerns somebody under 支援措置
public record Thing(
        @Nullable String section,
        @Nullable String ward,
        @Nullable String worker,
        @Nullable Boolean ended,
        @Nullable Boolean protectedPerson) {
    private static final Thing ANY = new Thing(null, null, null, null, null);

    /// Nothing particular: only permissions without limits reach it.
    public static Thing any() {
        return ANY;
    }

    public static Thing ofSection(String section) {
        return new Thing(section, null, null, null, null);
    }
}
