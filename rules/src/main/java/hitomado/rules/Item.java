package hitomado.rules;

import org.jspecify.annotations.Nullable;

/// 記載事項 — an item of a form: the fact it shows, when it applies, when it must be filled.
///
/// With `each` (a [Group]) there is one row per member, and `when` and `required` are read in the member's scope.
/// `ask` false: shown when known, never asked for.
public record Item(
        String id,
        FactId fact,
        @Nullable Located when,
        Located required,
        @Nullable String each,
        boolean ask) {}
