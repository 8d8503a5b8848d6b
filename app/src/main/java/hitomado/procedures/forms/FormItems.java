package hitomado.procedures.forms;

import hitomado.procedures.Definitions;
import hitomado.procedures.Procedure;
import hitomado.rules.Finding;
import hitomado.rules.Inquiry;
import hitomado.rules.Situation;
import hitomado.rules.SubjectId;
import hitomado.rules.Value;
import java.util.ArrayList;
import java.util.List;

/// 記載欄一覧 — evaluates which items of a form apply to a situation; used by review, paper and benches alike.
public final class FormItems {
    private FormItems() {}

    /// The items in the order of the form; items not known to apply are left out.
    ///
    /// @param unit the subject of the procedure's unit: event, household or one person
    public static List<FormItem> of(Definitions definitions, Procedure procedure, SubjectId unit, Situation situation) {
        return of(procedure, unit, definitions.rules().inquire(situation));
    }

    public static List<FormItem> of(Procedure procedure, SubjectId unit, Inquiry inquiry) {
        var items = new ArrayList<FormItem>();
        for (var found : inquiry.items(procedure.id(), unit)) {
            var item = procedure.form().findItem(found.item().id()).orElseThrow();
            if (found.applies().isTrue()) {
                boolean required = found.required().isTrue();
                boolean empty = !(found.value() instanceof Finding.Known(var value)) || value.equals(Value.ABSENT);
                var subject = item.each() == null ? unit : found.key().subject();
                items.add(new FormItem(
                        item, subject, found.key(), item.label(), found.value(), required, required && empty));
            }
        }
        return items;
    }
}
