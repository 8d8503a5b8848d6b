package hitomado.registry;

/// 同定 — who in the register fits the four items.
public sealed interface Identified {
    record One(ResidentId person) implements Identified {}

    /// Nobody lives here by these items.
    record Nobody() implements Identified {}

    /// More than one fits; a person must look.
    record Doubtful(int candidates) implements Identified {}
}
