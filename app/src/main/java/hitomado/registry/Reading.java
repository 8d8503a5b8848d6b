package hitomado.registry;

/// 照会結果 — what opening a person gives.
public sealed interface Reading {
    /// The person and the household as far as the asker may see them.
    record Opened(Resident resident, Household household) implements Reading {}

    /// The person is in the 除票 and in no household now.
    record Removed(Resident resident) implements Reading {}

    /// 支援措置 — refused to this filer; says what to do and nothing else.
    record Refused(StopSign stop) implements Reading {}

    /// Nobody of this reference.
    record Missing() implements Reading {}
}
