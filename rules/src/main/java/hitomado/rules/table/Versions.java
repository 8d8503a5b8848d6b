package hitomado.rules.table;

import hitomado.rules.logic.Frame;
import hitomado.rules.logic.Network;
import hitomado.rules.logic.Possible;
import hitomado.rules.logic.Result;
import hitomado.rules.logic.Verdict;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/// 版 — the tables of one id; the one valid on the situation's day decides.
public record Versions(List<TableModel> models, int outputs) implements Network.Deciding {
    public Versions {
        models = List.copyOf(models);
    }

    @Override
    public Verdict decide(Frame frame) {
        for (int version = 0; version < models.size(); version++) {
            if (models.get(version).isValidOn(frame.run().asOf())) {
                return new TableRun(models.get(version), frame).verdict(version);
            }
        }
        List<Possible> none = new ArrayList<>();
        for (int i = 0; i < outputs; i++) {
            Possible possible = new Possible();
            possible.add(Result.ABSENT);
            none.add(possible);
        }
        return new Verdict(-1, Collections.nCopies(outputs, Result.ABSENT), none, new BitSet(), null);
    }
}
