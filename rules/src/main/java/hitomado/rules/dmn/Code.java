package hitomado.rules.dmn;

/// A compiled expression.
@FunctionalInterface
interface Code {
    Datum run(Scope scope);
}
