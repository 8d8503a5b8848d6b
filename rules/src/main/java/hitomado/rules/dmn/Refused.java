package hitomado.rules.dmn;

import hitomado.rules.Located;
import hitomado.rules.Position;
import hitomado.rules.Problem;
import hitomado.rules.Problems;
import java.util.function.Supplier;

/// Ends the reading of one decision; never leaves this package.
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    final transient Problem problem;

    Refused(Problem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    static Refused outside(Position at, String feature) {
        return new Refused(new Problem(at, Problems.OUTSIDE_SUBSET, feature));
    }

    /// Compiles a text of the model; a refusal gets the place in the file.
    static <T> T at(Element text, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refusal refusal) {
            var place = new Located(text.text(), text.at()).place(refusal.offset);
            throw new Refused(new Problem(place, refusal.code, refusal.text()));
        }
    }
}
