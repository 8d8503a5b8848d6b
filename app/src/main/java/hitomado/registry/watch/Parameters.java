package hitomado.registry.watch;

/// 基準 — the parameters as they hold on one day.
///
/// @param eveningFrom hour from which it is night
/// @param morningUntil hour before which it is night
public record Parameters(
        int protectedPerDay,
        int oddHoursPersons,
        int eveningFrom,
        int morningUntil,
        int peerFactor,
        int peerMinimum,
        int peerDays) {}
