package hitomado.registry.city;

/// 進み具合 — told about each step of a load, on the loading thread.
@FunctionalInterface
public interface ProgressListener {
    /// @param step which work is being done
    /// @param done residents loaded, or indexes built
    /// @param all how many there will be
    void at(Step step, long done, long all);

    /// 段階 — the steps of a load in their order.
    enum Step {
        PREPARE,
        RESIDENTS,
        INDEXES,
        DONE
    }

    /// A listener that does not care.
    static ProgressListener silent() {
        return (step, done, all) -> {};
    }
}
