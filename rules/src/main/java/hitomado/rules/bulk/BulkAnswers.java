package hitomado.rules.bulk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// 走査の答え — the answers of every table of a plan.
public final class BulkAnswers {
    private final Map<String, TableAnswers> tables = new LinkedHashMap<>();

    BulkAnswers(List<TableAnswers> answers) {
        answers.forEach(answer -> tables.put(answer.table(), answer));
    }

    /// The answers of a table; an id that is not in the plan is a bug of the caller.
    public TableAnswers of(String table) {
        TableAnswers found = tables.get(table);
        if (found == null) {
            throw new IllegalArgumentException("not in the plan: " + table);
        }
        return found;
    }
}
