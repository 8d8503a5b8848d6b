package hitomado.counter.web;

import hitomado.platform.web.Field;
import hitomado.platform.web.Page;
import java.util.Map;

/// Makes fields with their label and what is wrong with them.
///
/// @param problems message keys by name of the field
record FieldTexts(Page page, Map<String, String> problems) {
    Field of(String name, String label) {
        var problem = problems.get(name);
        return Field.of(name, page.t(label)).error(problem == null ? "" : page.t(problem));
    }
}
