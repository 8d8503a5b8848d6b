package hitomado.eligibility.workbench;

import hitomado.eligibility.columns.City;
import hitomado.eligibility.columns.CityColumns;
import hitomado.procedures.DefinitionSource;
import hitomado.procedures.Definitions;
import hitomado.procedures.Programme;
import hitomado.rules.Compilation;
import hitomado.rules.RuleBook;
import hitomado.rules.bulk.BulkPlan;
import hitomado.rules.bulk.Planning;
import hitomado.rules.bulk.ScanOrder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// 影響の試算 — scans the city with the rules in force and with those of a draft, and tells the difference as counts.
///
/// What the rules in force give is kept, so that an edit costs one compilation and one scan.
@Service
public class Impacts {
    private static final int THREADS = 2;
    private final CityColumns columns;
    private final Published published;
    private final Clock clock;
    private final Kept<Known, Answers> kept = new Kept<>(16);

    Impacts(CityColumns columns, Published published, Clock clock) {
        this.columns = columns;
        this.published = published;
        this.clock = clock;
    }

    /// What the answer of the rules in force depends on; the columns by when they were loaded, so that old ones are let
    /// go.
    private record Known(Instant loadedAt, int revision, String table, LocalDate day) {}

    /// The programmes that a table may change.
    public List<Programme> affected(Draft draft, Sheet sheet) {
        var definitions = published.definitions(draft.base());
        var mentions = mentions(draft, sheet, definitions);
        return definitions.programmes().values().stream()
                .filter(programme ->
                        mentions.reads(programme.table(), sheet.ref().table()))
                .toList();
    }

    /// What is read as it is published; of a table that only the draft has, as the draft reads.
    private static Mentions mentions(Draft draft, Sheet sheet, Definitions definitions) {
        var source = definitions.rules().source();
        boolean known = source.tables().stream()
                .anyMatch(table -> table.id().equals(sheet.ref().table()));
        try {
            return new Mentions(known ? source : new SheetTables(definitions).with(draft.files()));
        } catch (DateTimeParseException unreadable) {
            return new Mentions(source);
        }
    }

    /// @param programme one of those affected; null for the first
    public Impact of(Draft draft, Sheet sheet, @Nullable String programme) {
        var affected = affected(draft, sheet);
        var chosen = affected.stream()
                .filter(one -> one.id().equals(programme))
                .findFirst()
                .or(() -> affected.stream().findFirst());
        return chosen.isPresent() ? of(draft, sheet, chosen.get()) : new Impact.None();
    }

    private Impact of(Draft draft, Sheet sheet, Programme programme) {
        var city = columns.current();
        var began = clock.instant();
        var base = published.definitions(draft.base());
        var day = day(sheet);
        var book = book(base, draft.files(), programme);
        if (book.isEmpty()) {
            return new Impact.Broken();
        }
        var before = planned(base.rules(), programme, day);
        var after = planned(book.get(), programme, day);
        if (!(before instanceof Planning.Planned(var old))) {
            return refused(before);
        }
        if (!(after instanceof Planning.Planned(var young))) {
            return refused(after);
        }
        boolean yearly = Amounts.perYear(programme) > 0;
        var known = new Known(city.loadedAt(), draft.base(), programme.table(), day);
        var was = kept.get(known, () -> answers(old, new Amounts(base.rules(), programme, day), programme, city));
        var is = answers(young, new Amounts(book.get(), programme, day), programme, city);
        var effect = EffectCount.of(was, is, Groupings.of(city, young.ofPersons()), yearly);
        return new Impact.Counted(
                programme,
                ShownEffect.of(effect),
                day,
                city.population().persons(),
                Duration.between(began, clock.instant()).toMillis());
    }

    static Planning planned(RuleBook book, Programme programme, LocalDate day) {
        return book.bulk(List.of(programme.table()), day);
    }

    private static Impact refused(Planning planning) {
        return switch (planning) {
            case Planning.Refused(var problems) -> new Impact.Refused(problems);
            case Planning.Planned planned -> new Impact.Refused(List.of());
        };
    }

    static Answers answers(BulkPlan plan, Amounts amounts, Programme programme, City city) {
        var seen = city.population();
        for (var presumed : programme.push().presumes().entrySet()) {
            seen = seen.presuming(presumed.getKey(), presumed.getValue());
        }
        var rows = plan.code(seen, THREADS);
        var answers = plan.scan(rows, ScanOrder.all(THREADS)).of(programme.table());
        var formulas = plan.compute(answers, Programme.AMOUNT, seen, THREADS);
        return Answers.of(answers, rows.rows(), amounts, formulas);
    }

    static Optional<RuleBook> book(Definitions base, Map<String, String> files, Programme programme) {
        try {
            var source = new Mentions(new SheetTables(base).with(files)).only(programme.table());
            return switch (DefinitionSource.compile(source, base.city())) {
                case Compilation.Compiled(var book, var warnings) -> Optional.of(book);
                case Compilation.Refused refused -> Optional.empty();
            };
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /// Today, or the nearest day on which the version that is edited is in force.
    private LocalDate day(Sheet sheet) {
        var today = LocalDate.now(clock);
        var last = sheet.lines().isEmpty() ? "" : sheet.text(sheet.lines().size() - 1, 0);
        var from = date(sheet.ref().isParameter() ? last : sheet.from());
        var to = date(sheet.ref().isParameter() ? "" : sheet.to());
        if (from != null && from.isAfter(today)) {
            return from;
        }
        return to != null && to.isBefore(today) ? to : today;
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
