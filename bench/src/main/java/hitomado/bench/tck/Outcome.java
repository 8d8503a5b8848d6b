package hitomado.bench.tck;

/// What became of one case.
sealed interface Outcome {
    /// As expected.
    record Passed() implements Outcome {}

    /// Not evaluated: the model was refused for this feature at this place.
    record Refused(String feature, String place) implements Outcome {}

    /// Evaluated, and different.
    record Wrong(String message) implements Outcome {}

    /// A case with what became of it.
    record Of(String folder, String file, String id, Outcome outcome) {}
}
