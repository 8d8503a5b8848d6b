package hitomado.procedures.forms;

import hitomado.procedures.Procedure;
import java.util.Map;

/// 一件の様式 — one form to print.
///
/// @param meta texts by `data-meta` key: receiptNumber, filedOn (as printed), source; qr is a `data:` address
public record FormSheet(Procedure procedure, FormValues values, Map<String, String> meta) {
    public FormSheet {
        meta = Map.copyOf(meta);
    }
}
