package hitomado.bench.effort;

import hitomado.procedures.Outcome;
import hitomado.procedures.Procedure;
import hitomado.rules.SubjectId;

/// 受付された一件 — one line of the receipt: which procedure for whom, its outcome, its receipt number as shown.
record Filed(Procedure procedure, SubjectId unit, Outcome outcome, String receipt) {
    String name() {
        return procedure.id() + (unit.isPerson() ? "@" + unit : "");
    }
}
