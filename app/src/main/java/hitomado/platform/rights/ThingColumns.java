package hitomado.platform.rights;

/// 権限の対象の列 — SQL expressions that say of a row what [Thing] says of an object; `null` where there is none.
///
/// @param section text expression
/// @param ward text expression
/// @param worker text expression
/// @param ended boolean expression, in brackets where it needs them
/// @param protectedPerson boolean expression, in brackets where it needs them
public record ThingColumns(String section, String ward, String worker, String ended, String protectedPerson) {
    private static final ThingColumns NONE =
            new ThingColumns("null::text", "null::text", "null::text", "null::boolean", "null::boolean");

    /// No column says anything: only permissions without limits reach a row.
    public static ThingColumns none() {
        return NONE;
    }
}
